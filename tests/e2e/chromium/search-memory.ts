// Looks for texts in the whole memory of the side panel and of the worker, by heap snapshots. Used by the Chromium driver.
import type { BrowserContext, CDPSession } from '@playwright/test';
import type { MemorySearch } from '../browser-driver';

interface Message {
  id?: number;
  method?: string;
  params?: { chunk?: string };
  result?: unknown;
}

/** A session with a target that Playwright has no object for: its messages travel inside those of the browser's session. */
async function attach(cdp: CDPSession, targetId: string) {
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, () => void>();
  const listeners = new Set<(message: Message) => void>();
  let lastId = 0;
  const receive = (event: { sessionId: string; message: string }) => {
    if (event.sessionId !== sessionId) return;
    const message = JSON.parse(event.message) as Message;
    for (const listener of listeners) listener(message);
    if (message.id === undefined) return;
    waiting.get(message.id)?.();
    waiting.delete(message.id);
  };
  cdp.on('Target.receivedMessageFromTarget', receive);
  return {
    listen: (listener: (message: Message) => void) => void listeners.add(listener),
    async send(method: string, params: object = {}): Promise<void> {
      const id = ++lastId;
      const answered = new Promise<void>((resolve) => waiting.set(id, resolve));
      const message = JSON.stringify({ id, method, params });
      await cdp.send('Target.sendMessageToTarget', { sessionId, message });
      await answered;
    },
    async detach(): Promise<void> {
      cdp.off('Target.receivedMessageFromTarget', receive);
      await cdp.send('Target.detachFromTarget', { sessionId });
    },
  };
}

/** Everything the target has said on its console so far, and its whole heap, as text. */
async function readTarget(
  cdp: CDPSession,
  targetId: string,
): Promise<{ heap: string; said: string }> {
  const target = await attach(cdp, targetId);
  const chunks: string[] = [];
  const said: string[] = [];
  target.listen(({ method, params }) => {
    if (method === 'HeapProfiler.addHeapSnapshotChunk') chunks.push(params?.chunk ?? '');
    if (method === 'Runtime.consoleAPICalled' || method === 'Log.entryAdded')
      said.push(JSON.stringify(params));
  });
  // Each tells first what was said before anybody listened.
  await target.send('Runtime.enable');
  await target.send('Log.enable');
  await target.send('HeapProfiler.enable');
  await target.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await target.detach();
  return { heap: chunks.join(''), said: said.join('\n') };
}

export function createMemorySearch(
  context: BrowserContext,
  cdp: CDPSession,
  extensionId: string,
): MemorySearch {
  return async (texts) => {
    // A panel is of type "other" among the targets; its address tells it.
    const { targetInfos } = await cdp.send('Target.getTargets', {
      filter: [{ exclude: false }],
    });
    const find = (part: string) => {
      const address = `chrome-extension://${extensionId}/${part}`;
      const target = targetInfos.find(({ url }) => url.startsWith(address));
      if (!target) throw new Error(`No target at ${address} among ${context.pages().length} pages`);
      return readTarget(cdp, target.targetId);
    };
    const panel = await find('sidepanel.html');
    const background = await find('background.js');
    const found = (where: string) => texts.filter((text) => where.includes(text));
    return {
      panel: found(panel.heap),
      background: found(background.heap),
      said: found(panel.said + background.said),
    };
  };
}
