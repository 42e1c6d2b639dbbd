// Counts, while an answer streams, the messages the panel gets on its Port, the frames it draws, and the transactions that write to the store. Used by `stream.ts`.
import type { BrowserContext, Page } from '@playwright/test';

interface Counted {
  messages: number;
  frames: number;
}

/** Self-contained: runs in every new panel, before its own scripts. */
function countMessages(): void {
  const counted: Counted = { messages: 0, frames: 0 };
  Object.assign(globalThis, { besideCounted: counted });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- sent into a page that has it
  const { runtime } = (
    globalThis as unknown as {
      chrome: {
        runtime?: {
          connect(info: object): { onMessage: { addListener(listener: () => void): void } };
        };
      };
    }
  ).chrome;
  if (!runtime) return;
  const connect = runtime.connect.bind(runtime);
  runtime.connect = (info) => {
    const port = connect(info);
    port.onMessage.addListener(() => {
      counted.messages += 1;
    });
    return port;
  };
}

/** Self-contained. Runs only while it counts: it costs frames of its own. */
function countFrames(isCounting: boolean): void {
  const scope = globalThis as unknown as { besideCounted: Counted; besideCounting: boolean };
  scope.besideCounting = isCounting;
  const count = (): void => {
    scope.besideCounted.frames += 1;
    if (scope.besideCounting) requestAnimationFrame(count);
  };
  if (isCounting) requestAnimationFrame(count);
}

/** Self-contained: runs in the background. Starts anew when it is called again. */
function countWrites(): void {
  const scope = globalThis as unknown as { besideWrites?: number[] };
  if (scope.besideWrites) {
    scope.besideWrites.length = 0;
    return;
  }
  const writes: number[] = [];
  scope.besideWrites = writes;
  const note = (): void => void writes.push(performance.timeOrigin + performance.now());
  // oxlint-disable-next-line typescript/unbound-method -- called below with the database it is called on
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function transaction(...given) {
    if (given[1] === 'readwrite') note();
    return begin.apply(this, given);
  };
  for (const area of [chrome.storage.local, chrome.storage.session]) {
    const set = area.set.bind(area);
    area.set = (items: Record<string, unknown>) => {
      note();
      return set(items);
    };
  }
}

/** Call once, before a panel is opened that is to be counted. */
export async function prepareCounting(context: BrowserContext): Promise<void> {
  await context.addInitScript(countMessages);
}

const readCounted = (): Counted => ({
  ...(globalThis as unknown as { besideCounted: Counted }).besideCounted,
});

/** Figures of one stream: messages for each drawn frame, writes for each second between its first and its last token, and all of the turn. */
export async function countWhile(
  page: Page,
  play: () => Promise<{ firstAt: number; lastAt: number }>,
): Promise<Record<string, number>> {
  const worker = page.context().serviceWorkers()[0];
  if (!worker) throw new Error('The background does not run.');
  await worker.evaluate(countWrites);
  await page.evaluate(countFrames, true);
  const before = await page.evaluate(readCounted);
  const { firstAt, lastAt } = await play();
  const after = await page.evaluate(readCounted);
  await page.evaluate(countFrames, false);
  const writes = await worker.evaluate(() => [
    ...(globalThis as unknown as { besideWrites: number[] }).besideWrites,
  ]);
  const whileStreaming = writes.filter((at) => at > firstAt && at < lastAt);
  return {
    messagesPerFrame: (after.messages - before.messages) / (after.frames - before.frames),
    writesPerSecond: whileStreaming.length / ((lastAt - firstAt) / 1000),
    writesPerTurn: writes.length,
  };
}
