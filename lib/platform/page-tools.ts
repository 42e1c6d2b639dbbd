// Finds words in the page beside the panel and shows a passage of it, by a script injected on demand. Used by the panel.
import { pageToolAnswer, type PageToolAnswer, type PageToolRequest } from '../messaging/page-tools';
import { fail, ok, type Result } from '../shared/result';
import type { Timers } from '../shared/timers';
import { findActivePage } from './active-page';
import type { Scripting, Tabs } from './browser';

export interface PageToolsApi {
  tabs: Pick<Tabs.Static, 'query'>;
  scripting: Pick<Scripting.Static, 'executeScript' | 'insertCSS'>;
  timers: Timers;
}

const timeoutMs = 7_000;
const css = '::highlight(beside-passage) { background-color: #ffe27a; color: #1a1a1a; }';

/** Injected as it is: it can see nothing of this file. */
function callTool(request: PageToolRequest): unknown {
  const tool: unknown = Reflect.get(globalThis, 'besidePageTool');
  return typeof tool === 'function' ? tool(request) : undefined;
}

export type RunPageTool = (request: PageToolRequest) => Promise<Result<PageToolAnswer, string>>;

/** Fails with a sentence for the user. Never rejects; takes at most 7 s. */
export function createPageTools(
  api: PageToolsApi,
  scriptFile: string,
  windowId?: number,
): RunPageTool {
  const unreachable =
    'This page cannot be reached now. Click the Beside icon in the toolbar and try again.';
  return async function runTool(request) {
    const page = await findActivePage(api, windowId);
    if (!page) return fail('There is no page in this window.');
    const target = { tabId: page.id };
    let stopTimer: (() => void) | undefined;
    const late = new Promise<'late'>((resolve) => {
      stopTimer = api.timers.after(timeoutMs, () => resolve('late'));
    });
    try {
      const run = async () => {
        await api.scripting.executeScript({ target, files: [scriptFile] });
        if (request.type === 'show') await api.scripting.insertCSS({ target, css });
        return await api.scripting.executeScript({ target, func: callTool, args: [request] });
      };
      const results = await Promise.race([run(), late]);
      if (results === 'late') return fail('This page did not answer in time.');
      const parsed = pageToolAnswer.safeParse(results[0]?.result);
      return parsed.success ? ok(parsed.data) : fail('This page could not be searched.');
    } catch {
      return fail(unreachable);
    } finally {
      stopTimer?.();
    }
  };
}
