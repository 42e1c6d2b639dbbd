// The sections of the settings page and their addresses. Used by `section-nav.tsx` and `options-app.tsx`.
import { useSyncExternalStore } from 'react';

export const sections = [
  { id: 'backends' },
  { id: 'models' },
  { id: 'privacy' },
  { id: 'prompts' },
  { id: 'appearance' },
  { id: 'data' },
] as const;

export type SectionId = (typeof sections)[number]['id'];

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

function read(): SectionId {
  return sections.find(({ id }) => location.hash === `#${id}`)?.id ?? 'backends';
}

/** The section in the page's address; the first one where there is none. */
export function useSection(): SectionId {
  return useSyncExternalStore(subscribe, read);
}
