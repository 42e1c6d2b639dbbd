// Widgets: what their actions are answered with, and how a widget of another server reaches the client.
import { expect, test } from 'vitest';
import type { StreamedEvent } from '../../../lib/messaging/panel-answer';
import type { Respond } from '../../../lib/model/turn';
import { chatkit } from '../../../lib/transports/chatkit';
import { createRequest, doneItems, threadIdOf, typesOf } from '../../support/asked-thread';
import { createEveryRequestRig } from '../../support/every-request';
import { createEchoRig, createStatementRig, openPort } from '../../support/statement-server';
import {
  createBackend,
  createFakeIo,
  createRequest as createSent,
} from '../../support/transport-fixtures';

const actionOf = (type: string, thread_id: string, item_id?: string) => ({
  type,
  params: { thread_id, action: { type: 'go' }, ...(item_id === undefined ? {} : { item_id }) },
});

test('S28: an action from what is no widget is one general error, without Retry', async () => {
  const echo = createEchoRig();
  const { events } = await echo.post(createRequest('First question'));
  const [message] = doneItems(events);
  const { rig, threadId, messageId } = await createEveryRequestRig();
  const error = { type: 'error', code: 'stream.error', allow_retry: false };
  for (const [server, action] of [
    [echo, actionOf('threads.custom_action', threadIdOf(events), message?.id)],
    [rig, actionOf('threads.custom_action', threadId, messageId)],
    [rig, actionOf('threads.custom_action', threadId, 'si_1')],
  ] as const)
    expect((await server.post(action)).events).toEqual([error]);
});

test('S29: an action that is answered at once is JSON, with the changed widget or nothing', async () => {
  const { rig, threadId, asked } = await createEveryRequestRig();
  const { ask } = openPort(rig);
  const changed = await ask(actionOf('threads.sync_custom_action', threadId, 'w_1'));
  expect(changed.headers.get('content-type')).toBe('application/json');
  const widget = { type: 'Card', children: [{ type: 'Text', id: 't', value: 'b' }] };
  expect(await changed.json()).toEqual({
    updated_item: expect.objectContaining({
      id: 'w_1',
      thread_id: threadId,
      type: 'widget',
      widget,
    }),
  });
  expect((await rig.store.getItem(threadId, 'w_1'))?.body).toMatchObject({ widget });
  expect(asked).toEqual([
    {
      type: 'threads.sync_custom_action',
      params: { thread_id: 'remote_1', item_id: 'w_1', action: { type: 'go' } },
    },
  ]);

  const remote = () => Promise.resolve({ ok: true as const, value: {} });
  const quiet = await createEveryRequestRig({ remote });
  const nothing = await openPort(quiet.rig).ask(
    actionOf('threads.sync_custom_action', quiet.threadId, 'w_1'),
  );
  expect([nothing.status, await nothing.text()]).toEqual([200, '{}']);
});

/** A widget with a null in every place where a server may write one. */
const widgetWithNulls = {
  id: 'w_9',
  thread_id: 'remote_1',
  created_at: '2026-01-01',
  type: 'widget',
  copy_text: null,
  widget: {
    type: 'Card',
    status: null,
    children: [
      null,
      { type: 'Text', id: 't', value: 'a', color: null, streaming: false },
      {
        type: 'Button',
        label: 'Go',
        iconStart: null,
        onClickAction: { type: 'go', handler: null },
      },
    ],
  },
};
const widgetWithout = {
  type: 'Card',
  children: [
    { type: 'Text', id: 't', value: 'a', streaming: false },
    { type: 'Button', label: 'Go', onClickAction: { type: 'go' } },
  ],
};

/** A ChatKit server that says these events, behind the transport that is used for real ones. */
function respondWith(...events: object[]): Respond {
  const body = events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('');
  const io = createFakeIo({
    respond: () => new Response(body, { headers: { 'content-type': 'text/event-stream' } }),
  });
  return () => chatkit.open(createSent(), createBackend('chatkit', chatkit), io);
}

test('S39: no null of a widget reaches the client, in a stream or a list, and no type is lost', async () => {
  const { rig } = createStatementRig({
    respond: respondWith(
      {
        type: 'thread.item.added',
        item: { ...widgetWithNulls, widget: { type: 'Card', size: null } },
      },
      {
        type: 'thread.item.updated',
        item_id: 'w_9',
        update: { type: 'widget.root.updated', widget: widgetWithNulls.widget },
      },
      { type: 'thread.item.done', item: widgetWithNulls },
    ),
  });
  const events: StreamedEvent[] = (await rig.post(createRequest('First question'))).events ?? [];
  expect(typesOf(events).slice(-3)).toEqual([
    'thread.item.added',
    'thread.item.updated',
    'thread.item.done',
  ]);
  expect(events.at(-2)).toMatchObject({ update: { widget: widgetWithout } });
  expect(doneItems(events).at(-1)).toMatchObject({ type: 'widget', widget: widgetWithout });
  expect(JSON.stringify(events)).not.toContain('null');
  const { json } = await rig.post({
    type: 'items.list',
    params: { thread_id: threadIdOf(events) },
  });
  expect(json).toMatchObject({ data: [{ type: 'widget', widget: widgetWithout }, {}] });
  expect(JSON.stringify(json)).not.toContain('null');
});

test('S39: no null of a widget reaches the client in the answer to an action', async () => {
  const remote = () =>
    Promise.resolve({ ok: true as const, value: { updated_item: widgetWithNulls } });
  const { rig, threadId } = await createEveryRequestRig({ remote });
  const answer = await openPort(rig).ask(actionOf('threads.sync_custom_action', threadId, 'w_1'));
  const text = await answer.text();
  expect(text).not.toContain('null');
  expect(JSON.parse(text)).toMatchObject({
    updated_item: { type: 'widget', widget: widgetWithout },
  });
});
