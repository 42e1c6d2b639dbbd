// The way from section to section: a column beside the page where there is room, a row above it otherwise. Part of `options-app.tsx`.
import { sections, type SectionId } from './sections';

export function SectionNav({ current }: { current: SectionId }) {
  return (
    <nav className="sections" aria-label="Sections">
      {sections.map(({ id, label }) => (
        <a key={id} href={`#${id}`} {...(id === current ? { 'aria-current': 'page' } : {})}>
          {label}
        </a>
      ))}
    </nav>
  );
}
