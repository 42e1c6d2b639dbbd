// The panel's page cannot call out, whatever markup gets into it: tried from inside it, counted at the network.
import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { oneTeamBackend, type Session } from '../session';
import { until } from '../until';
import type { Story } from './story';

interface Counter {
  /** `host:port` of a web server and, on another port, of a STUN server; both only count. */
  web: string;
  stun: string;
  seen: string[];
  close(): Promise<void>;
}

/**
 * Counts requests and datagrams. Bare connections are not counted: Chromium opens one, and sends nothing over it, for a frame or a
 * form that the policy then refuses, and for a preconnect; no policy stops that, so such markup must not get into the page at all.
 */
async function startCounter(): Promise<Counter> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    response.setHeader('access-control-allow-origin', '*').end('seen');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const socket = createSocket('udp4', () => seen.push('datagram'));
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return {
    web: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    stun: `127.0.0.1:${socket.address().port}`,
    seen,
    async close() {
      socket.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * Runs in the panel, self-contained: tries everything once and tells, after each attempt was answered, which calls were not refused
 * and how many refusals there were.
 */
async function tryEverything({ web, stun }: { web: string; stun: string }): Promise<{
  passed: string[];
  refusals: number;
}> {
  const url = (name: string): string => `http://${web}/${name}`;
  const refused: string[] = [];
  document.addEventListener('securitypolicyviolation', (event) => refused.push(event.blockedURI));
  const markup: Record<string, string> = {
    image: `<img src="${url('image')}">`,
    srcset: `<img srcset="${url('srcset')} 2x, ${url('srcset')} 1x">`,
    picture: `<picture><source srcset="${url('picture')}"><img></picture>`,
    svgImage: `<svg><image href="${url('svgImage')}" width="9" height="9"/></svg>`,
    svgUse: `<svg><use href="${url('svgUse')}#a"/></svg>`,
    svgFilter: `<svg><filter id="f"><feImage href="${url('svgFilter')}"/></filter><rect filter="url(#f)" width="9" height="9"/></svg>`,
    inlineStyle: `<p style="background-image:url(${url('inlineStyle')})">.</p>`,
    styleElement: `<style>#called{background:url(${url('styleElement')})}</style><p id="called">.</p>`,
    styleImport: `<style>@import url(${url('styleImport')});</style>`,
    font: `<style>@font-face{font-family:Called;src:url(${url('font')})}</style><p style="font-family:Called">.</p>`,
    cursor: `<p style="cursor:url(${url('cursor')}),auto;list-style-image:url(${url('list')})">.</p>`,
    stylesheet: `<link rel="stylesheet" href="${url('stylesheet')}">`,
    preconnect: `<link rel="preconnect" href="${url('preconnect')}">`,
    prefetch: `<link rel="prefetch" href="${url('prefetch')}">`,
    preload: `<link rel="preload" as="image" href="${url('preload')}">`,
    modulePreload: `<link rel="modulepreload" href="${url('modulePreload')}">`,
    icon: `<link rel="icon" href="${url('icon')}">`,
    manifest: `<link rel="manifest" href="${url('manifest')}">`,
    video: `<video src="${url('video')}" poster="${url('poster')}" autoplay></video>`,
    audio: `<audio src="${url('audio')}" autoplay></audio>`,
    track: `<video><track default src="${url('track')}"></video>`,
    object: `<object data="${url('object')}"></object>`,
    embed: `<embed src="${url('embed')}">`,
    frame: `<iframe src="${url('frame')}"></iframe>`,
    srcdoc: `<iframe srcdoc="<img src='${url('srcdoc')}'><script>fetch('${url('srcdocScript')}')</script><link rel=stylesheet href='${url('srcdocStyle')}'>"></iframe>`,
    input: `<input type="image" src="${url('input')}">`,
    table: `<table background="${url('table')}"><tr><td>.</table>`,
  };
  const holder = document.createElement('div');
  document.body.append(holder);
  for (const html of Object.values(markup)) {
    const one = document.createElement('div');
    one.innerHTML = html;
    holder.append(one);
  }
  // Styles that the policy allows inline still have to be applied before what they name is asked for.
  void holder.offsetHeight;

  const form = document.createElement('form');
  form.action = url('form');
  form.method = 'post';
  document.body.append(form);
  for (const target of ['_blank', '']) {
    form.target = target;
    try {
      form.submit();
    } catch {
      // Firefox says so at once; Chromium only does not send it.
      refused.push('form');
    }
  }

  const calls: Record<string, () => unknown> = {
    fetch: () => fetch(url('fetch')),
    noCors: () => fetch(url('noCors'), { mode: 'no-cors' }),
    beacon: () => {
      if (!navigator.sendBeacon(url('beacon'), 'x')) throw new Error('refused');
      return undefined;
    },
    xhr: () =>
      new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.addEventListener('load', resolve);
        request.addEventListener('error', reject);
        request.open('GET', url('xhr'));
        request.send();
      }),
    eventSource: () =>
      new Promise((resolve, reject) => {
        const source = new EventSource(url('eventSource'));
        source.addEventListener('open', resolve);
        source.addEventListener('error', reject);
      }),
    webSocket: () =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket(`ws://${web}/webSocket`);
        socket.addEventListener('open', resolve);
        socket.addEventListener('error', reject);
      }),
    worker: () =>
      new Promise((resolve, reject) => {
        const worker = new Worker(url('worker'));
        worker.addEventListener('message', resolve);
        worker.addEventListener('error', reject);
      }),
    webRtc: () => {
      const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${stun}` }] });
      peer.createDataChannel('called');
      return peer.createOffer().then((offer) => peer.setLocalDescription(offer));
    },
  };
  const passed: string[] = [];
  for (const [name, call] of Object.entries(calls)) {
    try {
      await call();
      passed.push(name);
    } catch {
      refused.push(name);
    }
  }
  // A beacon says whether it was queued, not whether it may leave: only the counter can tell.
  return { passed: passed.filter((name) => name !== 'beacon'), refusals: refused.length };
}

async function run({ openPanel }: Session): Promise<void> {
  const counter = await startCounter();
  try {
    const { tab, panel } = await openPanel();
    const before = await panel.driver.evaluate(() => location.href, null);
    const { passed, refusals } = await panel.driver.evaluate(tryEverything, {
      web: counter.web,
      stun: counter.stun,
    });
    if (passed.length > 0) throw new Error(`Not refused: ${passed.join(', ')}`);
    if (refusals < 20) throw new Error(`Only ${refusals} refusals: the markup was not even tried`);

    // Proves that the counter counts, and gives whatever was on its way the time of a whole round trip.
    await tab.evaluate(async (web) => {
      await fetch(`http://${web}/control`, { cache: 'no-store' });
    }, counter.web);
    await until(
      'the control request',
      () => counter.seen,
      (seen) => seen.includes('GET /control'),
    );
    const called = counter.seen.filter((one) => one !== 'GET /control');
    if (called.length > 0) throw new Error(`The panel called out: ${called.join(', ')}`);
    const after = await panel.driver.evaluate(() => location.href, null);
    if (after !== before) throw new Error(`The panel was led away to ${after}`);
  } finally {
    await counter.close();
  }
}

export const noCallingOut: Story = {
  name: 'the panel cannot call out by images, CSS, fonts, forms, prefetch, WebRTC, srcdoc or SVG',
  setup: { team: oneTeamBackend },
  run,
};
