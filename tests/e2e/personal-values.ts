// Values planted where they could leave, and the law about them: none of them is in any byte that a backend received.
import type { LoggedRequest } from '../backend/types';

/** By the class that hides them. */
export const planted = {
  EMAIL: 'planted@example.com',
  CARD: '4111 1111 1111 1111',
  SSN: '078-05-1120',
  KEY: `ghp_${'Ab3'.repeat(12)}`,
  IBAN: 'DE89 3704 0044 0532 0130 00',
  PHONE: '+44 20 7946 0123',
} as const;

/** The same bytes as a reader of them would see: escapes of JSON and of addresses undone, however often they were done. */
function decode(sent: string): string {
  let now = sent;
  for (let times = 0; times < 3; times += 1)
    now = now
      .replace(/\\u([0-9a-f]{4})/giu, (_all, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
      .replace(/(?:%[0-9a-f]{2})+/giu, (run) => decodeURIComponent(run))
      .replace(/\\(["\\/])/gu, '$1');
  return `${now}\n${now.replace(/\+/gu, ' ')}`;
}

/** Throws where a planted value stands in a request: its path, its query, a header, its body, a frame. */
export function expectNothingLeft(requests: readonly LoggedRequest[]): void {
  if (requests.length === 0) throw new Error('Nothing was received, so nothing was tried.');
  for (const request of requests) {
    const received = decode(JSON.stringify(request));
    for (const [name, value] of Object.entries(planted))
      if (received.includes(value))
        throw new Error(`${name} reached ${request.path}: ${received.slice(0, 2000)}`);
  }
}

/** Every text in a body, whatever its shape. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
