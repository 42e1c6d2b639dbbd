// What a page of the corpus says, before there is any HTML: the model that layouts are drawn from, and its words as expected of a reader. Used by `corpus.ts`.
import { assertNever } from '../../../lib/shared/assert-never';

export type Block =
  | { type: 'heading'; text: string }
  | { type: 'paragraph'; text: string }
  | { type: 'list'; ordered: boolean; items: string[] }
  | { type: 'table'; caption?: string; head: string[]; rows: string[][] }
  | { type: 'code'; language: string; text: string }
  | { type: 'quote'; text: string }
  | { type: 'figure'; caption: string }
  | { type: 'terms'; pairs: [term: string, meaning: string][] }
  /** One contribution to a forum, a mail thread, an issue. */
  | { type: 'post'; author: string; when: string; body: Block[] }
  /** One hit of a search. */
  | { type: 'result'; title: string; where: string; snippet: string };

export interface Content {
  /** BCP 47. */
  language: string;
  direction: 'ltr' | 'rtl';
  title: string;
  byline?: string;
  blocks: Block[];
  /** Words of the page that are not what a reader came for: menus, teasers, notices. None of them is expected. */
  around: Around;
}

export interface Around {
  site: string;
  menu: string[];
  teasers: string[];
  notice: string;
  footer: string[];
}

function textsOf(block: Block): string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'quote':
    case 'code':
      return [block.text];
    case 'list':
      return block.items;
    case 'table':
      return [
        ...(block.caption === undefined ? [] : [block.caption]),
        ...block.head,
        ...block.rows.flat(),
      ];
    case 'figure':
      return [block.caption];
    case 'terms':
      return block.pairs.flat();
    case 'post':
      return [block.author, block.when, ...block.body.flatMap(textsOf)];
    case 'result':
      return [block.title, block.where, block.snippet];
    default:
      return assertNever(block);
  }
}

/** What a reader reads, one text a line: the title, who wrote it, and every block in order. */
export function toExpectedText({ title, byline, blocks }: Content): string {
  return [title, ...(byline === undefined ? [] : [byline]), ...blocks.flatMap(textsOf)].join('\n');
}
