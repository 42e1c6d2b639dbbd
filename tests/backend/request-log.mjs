// @ts-check
// What the backend received and what became of it. Written by the servers, read by the control endpoint.

/** @import { LoggedRequest } from './types' */

/**
 * @typedef {object} RequestLog
 * @property {(seen: Omit<LoggedRequest, 'id' | 'at' | 'state' | 'tokensSent'>) => LoggedRequest} add
 * @property {(request: LoggedRequest, change: Partial<LoggedRequest>) => void} update
 * @property {() => { version: number, requests: LoggedRequest[] }} read
 * @property {(since: number, waitMs: number) => Promise<void>} changed resolves when the version is above `since`, or after `waitMs`
 * @property {() => void} clear
 */

/** @returns {RequestLog} */
export function createRequestLog() {
  /** @type {LoggedRequest[]} */
  let requests = [];
  let version = 0;
  let lastId = 0;
  /** @type {Set<() => void>} */
  const waiting = new Set();

  function bump() {
    version += 1;
    for (const wake of waiting) wake();
  }

  return {
    add(seen) {
      lastId += 1;
      /** @type {LoggedRequest} */
      const request = { id: lastId, at: Date.now(), state: 'open', tokensSent: 0, ...seen };
      requests.push(request);
      bump();
      return request;
    },
    update(request, change) {
      Object.assign(request, change);
      bump();
    },
    read: () => ({ version, requests }),
    async changed(since, waitMs) {
      if (version > since) return;
      await new Promise((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          waiting.delete(wake);
          resolve(undefined);
        };
        const timer = setTimeout(wake, waitMs);
        waiting.add(wake);
      });
    },
    clear() {
      requests = [];
      bump();
    },
  };
}
