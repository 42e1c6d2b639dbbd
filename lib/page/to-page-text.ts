// Page capture to the Markdown that is sent and shown: runs in the panel, the only context of ours with a DOM parser.
import { gfm } from '@joplin/turndown-plugin-gfm';
import TurndownService from 'turndown';
import type { PageCapture } from '../messaging/messages';
import { chooseReadable } from './choose-readable';

export interface PageText {
  title: string;
  url: string;
  language?: string;
  /** Markdown of the readable part, or plain text when the page is large or nothing readable was found. */
  text: string;
  /** Words in `text`, for the chip. */
  words: number;
  /** The page was too large to read whole. */
  cut: boolean;
}

/** Above this many characters of HTML the plain text is taken: parsing more would hold up the panel. */
export const maxParsedChars = 1_000_000;
/** Makes readable Markdown of a capture. Never fails: what cannot be parsed is given as plain text. */
export function toPageText(capture: PageCapture, parse: (html: string) => Document): PageText {
  const text = readable(capture, parse) ?? capture.text;
  return {
    title: capture.title,
    url: capture.url,
    ...(capture.language ? { language: capture.language } : {}),
    text,
    words: countWords(text),
    cut: capture.cut,
  };
}

function readable(capture: PageCapture, parse: (html: string) => Document): string | undefined {
  if (capture.html.length > maxParsedChars) return undefined;
  const document = parse(`<!doctype html><html><head></head><body>${capture.html}</body></html>`);
  const content = chooseReadable(document);
  if (content === undefined) return undefined;
  const markdown = createTurndown().turndown(parse(content).body);
  return markdown.trim() || undefined;
}

function createTurndown(): TurndownService {
  const service = new TurndownService({
    headingStyle: 'atx',
    codeBlockStyle: 'fenced',
    bulletListMarker: '-',
    emDelimiter: '*',
  });
  service.use(gfm);
  // A link's address is not what a reader sees, and would spend the budget: its words are kept.
  service.addRule('link-words', { filter: 'a', replacement: (content) => content });
  service.addRule('short-list-mark', {
    filter: 'li',
    replacement: (content, node) => `${listMark(node)} ${content.trim().replace(/\n/gu, '\n  ')}\n`,
  });
  service.remove('img');
  return service;
}

/** Turndown pads its marks to four columns, which costs tokens and reads badly in the preview. */
function listMark(node: Node): string {
  const list = node.parentElement;
  if (list?.nodeName !== 'OL') return '-';
  const start = Number(list.getAttribute('start') ?? 1);
  return `${start + Array.prototype.indexOf.call(list.children, node)}.`;
}

/** Words of a text in any script, by white space and, where there is none, by characters. */
export function countWords(text: string): number {
  const spaced = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const unspaced =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ??
    0;
  return Math.max(spaced, Math.round(unspaced / 2));
}
