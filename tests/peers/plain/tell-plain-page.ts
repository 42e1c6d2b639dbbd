// The element on a plain page, without any extension, with the published Python server at another origin; in either browser.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildPage } from '../../element/build-page';
import { openTab } from '../../element/open-page';
import { question } from '../every-item';
import { type Peer, withPeer } from '../peer';

export const plainPageName =
  'a plain page holds a conversation through @openai/chatkit-react, without any extension';

interface Page {
  origin: string;
  close(): Promise<void>;
}

/** Serves the page under a policy that lets it ask itself and `server`, and nobody else. */
async function servePage(server: string): Promise<Page> {
  const script = await buildPage(undefined, 'tests/peers/plain/page.tsx');
  const policy = `default-src 'self'; connect-src 'self' ${server}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:`;
  const html =
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Chat</title><link rel="icon" href="data:,">' +
    '<style>html,body{height:100%;margin:0}</style><body><script type="module" src="/page.js"></script></body></html>';
  const pages = createServer(({ url }, response) => {
    if (url === '/page.js')
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    else
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy })
        .end(html);
  });
  await new Promise<void>((resolve) => void pages.listen(0, '127.0.0.1', resolve));
  const { port } = pages.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      pages.closeAllConnections();
      await new Promise((resolve) => void pages.close(resolve));
    },
  };
}

/** Rejects with what went wrong. */
export async function tellPlainPage(browser: 'chromium' | 'firefox'): Promise<void> {
  await withPeer('chatkit_app.py', (peer) => tellWith(peer, browser));
}

async function tellWith(peer: Peer, browser: 'chromium' | 'firefox'): Promise<void> {
  const page = await servePage(peer.origin);
  const tab = await openTab(browser);
  try {
    const asked = await tab.watchNetwork();
    await tab.goto(`${page.origin}/?server=${encodeURIComponent(peer.origin)}`);
    const problem = await tab.evaluate<string | null>('() => globalThis.tellPlainStory()');
    if (problem !== null) throw new Error(problem);
    const own = [page.origin, peer.origin];
    const strangers = asked.filter(
      (url) => !/^(?:data|blob):/u.test(url) && !own.includes(new URL(url).origin),
    );
    if (strangers.length > 0) throw new Error(`It asked ${strangers.join(', ')}`);
    if (!asked.some((url) => url === `${peer.origin}/chatkit`))
      throw new Error('The browser told of no request');
    const received = await peer.log();
    const tag = JSON.stringify(question.content[1]);
    if (!received.some(({ body }) => body.includes(tag)))
      throw new Error(`The server was never told ${tag}`);
    const others = received.filter(({ origin }) => origin !== page.origin);
    if (received.length < 15 || others.length > 0)
      throw new Error(`${received.length} requests, ${others.length} not of the page`);
  } finally {
    await tab.close();
    await page.close();
  }
}
