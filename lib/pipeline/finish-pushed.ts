// What a server said by itself, through the same steps after as an answer: values come back, an open code block is closed. Called by `compose.ts`.
import type { Backend } from '../model/backend';
import { openPlaceholderMap, type PlaceholderStore } from './redaction/placeholder-map';
import { createRestoreFilter } from './redaction/restore-filter';
import type { TextFilter } from './step';
import { createTidyFilter } from './steps/tidy-markdown';

function through(filter: TextFilter, text: string): string {
  return filter.push(text) + filter.end(true);
}

/** The text as the user is to read it. A step that this backend has switched off changes nothing. */
export async function finishPushed(
  text: string,
  threadId: string,
  { steps, mapping }: Pick<Backend, 'steps' | 'mapping'>,
  store: PlaceholderStore,
): Promise<string> {
  let finished = text;
  if (steps['redact'] !== false) {
    const values = (await openPlaceholderMap(store, threadId)).byPlaceholder();
    finished = through(createRestoreFilter(values), finished);
  }
  const isTidied = steps['tidy-markdown'] !== false && mapping.reply.format === 'markdown';
  return isTidied ? through(createTidyFilter(), finished) : finished;
}
