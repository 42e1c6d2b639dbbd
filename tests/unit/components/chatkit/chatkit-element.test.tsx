// @vitest-environment happy-dom
// The element as the unmodified `@openai/chatkit-react` drives it.
import { ChatKit, useChatKit, type UseChatKitReturn } from '@openai/chatkit-react';
import { act, useEffect } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { pastChats } from '../../../../components/chatkit/chat-app';
import { defineChatKitElement } from '../../../../components/chatkit/chatkit-element';
import type { BesideOptions } from '../../../../components/chatkit/options';
import { conversation } from '../../../../components/chatkit/thread-view';
import {
  added,
  answerItem,
  bodyOf,
  createWire,
  delta,
  done,
  jsonResponse,
  thread,
  userItem,
  type Wire,
} from './fake-chat';

defineChatKitElement();
vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

let root: Root;
let kit: UseChatKitReturn;
let wires: Wire[];
let sent: { type: string; params: Record<string, unknown> }[];
let events: [string, unknown][];

const handler = (name: string) => (detail?: unknown) => void events.push([name, detail]);

function Host({ more }: { more: Partial<BesideOptions> }) {
  const options: BesideOptions = {
    ...more,
    api: {
      url: 'https://chat.test/chatkit',
      domainKey: '',
      fetch: async (_url, init) => {
        const request = JSON.parse(bodyOf(init)) as (typeof sent)[number];
        sent.push(request);
        if (request.type === 'threads.get_by_id')
          return jsonResponse(thread('thr_9', [userItem('u9', 'Old question')]));
        const wire = createWire();
        wires.push(wire);
        return wire.response;
      },
    },
  };
  const control = useChatKit({
    ...options,
    onReady: handler('ready'),
    onError: handler('error'),
    onResponseStart: handler('start'),
    onResponseEnd: handler('end'),
    onThreadChange: handler('thread'),
    onThreadLoadEnd: handler('loaded'),
    onToolChange: handler('tool'),
  });
  useEffect(() => {
    kit = control;
  }, [control]);
  return (
    <ChatKit control={control.control}>
      <b slot="status">Reader</b>
    </ChatKit>
  );
}

async function show(more: Partial<BesideOptions> = {}): Promise<void> {
  await act(async () => root.render(<Host more={more} />));
}

function find(selector: string): HTMLElement {
  const found = document
    .querySelector('openai-chatkit')
    ?.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}
const all = (selector: string) => [
  ...(document.querySelector('openai-chatkit')?.shadowRoot?.querySelectorAll(selector) ?? []),
];
const button = (name: string) => find(`button[aria-label="${name}"]`);
const draft = () => find('[role="textbox"]').textContent;

