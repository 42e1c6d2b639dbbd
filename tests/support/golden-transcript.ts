// Reads the recorded answers of ChatKit's own server: what was asked, and the bytes that came back.
import { readFileSync } from 'node:fs';
import type { Json } from '../../lib/shared/json';

export interface Exchange {
  /** The request body as it was sent. */
  request: string;
  /** The events of a stream, in order. */
  events: Json[];
  /** The answer of an operation that is answered as JSON. */
  json?: Json;
  /** What its process raised instead of an answer, or after these events. */
  raised?: string;
}

/** The exchanges before and after the line `=== cancellation`; its own remarks are left out. */
export function readGoldenTranscript(): { before: Exchange[]; after: Exchange[] } {
  const path = new URL('../fixtures/chatkit/golden-transcript.txt', import.meta.url);
  const parts = readFileSync(path, 'utf8').split('\n=== cancellation');
  const [before, after] = parts.map(toExchanges);
  if (!before || !after || parts.length !== 2) throw new Error('the transcript has changed');
  return { before, after };
}

function toExchanges(text: string): Exchange[] {
  const exchanges: Exchange[] = [];
  for (const line of text.split('\n')) {
    const last = exchanges.at(-1);
    if (line.startsWith('>>> ')) exchanges.push({ request: line.slice(4), events: [] });
    else if (!last) continue;
    else if (line.startsWith('data: ')) last.events.push(JSON.parse(line.slice(6)) as Json);
    else if (line.startsWith('<<< ')) last.json = JSON.parse(line.slice(4)) as Json;
    else if (line.startsWith('!!! ')) last.raised = line.slice(4);
  }
  return exchanges;
}
