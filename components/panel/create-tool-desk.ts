// Where a server's call of a tool waits for the user's word: asks once for each backend, tool and page, until the page changes. Held by the panel.
import { clientTools, type ToolDeps, type Wishes } from './client-tools';

export interface ToolQuestion {
  /** The backend that asks, as the user knows it. */
  label: string;
  /** What it wants to do: `read the text of this page`. */
  wish(texts: Wishes): string;
  /** Host of the page it is about; nothing for what concerns no page. */
  host?: string;
  /** The browser's own prompt is needed too: a click on "Allow" must ask for it at once. */
  needsTabs: boolean;
}

export interface ToolDesk {
  subscribe(listener: () => void): () => void;
  /** What is asked now. */
  get(): ToolQuestion | undefined;
  /** Whoever asks; `undefined` where no backend is known. */
  call(
    tool: { name: string; params: unknown },
    backend: { id: string; label: string } | undefined,
  ): Promise<Record<string, unknown>>;
  /** The user's word on what is asked now. */
  answer(isAllowed: boolean | Promise<boolean>): void;
  /** The page beside the panel may be another one: every grant has ended. */
  pageChanged(): void;
  /** Nobody waits any more: what is asked now is refused. */
  leave(): void;
}

const texts = {
  unknown: 'This browser has no tool of this name.',
  nobody: 'No backend is known to ask for this.',
  refused: 'The user did not allow this.',
  gone: 'The page changed before the user allowed this.',
};

export interface ToolDeskDeps extends ToolDeps {
  /** Whether the browser shows titles and addresses of tabs already. */
  mayListTabs(): Promise<boolean>;
}

/** A page by itself: another path is another document, a fragment is not. */
function nameOf(url: URL | undefined): string | undefined {
  return url && url.origin + url.pathname + url.search;
}

export function createToolDesk(deps: ToolDeskDeps): ToolDesk {
  const listeners = new Set<() => void>();
  const granted = new Set<string>();
  let asked: { question: ToolQuestion; settle: (isAllowed: boolean) => void } | undefined;
  /** One call after the other. */
  let last: Promise<unknown> = Promise.resolve();

  function show(next: typeof asked): void {
    asked = next;
    for (const listener of listeners) listener();
  }

  function ask(question: ToolQuestion): Promise<boolean> {
    return new Promise((resolve) => {
      show({
        question,
        settle(isAllowed) {
          show(undefined);
          resolve(isAllowed);
        },
      });
    });
  }

  const addressOf = async () => {
    const { page } = await deps.readPage();
    return page && URL.canParse(page.url) ? new URL(page.url) : undefined;
  };

  async function run(
    { name, params }: { name: string; params: unknown },
    backend: { id: string; label: string } | undefined,
  ): Promise<Record<string, unknown>> {
    const tool = Object.hasOwn(clientTools, name) ? clientTools[name] : undefined;
    if (!tool) throw new Error(texts.unknown);
    if (!backend) throw new Error(texts.nobody);
    const url = await addressOf();
    const key = JSON.stringify([backend.id, name, url?.origin]);
    if (tool.alwaysAsks || !granted.has(key)) {
      const isAllowed = await ask({
        label: backend.label,
        wish: (words) => tool.wish(params, words),
        needsTabs: name === 'tabs.list' && !(await deps.mayListTabs()),
        ...(name.startsWith('page.') && url ? { host: url.host } : {}),
      });
      if (!isAllowed) throw new Error(texts.refused);
      // What was allowed was this page, and no other that took its place meanwhile.
      if (name.startsWith('page.') && nameOf(await addressOf()) !== nameOf(url))
        throw new Error(texts.gone);
      if (!tool.alwaysAsks) granted.add(key);
    }
    return await tool.run(params, deps);
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: () => asked?.question,
    call(tool, backend) {
      const result = last.then(() => run(tool, backend));
      last = result.catch(() => undefined);
      return result;
    },
    answer(isAllowed) {
      const { settle } = asked ?? {};
      if (typeof isAllowed === 'boolean') settle?.(isAllowed);
      // The browser's prompt: closed without a word, it is a no.
      else
        void isAllowed.then(
          (value) => settle?.(value),
          () => settle?.(false),
        );
    },
    pageChanged: () => granted.clear(),
    leave: () => asked?.settle(false),
  };
}