async function type(text: string): Promise<void> {
  const box = find('[role="textbox"][aria-label="Message"]');
  await act(async () => {
    box.textContent = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
async function press(key: string, more: KeyboardEventInit = {}): Promise<void> {
  const box = find('[role="textbox"]');
  await act(async () => {
    box.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
  });
}
async function say(place: number, ...given: Parameters<Wire['say']>): Promise<void> {
  await vi.waitFor(() => expect(wires.length).toBeGreaterThan(place));
  await act(async () => {
    wires[place]?.say(...given);
    await new Promise((resolve) => setTimeout(resolve));
  });
}

// Most tests are about what is shown, not about when its code comes.
beforeAll(() => Promise.all([conversation.load(), pastChats.load()]));
beforeEach(() => {
  wires = [];
  sent = [];
  events = [];
  const place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
});
afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

test('steps back when the page has defined the element', () => {
  const before = customElements.get('openai-chatkit');
  defineChatKitElement();
  expect(customElements.get('openai-chatkit')).toBe(before);
});

test('is ready once, with everything inside one open shadow root', async () => {
  await show();
  await vi.waitFor(() => expect(events).toEqual([['ready', null]]));
  const element = document.querySelector('openai-chatkit');
  expect(element?.shadowRoot?.mode).toBe('open');
  expect(find('.greeting').textContent).toBe('What can I help with today?');
  expect(find('slot[name="status"]')).toBeTruthy();
});

test('a question is sent by Enter, its answer grows, and ends', async () => {
  await show();
  await type('Why does it rise?');
  await press('Enter', { shiftKey: true });
  await press('Enter', { isComposing: true });
  expect(sent).toEqual([]);
  await press('Enter');
  expect(find('[data-item-type="user_message"]').textContent).toBe('Why does it rise?');
  expect(draft()).toBe('');
  await say(
    0,
    { type: 'thread.created', thread: thread('thr_1') },
    done(userItem('u1', 'Why does it rise?')),
    added(answerItem('a1')),
    delta('a1', 'Because of '),
  );
  const answer = find('[data-item-id="a1"]');
  expect(answer.getAttribute('aria-busy')).toBe('true');
  expect(button('Stop')).toBeTruthy();
  await say(0, delta('a1', 'the yeast.'), done(answerItem('a1', 'Because of the yeast.')));
  await act(async () => wires[0]?.end());
  await vi.waitFor(() => expect(events.at(-1)?.[0]).toBe('end'));
  expect(find('[data-item-id="a1"] [data-part="text"]').textContent).toBe('Because of the yeast.');
  expect(find('[data-item-id="a1"]').getAttribute('aria-busy')).toBe('false');
  const spoken = () => all('[aria-live="polite"] p').map((line) => line.textContent);
  await vi.waitFor(() => expect(spoken()).toEqual(['Because of the yeast.']));
  expect(find('[data-item-id="a1"] slot').getAttribute('name')).toBe('item-footer-a1');
  expect(events.map(([name]) => name)).toEqual(['ready', 'start', 'thread', 'end']);
  await press('ArrowUp');
  expect(draft()).toBe('Why does it rise?');
});

test('equal options do not open the thread again, and later ones replace the earlier', async () => {
  await show({ initialThread: 'thr_9', header: { title: { text: 'Mine' } } });
  await vi.waitFor(() => expect(events.map(([name]) => name)).toContain('loaded'));
  expect(find('.title').textContent).toBe('Mine');
  await show({ initialThread: 'thr_9', header: { title: { text: 'Mine' } } });
  await show({ initialThread: 'thr_9' });
  expect(find('.title').textContent).toBe('');
  expect(sent.map(({ type: name }) => name)).toEqual(['threads.get_by_id']);
});

test('methods keep their promises and refuse to cut into an answer', async () => {
  await show({ composer: { tools: [{ id: 'web', label: 'Web', icon: 'globe' }] } });
  await act(() => kit.setComposerValue({ text: 'Draft', selectedToolId: 'web' }));
  expect(draft()).toBe('Draft');
  expect(events.at(-1)).toEqual(['tool', { toolId: 'web' }]);
  await act(async () => void kit.sendUserMessage({ text: 'Hi', reply: 'said', model: 'fast' }));
  expect(sent[0]?.params['input']).toMatchObject({
    quoted_text: 'said',
    inference_options: { model: 'fast' },
  });
  await expect(kit.setThreadId('thr_9')).rejects.toThrow('answer');
  await expect(kit.sendUserMessage({ text: 'More' })).rejects.toThrow('answer');
  await act(() => kit.showHistory());
  expect(all('section.history')).toHaveLength(1);
  await act(() => kit.hideHistory());
  expect(all('section.history')).toHaveLength(0);
});

test(
  'an answer of many sentences is told a few at a time, each once',
  { timeout: 15_000 },
  async () => {
    await show();
    await type('Tell me all');
    await press('Enter');
    const sentences = Array.from({ length: 40 }, (_, number) => `Sentence number ${number}.`);
    const told: (string | null)[] = [];
    let most = 0;
    const region = find('[aria-live="polite"]');
    const observer = new MutationObserver((records) => {
      most = Math.max(most, region.childElementCount);
      for (const { addedNodes } of records)
        for (const node of addedNodes) told.push(node.textContent);
    });
    observer.observe(region, { childList: true });
    await say(
      0,
      { type: 'thread.created', thread: thread('thr_1') },
      added(answerItem('a1')),
      delta('a1', `${sentences.join(' ')}\n`),
    );
    await vi.waitFor(() => expect(told).toEqual(sentences), { timeout: 10_000 });
    expect(most).toBeLessThanOrEqual(20);
    observer.disconnect();
    await act(async () => wires[0]?.end());
  },
);

test('a remedy is delivered inside its click, and only to a host that offers remedies', async () => {
  const remedy = { type: 'allow-access', label: 'Allow access', data: {} };
  const failing = {
    type: 'error' as const,
    code: 'custom',
    message: 'Team may not be reached.',
    allow_retry: true,
    beside: { remedies: [remedy], details: ['Code: permission-missing'] },
  };
  const remedies = vi.fn<(remedy: object) => void>();
  await show({ remedies });
  await type('Hi');
  await press('Enter');
  await say(0, { type: 'thread.created', thread: thread('thr_1') }, failing);
  const mend = all('button').find((found) => found.textContent === 'Allow access');
  (mend as HTMLButtonElement).click();
  expect(remedies).toHaveBeenCalledExactlyOnceWith(remedy);
  expect(find('[role="alert"] details').textContent).toContain('permission-missing');
  await show();
  expect(all('button').some((found) => found.textContent === 'Allow access')).toBe(false);
});
