// A chat server for the element's tests: answers come from a script, requests are kept.
import type { ThreadStreamEvent } from '../../../../lib/chatkit/events';
import type { AssistantMessageItem, Thread, ThreadItem } from '../../../../lib/chatkit/items';
import { createChatKitClient } from '../../../../components/chatkit/chatkit-client';
import { createComposerState } from '../../../../components/chatkit/composer-state';
import { normalizeOptions, type BesideOptions } from '../../../../components/chatkit/options';
import { createThreadController } from '../../../../components/chatkit/thread-controller';
import { createThreadState } from '../../../../components/chatkit/thread-state';

export interface Sent {
  type: string;
  params: Record<string, unknown>;
  headers: Record<string, string>;
  signal?: AbortSignal;
}

/** A stream the test writes to, as a response body. */
export interface Wire {
  say(...events: ThreadStreamEvent[]): void;
  raw(text: string): void;
  end(): void;
  cut(): void;
  isCancelled(): boolean;
}

export function createWire(): Wire & { response: Response } {
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let isCancelled = false;
  const body = new ReadableStream<Uint8Array>({
    start(given) {
      controller = given;
    },
    cancel() {
      isCancelled = true;
    },
  });
  const raw = (text: string) => controller?.enqueue(encoder.encode(text));
  return {
    response: new Response(body, { headers: { 'content-type': 'text/event-stream' } }),
    say: (...events) => events.forEach((event) => raw(`data: ${JSON.stringify(event)}\n\n`)),
    raw,
    end: () => controller?.close(),
    cut: () => controller?.error(new TypeError('network error')),
    isCancelled: () => isCancelled,
  };
}

/** What the element posts is always text. */
export function bodyOf(init: RequestInit | undefined): string {
  return typeof init?.body === 'string' ? init.body : '';
}

export function jsonResponse(value: unknown, status = 200): Response {
  return Response.json(value, { status });
}

/** Everything an element is made of but the views, on a scripted server. */
export function createFakeChat(
  answer: (sent: Sent) => Response | Promise<Response>,
  more: Partial<BesideOptions> = {},
  attach?: NonNullable<Extract<BesideOptions['api'], { url: string }>['attach']>,
) {
  const sent: Sent[] = [];
  const events: [name: string, detail: unknown][] = [];
  const options = normalizeOptions({
    ...more,
    api: {
      url: 'https://chat.test/chatkit',
      domainKey: 'key',
      fetch: async (_url, init) => {
        const request: Sent = {
          ...(JSON.parse(bodyOf(init)) as Sent),
          headers: Object.fromEntries(new Headers(init?.headers)),
          ...(init?.signal ? { signal: init.signal } : {}),
        };
        sent.push(request);
        return await answer(request);
      },
      ...(attach ? { attach } : {}),
    },
  });
  const client = createChatKitClient(() => options);
  const state = createThreadState();
  const composer = createComposerState();
  const controller = createThreadController({
    options: () => options,
    client,
    state,
    composer,
    dispatch: (name, detail) => events.push([name, detail]),
  });
  return {
    sent,
    events,
    options,
    client,
    state,
    composer,
    controller,
    /** Names of the fired events, in order. */
    names: () => events.map(([name]) => name),
    types: () => sent.map(({ type }) => type),
    texts: () =>
      state.getSnapshot().itemIds.map((id) => {
        const item = state.items.read(id);
        return item && 'content' in item && Array.isArray(item.content)
          ? item.content.map((part) => (part as { text: string }).text).join('')
          : item?.type;
      }),
  };
}

export function thread(id: string, items: ThreadItem[] = [], more: Partial<Thread> = {}): Thread {
  return {
    id,
    created_at: '2026-11-22T13:05:40.801992',
    status: { type: 'active' },
    metadata: {},
    items: { data: items, has_more: false },
    ...more,
  };
}

export function userItem(id: string, text: string): Extract<ThreadItem, { type: 'user_message' }> {
  return {
    id,
    type: 'user_message',
    thread_id: 'thr_1',
    created_at: '2026-11-22T13:05:40',
    content: [{ type: 'input_text', text }],
    attachments: [],
    inference_options: {},
  };
}

export function answerItem(id: string, ...texts: string[]): AssistantMessageItem {
  return {
    id,
    type: 'assistant_message',
    thread_id: 'thr_1',
    created_at: '2026-11-22T13:05:40',
    content: texts.map((text) => ({ type: 'output_text', text, annotations: [] })),
  };
}

export const added = (item: ThreadItem): ThreadStreamEvent => ({
  type: 'thread.item.added',
  item,
});
export const done = (item: ThreadItem): ThreadStreamEvent => ({ type: 'thread.item.done', item });
export const delta = (itemId: string, text: string, index = 0): ThreadStreamEvent => ({
  type: 'thread.item.updated',
  item_id: itemId,
  update: {
    type: 'assistant_message.content_part.text_delta',
    content_index: index,
    delta: text,
  },
});
export const message = (text: string) => ({
  content: [{ type: 'input_text' as const, text }],
  attachments: [],
  inference_options: {},
});
