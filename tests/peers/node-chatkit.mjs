// A ChatKit server on a third party's package for Node, as its users write one: own store, no model, scripted answers. GET /log tells what was received.
import { createServer } from 'node:http';
import { ChatKitServer, Store, StreamingResult } from 'chatkit-node-backend-sdk';

// The package writes what it does to standard output, where the test expects the origin alone.
const say = console.log;
console.log = () => {};

class MemoryStore extends Store {
  threads = new Map();
  items = new Map();
  page(rows, after, limit, order) {
    const sorted = order === 'desc' ? rows.toReversed() : [...rows];
    const start = after ? sorted.findIndex(({ id }) => id === after) + 1 : 0;
    const data = sorted.slice(start, start + limit);
    const hasMore = start + limit < sorted.length;
    return { data, has_more: hasMore, after: hasMore ? (data.at(-1)?.id ?? null) : null };
  }
  rows(threadId) {
    if (!this.items.has(threadId)) this.items.set(threadId, []);
    return this.items.get(threadId);
  }
  async loadThread(id) {
    const thread = this.threads.get(id);
    if (!thread) throw new Error('no such thread');
    return { ...thread };
  }
  async saveThread(thread) {
    this.threads.set(thread.id, { ...thread });
  }
  async deleteThread(id) {
    this.threads.delete(id);
    this.items.delete(id);
  }
  async loadThreads(limit, after, order) {
    return this.page([...this.threads.values()], after, limit, order);
  }
  async loadThreadItems(threadId, after, limit, order) {
    return this.page(this.rows(threadId), after, limit, order);
  }
  async addThreadItem(threadId, item) {
    await this.saveItem(threadId, item);
  }
  async saveItem(threadId, item) {
    const rows = this.rows(threadId);
    const place = rows.findIndex(({ id }) => id === item.id);
    if (place < 0) rows.push(item);
    else rows[place] = item;
  }
  async loadItem(threadId, itemId) {
    const item = this.rows(threadId).find(({ id }) => id === itemId);
    if (!item) throw new Error('no such item');
    return item;
  }
  async deleteThreadItem(threadId, itemId) {
    this.items.set(
      threadId,
      this.rows(threadId).filter(({ id }) => id !== itemId),
    );
  }
  async saveAttachment() {}
  async loadAttachment() {
    throw new Error('no attachments');
  }
  async deleteAttachment() {}
}

class Scripted extends ChatKitServer {
  made = 0;
  async *respond(thread, message) {
    this.made += 1;
    const text = (message?.content ?? []).map((part) => part.text ?? '').join('');
    const item = {
      id: `answer_${this.made}`,
      thread_id: thread.id,
      created_at: new Date(),
      type: 'assistant_message',
      content: [],
    };
    yield { type: 'thread.item.added', item };
    const words = `node says: ${text}`;
    yield {
      type: 'thread.item.updated',
      item_id: item.id,
      update: {
        type: 'assistant_message.content_part.text_delta',
        content_index: 0,
        delta: words.slice(0, 4),
      },
    };
    const content = [{ type: 'output_text', text: words, annotations: [] }];
    yield { type: 'thread.item.done', item: { ...item, content } };
  }
}

const server = new Scripted(new MemoryStore());
const log = [];
const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-allow-methods': '*',
};

const http = createServer((request, response) => void answer(request, response));

async function answer(request, response) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString('utf8');
  const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
  if (path === '/log') {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(log));
    return;
  }
  if (request.method === 'OPTIONS') {
    response.writeHead(204, cors).end();
    return;
  }
  const { origin = null, authorization = null } = request.headers;
  log.push({ method: request.method, path, query: '', origin, authorization, body });
  try {
    const result = await server.process(body, {});
    if (result instanceof StreamingResult) {
      response.writeHead(200, { ...cors, 'content-type': 'text/event-stream' });
      for await (const chunk of result) response.write(chunk);
      response.end();
    } else {
      const type = { ...cors, 'content-type': 'application/json' };
      response.writeHead(200, type).end(result.toString());
    }
  } catch {
    if (response.headersSent) response.destroy();
    else response.writeHead(500, cors).end();
  }
}

http.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => {
  const address = http.address();
  if (typeof address === 'object' && address) say(`http://127.0.0.1:${address.port}`);
});
