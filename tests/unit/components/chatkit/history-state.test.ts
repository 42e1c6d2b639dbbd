// The list of past threads reads page after page, and takes back what the server refuses.
import { expect, test, vi } from 'vitest';
import { createHistoryState } from '../../../../components/chatkit/history-state';
import { createFakeChat, jsonResponse, thread, type Sent } from './fake-chat';

const open = (answer: (sent: Sent) => Response) => {
  const chat = createFakeChat(answer);
  const toggled: boolean[] = [];
  const history = createHistoryState(chat.client, (isOpen) => toggled.push(isOpen));
  return {
    ...chat,
    history,
    toggled,
    ids: () => history.getSnapshot().threads.map(({ id }) => id),
  };
};
const page = (ids: string[], after?: string) =>
  jsonResponse({
    data: ids.map((id) => thread(id, [], { title: id })),
    has_more: after !== undefined,
    ...(after === undefined ? {} : { after }),
  });

test('goes on while there is more, also when a page is empty', async () => {
  const pages: Record<string, Response> = {
    first: page(['a', 'b'], 'b'),
    b: page([], 'hidden'),
    hidden: page(['b', 'c']),
  };
  const { history, ids, sent, toggled } = open(
    ({ params: { after } }) =>
      pages[typeof after === 'string' ? after : 'first'] ?? jsonResponse({}, 500),
  );
  history.open();
  await vi.waitFor(() => expect(ids()).toEqual(['a', 'b']));
  await history.loadMore();
  expect(ids()).toEqual(['a', 'b', 'c']);
  expect(history.getSnapshot().hasMore).toBe(false);
  expect(sent.map(({ params }) => params['after'])).toEqual([undefined, 'b', 'hidden']);
  history.close();
  history.close();
  expect(toggled).toEqual([true, false]);
});

test('shows a new title and a deletion at once, and takes them back when refused', async () => {
  let status = 200;
  const { history, ids, sent } = open(({ type }) =>
    type === 'threads.list' ? page(['a', 'b']) : jsonResponse({}, status),
  );
  history.open();
  await vi.waitFor(() => expect(ids()).toEqual(['a', 'b']));
  const renaming = history.rename('a', 'Bread');
  expect(history.getSnapshot().threads[0]?.title).toBe('Bread');
  expect(await renaming).toBe(true);
  expect(sent.at(-1)).toMatchObject({
    type: 'threads.update',
    params: { thread_id: 'a', title: 'Bread' },
  });
  status = 500;
  const removing = history.remove('b');
  expect(ids()).toEqual(['a']);
  expect(await removing).toBe(false);
  expect(ids()).toEqual(['a', 'b']);
  expect(history.getSnapshot().fault?.status).toBe(500);
});
