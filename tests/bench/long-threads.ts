// Section `thread`: opening a thread of 10 and one of 10,000 messages from History in the real panel, and what they take of the heap. Used by `bench.ts`.
import type { Page } from '@playwright/test';
import type { PanelPage } from '../e2e/panel-page';
import { answerTokens } from './answer';
import { type Summary, summarise } from './statistics';

export interface ThreadResult {
  /** From the click on its title until its last message has been drawn. */
  openMs: { short: Summary; long: Summary; ratio: Summary };
  /** Used heap of the panel with each thread open, in megabytes, after a collection. */
  heapMb: { short: Summary; long: Summary; difference: Summary };
  /** After 20 pages have been scrolled up in the long one. */
  scrolledHeapMb: number;
  mountedRows: number;
}

const titles = { short: 'A short thread', long: 'A long thread' };
const counts = { short: 10, long: 10_000 };
type Length = keyof typeof titles;
const piece = 500;

/** `panel` shows a new chat; both threads are put into the store by the operation that imports a file. */
export async function measureThreads(
  page: Page,
  panel: PanelPage,
  times: number,
): Promise<ThreadResult> {
  for (const length of ['short', 'long'] as const) await importThread(page, length);
  const open: Record<Length, number[]> = { short: [], long: [] };
  const heap: Record<Length, number[]> = { short: [], long: [] };
  for (let turn = -1; turn < times; turn += 1)
    for (const length of turn % 2 === 0 ? order : order.toReversed()) {
      await panel.newChat();
      await panel.driver.click('button', 'History');
      const took = await page.evaluate(openFromHistory, {
        title: titles[length],
        lastWord: lastWordOf(length),
      });
      const used = await usedHeapMb(page);
      if (turn < 0) continue;
      open[length].push(took);
      heap[length].push(used);
    }
  await panel.newChat();
  await panel.openThread(titles.long);
  const mountedRows = await page.evaluate(scrollUp, 20);
  return {
    openMs: {
      short: summarise(open.short),
      long: summarise(open.long),
      ratio: summarise(open.long.map((took, index) => took / (open.short[index] ?? Number.NaN))),
    },
    heapMb: {
      short: summarise(heap.short),
      long: summarise(heap.long),
      difference: summarise(
        heap.long.map((used, index) => used - (heap.short[index] ?? Number.NaN)),
      ),
    },
    scrolledHeapMb: await usedHeapMb(page),
    mountedRows,
  };
}

const order: readonly Length[] = ['short', 'long'];
const lastWordOf = (length: Length): string => `Number ${counts[length] - 1} of the ${length} one.`;

async function usedHeapMb(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}

/** Every second message is an answer of about a kilobyte. */
function toItems(length: Length, from: number): object[] {
  const answer = answerTokens(180).join('');
  const size = Math.min(piece, counts[length] - from);
  return Array.from({ length: size }, (_, index) => {
    const number = from + index;
    const text = `Number ${number} of the ${length} one.`;
    const common = {
      id: `msg_${length}_${number}`,
      thread_id: `thr_${length}`,
      created_at: '2026-01-01T00:00:00Z',
    };
    const body =
      number % 2 === 0
        ? {
            ...common,
            type: 'user_message',
            content: [{ type: 'input_text', text }],
            attachments: [],
            inference_options: {},
          }
        : {
            ...common,
            type: 'assistant_message',
            content: [{ type: 'output_text', text: `${answer}\n\n${text}`, annotations: [] }],
          };
    return { body };
  });
}

async function importThread(page: Page, length: Length): Promise<void> {
  for (let from = 0; from < counts[length]; from += piece) {
    const params = {
      thread: {
        id: `thr_${length}`,
        createdAt: '2026-01-01T00:00:00Z',
        title: titles[length],
        titleBy: 'user',
      },
      items: toItems(length, from),
      isLast: from + piece >= counts[length],
    };
    const status = await page.evaluate(
      askBackground,
      JSON.stringify({ type: 'beside.threads.import', params }),
    );
    process.stderr.write('.');
    if (status !== 200) throw new Error(`The import was answered with ${status}.`);
  }
}

/** Self-contained: one operation over a Port of its own. Resolves with the status. */
function askBackground(body: string): Promise<number> {
  return new Promise((resolve) => {
    const port = chrome.runtime.connect({ name: 'beside-panel' });
    port.onMessage.addListener((message: { parts?: { type: string; status?: number }[] }) => {
      const head = message.parts?.find(({ type }) => type === 'head');
      if (!head) return;
      port.disconnect();
      resolve(head.status ?? 0);
    });
    port.postMessage({ type: 'request', id: 'bench', body });
  });
}

/** Self-contained: clicks the thread's title and waits for the frame behind the one that shows its end. */
function openFromHistory({
  title,
  lastWord,
}: {
  title: string;
  lastWord: string;
}): Promise<number> {
  const root = document.querySelector('openai-chatkit')?.shadowRoot;
  return new Promise((resolve, reject) => {
    const giveUp = performance.now() + 20_000;
    let clickedAt = 0;
    const look = (): void => {
      if (performance.now() > giveUp) {
        reject(new Error(`${title} was not shown.`));
        return;
      }
      if (clickedAt === 0) {
        const button = [...(root?.querySelectorAll('button') ?? [])].find((one) =>
          one.textContent?.startsWith(title),
        );
        if (button) {
          clickedAt = performance.now();
          button.click();
        }
      }
      const rows = [...(root?.querySelectorAll('[data-part="text"]') ?? [])];
      if (clickedAt > 0 && rows.at(-1)?.textContent?.includes(lastWord)) {
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - clickedAt)));
        return;
      }
      requestAnimationFrame(look);
    };
    look();
  });
}

/** Self-contained: to the start of what is there, again and again. Resolves with the rows that are mounted then. */
async function scrollUp(times: number): Promise<number> {
  const root = document.querySelector('openai-chatkit')?.shadowRoot;
  const untilListed = performance.now() + 10_000;
  while (!root?.querySelector('.message-row') && performance.now() < untilListed)
    await new Promise((resolve) => requestAnimationFrame(resolve));
  const scroller = root?.querySelector('.message-scroller');
  if (!root || !scroller) throw new Error('There is no list.');
  for (let time = 0; time < times; time += 1) {
    const before = root.querySelectorAll('.message-row').length;
    scroller.dispatchEvent(new WheelEvent('wheel', { deltaY: -1 }));
    scroller.scrollTop = 0;
    const giveUp = performance.now() + 3000;
    while (root.querySelectorAll('.message-row').length <= before && performance.now() < giveUp)
      await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return root.querySelectorAll('.message-row').length;
}
