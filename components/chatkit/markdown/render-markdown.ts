/** Draws a whole text at once: settled messages and notices; called by the views that show them. */
import { createTextRenderer } from './create-text-renderer.ts';
import type { TextRendererOptions } from './create-text-renderer.ts';

export interface RenderMarkdownOptions extends Pick<
  TextRendererOptions,
  'openLink' | 'texts' | 'onBlockSettled' | 'linkPolicy' | 'onMathDrawn' | 'idPrefix'
> {
  /** Shows the text as it is, without reading any marks. */
  plain?: boolean;
}

/** Draws `text` into `host`, replacing what it holds; the returned function stops listening and empties it. */
export function renderMarkdown(
  host: HTMLElement,
  text: string,
  options: RenderMarkdownOptions,
): () => void {
  if (options.plain === true) {
    const paragraph = document.createElement('p');
    paragraph.className = 'md-plain';
    paragraph.textContent = text;
    host.dataset['markdown'] = '';
    host.replaceChildren(paragraph);
    return () => host.replaceChildren();
  }
  const { plain: _plain, ...rest } = options;
  const renderer = createTextRenderer(host, { ...rest, isStreaming: false });
  renderer.append(text);
  renderer.finish();
  return () => renderer.destroy();
}
