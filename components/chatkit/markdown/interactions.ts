/** Clicks inside rendered Markdown (links, the buttons of code blocks), with one listener for all; used by the renderers. */
import { createIcon } from './icon.ts';

/** Called for every link that is clicked; what the browser would do can be prevented by the event. */
export type OpenLink = (url: string, event: MouseEvent) => void;

const copiedMs = 1500;

/** Listens on `host`; the returned function stops. */
export function attachInteractions(host: HTMLElement, openLink: OpenLink): () => void {
  function onClick(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return;
    // The number of a source is not the renderer's: it knows itself where it leads.
    const link = event.target.closest('a:not(.source-mark)');
    const url = link?.getAttribute('href');
    if (url !== null && url !== undefined) {
      if (url.startsWith('#')) {
        event.preventDefault();
        if (event.type === 'click') goTo(host, url.slice(1));
        return;
      }
      if (!/^(?:https?|mailto):/i.test(url)) event.preventDefault();
      if (event.type === 'click' || event.button === 1) openLink(url, event);
      return;
    }
    const button = event.target.closest('button[data-action]');
    if (event.type !== 'click' || !(button instanceof HTMLElement)) return;
    const block = button.closest('.md-code');
    if (!(block instanceof HTMLElement)) return;
    if (button.dataset['action'] === 'copy') void copyCode(block, button);
    else button.setAttribute('aria-pressed', String(block.toggleAttribute('data-wrap')));
  }
  host.addEventListener('click', onClick);
  host.addEventListener('auxclick', onClick);
  return () => {
    host.removeEventListener('click', onClick);
    host.removeEventListener('auxclick', onClick);
  };
}

/** To a footnote or back from it. */
function goTo(host: HTMLElement, id: string): void {
  const target = host.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`);
  target?.scrollIntoView({ block: 'nearest' });
  target?.focus({ preventScroll: true });
}

async function copyCode(block: HTMLElement, button: HTMLElement): Promise<void> {
  const text = block.querySelector('code')?.textContent ?? '';
  try {
    await navigator.clipboard.writeText(text.replace(/\n$/, ''));
  } catch {
    return;
  }
  button.replaceChildren(createIcon('copied'));
  button.dataset['copied'] = '';
  setTimeout(() => {
    delete button.dataset['copied'];
    button.replaceChildren(createIcon('copy'));
  }, copiedMs);
}
