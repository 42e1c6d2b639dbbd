// The name of a file leaves with it: what is hidden in a text is hidden there too, and its ending stays.
import { expect, test } from 'vitest';
import { createRedaction } from '../../../../lib/pipeline/redaction/redaction';
import type { Turn } from '../../../../lib/model/turn';
import { transports } from '../../../../lib/transports/registry';
import { createBackend } from '../../../support/transport-fixtures';

const turn: Turn = {
  id: 't',
  threadId: 'thr_1',
  model: { id: 'm', label: 'M', route: [] },
  text: '',
  context: [],
  history: [],
};

test('in this message and in earlier ones, also where an ending could belong to it', async () => {
  const chat = transports['openai-chat'];
  if (!chat) throw new Error('The registry has lost its openai-chat.');
  const step = createRedaction({ store: { list: async () => [], add: async () => undefined } });
  const running = step.start(turn, createBackend('openai-chat', chat, { class: 'cloud' }));
  const blob = new Blob(['x']);
  const file = (name: string) => ({ id: name, name, mime: 'application/pdf', size: 1, blob });
  const sealed = await running.seal?.({
    message: 'Write to ask@example.com.',
    history: [{ role: 'user', text: 'Before', files: [file('078-05-1120.pdf')] }],
    files: [file('me@example.com'), file('plain.tar.gz'), file('of me@example.com last.pdf')],
    sessionId: 's',
    params: {},
  });
  const names = (files: { name: string }[] = []) => files.map(({ name }) => name);
  expect(names(sealed?.files)).toEqual(['[EMAIL_2].com', 'plain.tar.gz', 'of [EMAIL_2] last.pdf']);
  expect(names(sealed?.history[0]?.files)).toEqual(['[SSN_1].pdf']);
  expect(sealed?.files?.[0]?.blob).toBe(blob);
});
