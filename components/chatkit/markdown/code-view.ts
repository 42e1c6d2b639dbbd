/** Draws a code block with its header and appends text to it in chunks of lines, because one large `<pre>` is laid out anew for every token; used by the document view. */
import { createIcon } from './icon.ts';
import type { MarkdownTexts } from './inline-dom.ts';

export interface CodeView {
  readonly element: HTMLElement;
  append(text: string): void;
}

/** Lines in one chunk, which is laid out by itself. */
const chunkLines = 32;

/** Makes a code block; `info` is what stands behind its fence, of which the first word is the language. */
export function createCodeView(info: string, texts: MarkdownTexts): CodeView {
  const element = document.createElement('div');
  element.className = 'md-code';
  const language = /^\S*/.exec(info)?.[0] ?? '';
  // Drawn by the style sheet from the attribute, so that it is no part of the answer's text.
  const header = document.createElement('div');
  header.className = 'md-code-header';
  header.dataset.language = language;
  header.append(createButton('copy', texts.copyCode), createButton('wrap', texts.wrapLines));
  header.lastElementChild?.setAttribute('aria-pressed', 'false');
  const pre = document.createElement('pre');
  pre.tabIndex = 0;
  const code = document.createElement('code');
  if (language !== '') code.className = `language-${language}`;
  pre.append(code);
  element.append(header, pre);

  let chunk: Text | undefined;
  let lines = 0;

  function appendToChunk(text: string): void {
    if (text === '') return;
    if (chunk !== undefined) {
      chunk.appendData(text);
      return;
    }
    const holder = document.createElement('span');
    holder.className = 'md-lines';
    chunk = document.createTextNode(text);
    holder.append(chunk);
    code.append(holder);
  }

  return {
    element,
    append(text) {
      let from = 0;
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
        lines++;
        if (lines < chunkLines) continue;
        appendToChunk(text.slice(from, at + 1));
        from = at + 1;
        lines = 0;
        chunk = undefined;
      }
      appendToChunk(text.slice(from));
    },
  };
}

function createButton(action: 'copy' | 'wrap', label: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'md-code-button';
  button.dataset.action = action;
  button.setAttribute('aria-label', label);
  button.title = label;
  button.append(createIcon(action));
  return button;
}
