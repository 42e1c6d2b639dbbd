// The tools of the page that a ChatKit server may ask for: what each is called, what it may cost, what it answers. Used by `create-tool-desk.ts`.
import type { PanelTexts } from '../../lib/languages/texts/panel';
import * as z from 'zod/mini';
import type { PageToolAnswer, PageToolRequest } from '../../lib/messaging/page-tools';
import type { Result } from '../../lib/shared/result';
import type { PageContext } from './page-context-store';

export interface OpenTab {
  title: string;
  url: string;
}

export interface ToolDeps {
  /** A fresh reading of the page. */
  readPage(): Promise<PageContext>;
  runPageTool(request: PageToolRequest): Promise<Result<PageToolAnswer, string>>;
  listTabs(): Promise<OpenTab[]>;
}

export type Wishes = PanelTexts['toolQuestion']['wishes'];

export interface ClientTool {
  /** What it does, after the name of who asks: `wants to read this page`. */
  wish(params: unknown, texts: Wishes): string;
  /** Asked anew for each call. */
  alwaysAsks?: true;
  /** Throws an error whose sentence the server may read. */
  run(params: unknown, deps: ToolDeps): Promise<Record<string, unknown>>;
}

/** UTF-16 units. */
const usualText = 20_000;
const maxText = 100_000;
const maxQuery = 1000;
const maxTabs = 100;
const maxTitle = 200;
const maxUrl = 500;

const textParams = z.object({ max_chars: z.optional(z.int().check(z.positive())) });
const queryParams = z.object({ text: z.string().check(z.minLength(1), z.maxLength(maxQuery)) });

function textOf(params: unknown): string {
  const parsed = queryParams.safeParse(params);
  if (!parsed.success) throw new Error(`The tool needs "text", at most ${maxQuery} characters.`);
  return parsed.data.text;
}

async function pageOf({ readPage }: ToolDeps) {
  const { page, selection, problem } = await readPage();
  if (!page) throw new Error(problem?.message ?? 'There is no page.');
  return { page, selection };
}

async function inPage(request: PageToolRequest, deps: ToolDeps): Promise<PageToolAnswer> {
  // A page that may not be read may not be searched either.
  await pageOf(deps);
  const answered = await deps.runPageTool(request);
  if (!answered.ok) throw new Error(answered.fault);
  return answered.value;
}

const short = (params: unknown) => {
  const parsed = queryParams.safeParse(params);
  const text = parsed.success ? parsed.data.text : '';
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

/** By the name that a server calls. */
export const clientTools: Readonly<Record<string, ClientTool>> = {
  'page.get_text': {
    wish: (_params, texts) => texts.text,
    async run(params, deps) {
      const asked = textParams.safeParse(params).data?.max_chars ?? usualText;
      const { page } = await pageOf(deps);
      const text = page.text.slice(0, Math.min(asked, maxText)).toWellFormed();
      const cut = text.length < page.text.length;
      return { title: page.title, url: page.url, text, cut };
    },
  },
  'page.get_selection': {
    wish: (_params, texts) => texts.selection,
    async run(_params, deps) {
      const { page, selection } = await pageOf(deps);
      return { url: page.url, text: (selection?.text ?? '').slice(0, maxText).toWellFormed() };
    },
  },
  'page.find': {
    wish: (params, texts) => texts.find(short(params)),
    async run(params, deps) {
      const { found, passages } = await inPage({ type: 'find', text: textOf(params) }, deps);
      return { found, passages };
    },
  },
  'page.highlight': {
    wish: (params, texts) => texts.highlight(short(params)),
    async run(params, deps) {
      const { found } = await inPage({ type: 'show', text: textOf(params) }, deps);
      return { shown: found > 0 };
    },
  },
  'tabs.list': {
    wish: (_params, texts) => texts.tabs,
    alwaysAsks: true,
    async run(_params, deps) {
      const tabs = await deps.listTabs();
      return {
        tabs: tabs.slice(0, maxTabs).map(({ title, url }) => ({
          title: title.slice(0, maxTitle),
          url: url.slice(0, maxUrl),
        })),
        cut: tabs.length > maxTabs,
      };
    },
  },
};
