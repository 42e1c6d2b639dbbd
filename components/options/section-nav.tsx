// The way from section to section: a column beside the page where there is room, a row above it otherwise. Part of `options-app.tsx`.
import { sections, type SectionId } from './sections';
import { useTexts } from './use-texts';

export function SectionNav({ current }: { current: SectionId }) {
  const texts = useTexts();
  return (
    <nav className="sections" aria-label={texts.sections.label}>
      {sections.map(({ id }) => (
        <a key={id} href={`#${id}`} {...(id === current ? { 'aria-current': 'page' } : {})}>
          {texts.sections[id]}
        </a>
      ))}
    </nav>
  );
}
