// The pattern that an address alone suggests. Used by `detect-server.ts`, where the server tells nothing about itself.
import type { Finding } from '../model/backend-check';

const byPath: [pattern: RegExp, kind: string, words: string][] = [
  [/\/chatkit\/?$/iu, 'chatkit', 'a ChatKit server'],
  [/\/responses\/?$/iu, 'openai-responses', "OpenAI's Responses"],
  [/\/v\d+(\/chat\/completions)?\/?$/iu, 'openai-chat', 'an OpenAI-compatible server'],
  [/stream|sse|events/iu, 'sse', 'server-sent events'],
  [/\/ws(\/|$)/iu, 'websocket', 'a WebSocket'],
  [/\/(chat|ask|message|query|completion)s?\/?$/iu, 'json', 'a JSON answer'],
];

/** Never certain, but for a `ws:` address: that can be nothing else. `address` has a scheme. */
export function guessByAddress(address: string): Finding {
  const isSocket = /^wss?:/iu.test(address);
  const { pathname } = new URL(address);
  const [, kind, words] =
    isSocket || pathname === '/'
      ? ([undefined, isSocket ? 'websocket' : 'sse', undefined] as const)
      : (byPath.find(([pattern]) => pattern.test(pathname)) ??
        ([undefined, 'sse', undefined] as const));
  const url =
    kind === 'websocket' && !isSocket
      ? address.replace(/^http/iu, 'ws')
      : kind === 'openai-chat' && /\/v\d+$/iu.test(pathname)
        ? `${address}/`
        : address;
  return {
    fields: { kind, url },
    sentence: isSocket
      ? 'The address says that it is a WebSocket.'
      : words === undefined
        ? 'It does not say what it speaks: server-sent events are assumed.'
        : `The address looks like ${words}; the server itself does not say.`,
    isCertain: isSocket,
    models: [],
  };
}
