// A loopback server for the element's tests: serves the page, answers ChatKit operations with the bytes a case asked for, records what came.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { goldenBytes } from './golden-bytes';
import { hostileEvents } from './hostile-events';

/** How the next operation of a type is answered. */
export interface Reply {
  type: string;
  status?: number;
  contentType?: string;
  /** Base64, one write each. */
  chunks?: string[];
  /** Instead of chunks: the recorded answer to the operation that holds this text. */
  golden?: string;
  /** Each chunk waits for its release. */
  isGated?: boolean;
  /** The connection is dropped after the last chunk. */
  isCut?: boolean;
}

export interface SeenRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
  /** The client went away before the answer's end. */
  isAborted: boolean;
}

interface Lab {
  replies: Reply[];
  requests: SeenRequest[];
  releases: number;
  waiting: (() => void)[];
}

export interface ChatServer {
  origin: string;
  /** Method, path and operation of everything that came but the page, its script and the laboratory. */
  seen(): string[];
  close(): Promise<void>;
}

const policy =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:";

/** Each page names its own laboratory in the query, so that cases never see each other. */
export async function startChatServer(script: string): Promise<ChatServer> {
  const labs = new Map<string, Lab>();
  const server = createServer((request, response) => void handle(request, response));
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;

  function labOf(name: string): Lab {
    const lab = labs.get(name) ?? { replies: [], requests: [], releases: 0, waiting: [] };
    labs.set(name, lab);
    return lab;
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const lab = labOf(url.searchParams.get('lab') ?? '');
    const body = await readBody(request);
    switch (url.pathname) {
      case '/':
      case '/unguarded':
        response.writeHead(200, {
          'content-type': 'text/html',
          ...(url.pathname === '/' ? { 'content-security-policy': policy } : {}),
        });
        response.end(
          '<!doctype html><meta charset="utf-8"><title>Chat</title><link rel="icon" href="data:,">' +
            '<style>html,body{height:100%;margin:0}</style><script type="module" src="/page.js"></script>',
        );
        return;
      case '/page.js':
        response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
        return;
      case '/lab/script':
        lab.replies.push(...(JSON.parse(body) as Reply[]));
        response.end('{}');
        return;
      case '/lab/release':
        lab.releases += 1;
        lab.waiting.splice(0).forEach((wake) => wake());
        response.end('{}');
        return;
      case '/lab/requests':
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify(lab.requests));
        return;
      default:
        await answer(lab, request, response, body, url.pathname);
    }
  }

  async function answer(
    lab: Lab,
    request: IncomingMessage,
    response: ServerResponse,
    body: string,
    path: string,
  ): Promise<void> {
    const seen: SeenRequest = {
      method: request.method ?? '',
      path,
      headers: Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      ),
      body,
      isAborted: false,
    };
    lab.requests.push(seen);
    response.on('close', () => {
      seen.isAborted = !response.writableFinished;
      lab.waiting.splice(0).forEach((wake) => wake());
    });
    const type = path === '/chatkit' || path === '/hostile' ? typeOf(body) : path;
    if (path === '/hostile' && isStream(type)) {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end(
        hostileEvents(seedOf(body))
          .map((event) => `data: ${event}\n\n`)
          .join(''),
      );
      return;
    }
    const place = lab.replies.findIndex((reply) => reply.type === type);
    const reply = place < 0 ? defaultReply(type) : lab.replies.splice(place, 1)[0];
    const { status = 200, chunks = [], golden, isGated, isCut } = reply ?? defaultReply(type);
    const released = async () => {
      while (lab.releases === 0 && !response.destroyed)
        await new Promise<void>((resolve) => lab.waiting.push(resolve));
      lab.releases -= 1;
    };
    const recorded = golden === undefined ? undefined : goldenBytes(type, golden);
    response.writeHead(status, {
      'content-type':
        reply?.contentType ?? (isStream(type) ? 'text/event-stream' : 'application/json'),
    });
    response.flushHeaders();
    for (const chunk of recorded ?? chunks.map((text) => Buffer.from(text, 'base64'))) {
      if (isGated) await released();
      if (response.destroyed) return;
      await new Promise((resolve) => response.write(chunk, resolve));
    }
    if (isCut && isGated) await released();
    if (isCut) response.destroy();
    else response.end();
  }

  return {
    origin: `http://127.0.0.1:${port}`,
    seen: () =>
      [...labs.values()].flatMap(({ requests }) =>
        requests.map(({ method, path, body }) => `${method} ${path} ${typeOf(body)}`.trim()),
      ),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const streaming = new Set([
  'threads.create',
  'threads.add_user_message',
  'threads.add_client_tool_output',
  'threads.add_structured_input',
  'threads.retry_after_item',
  'threads.custom_action',
]);

const isStream = (type: string): boolean => streaming.has(type);

function defaultReply(type: string): Reply {
  const isPage = type === 'threads.list' || type === 'items.list';
  const json = isPage ? '{"data":[],"has_more":false}' : '{}';
  return { type, chunks: isStream(type) ? [] : [Buffer.from(json).toString('base64')] };
}

function typeOf(body: string): string {
  try {
    return String((JSON.parse(body) as { type?: unknown }).type);
  } catch {
    return '';
  }
}

/** The message names the seed of its answer; 0 where it names none. */
function seedOf(body: string): number {
  return Number(/"text":"(\d+)"/u.exec(body)?.[1] ?? 0);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
