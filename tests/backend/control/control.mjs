// @ts-check
// The client of the control endpoint, for tests: says how the backend behaves and waits for what it receives.

/** @import { Behaviour, LoggedRequest } from '../types' */

/**
 * @typedef {object} Control
 * @property {(path: string, ...behaviours: Behaviour[]) => Promise<void>} script
 *   queues behaviours for a path (exact, or ending in `*`; `upgrade:/ws/chat/*` for the opening of a WebSocket)
 * @property {(release?: { path?: string, count?: number, waitMs?: number }) => Promise<void>} release
 *   lets every open lock-step answer (of the path) send its next token, or `count` of them; fails when none opens within `waitMs` (5000)
 * @property {() => Promise<LoggedRequest[]>} requests everything received since the last reset, preflights left out
 * @property {() => Promise<LoggedRequest[]>} preflights
 * @property {(matches: (request: LoggedRequest) => boolean, timeoutMs?: number) => Promise<LoggedRequest>} waitForRequest
 *   resolves with the first request that matches, now or later; matching `state: 'aborted'` waits for a Stop to arrive
 * @property {() => Promise<void>} reset forgets scripts, requests, secrets; drops sockets; ends lock-step answers
 * @property {() => Promise<void>} forgetSecrets every client secret handed out so far becomes invalid (401)
 * @property {(allowed: boolean) => Promise<void>} setCors
 * @property {(frame: string) => Promise<number>} push sends a frame to every open WebSocket
 * @property {() => Promise<number>} dropSockets
 * @property {() => Promise<void>} down stops listening: connections are refused until `up`, on the same port
 * @property {() => Promise<void>} up
 */

/** @param {string} address the control origin, as `startBackend` and `main.mjs` give it @returns {Control} */
export function createControl(address) {
  /** @param {string} path @param {unknown} [body] */
  async function call(path, body) {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const response = await fetch(`${address}${path}`, init);
    const answer = await response.json();
    if (!response.ok) throw new Error(`${path}: ${answer.error}`);
    return answer;
  }

  /** @param {boolean} preflights @returns {Promise<LoggedRequest[]>} */
  async function read(preflights) {
    /** @type {{ requests: LoggedRequest[] }} */
    const { requests } = await call('/requests');
    return requests.filter((one) => (one.method === 'OPTIONS') === preflights);
  }

  return {
    script: (path, ...behaviours) => call('/script', { path, behaviours }),
    release: (release = {}) => call('/release', release),
    requests: () => read(false),
    preflights: () => read(true),
    async waitForRequest(matches, timeoutMs = 10_000) {
      const deadline = Date.now() + timeoutMs;
      let since = -1;
      /** @type {LoggedRequest[]} */
      let seen = [];
      while (Date.now() < deadline) {
        const { version, requests } = await call(`/requests?since=${since}`);
        since = version;
        seen = requests;
        const found = seen.find((one) => one.method !== 'OPTIONS' && matches(one));
        if (found) return found;
      }
      const list = seen.map((one) => `${one.method} ${one.path} ${one.state}`).join(', ');
      throw new Error(`No such request within ${timeoutMs} ms. Received: ${list || 'nothing'}`);
    },
    reset: () => call('/reset', {}),
    forgetSecrets: () => call('/forget-secrets', {}),
    setCors: (allowed) => call('/cors', { allowed }),
    push: async (frame) => (await call('/push', { frame })).reached,
    dropSockets: async () => (await call('/drop-sockets', {})).reached,
    down: () => call('/down', {}),
    up: () => call('/up', {}),
  };
}
