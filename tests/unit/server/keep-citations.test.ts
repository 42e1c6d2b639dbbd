// Citations found here outlive a refresh from the server, which knows nothing of them.
import { expect, test } from 'vitest';
import type { Annotation, AssistantMessageItem } from '../../../lib/chatkit/items';
import { keepCitations } from '../../../lib/server/keep-citations';

const found: Annotation = {
  type: 'annotation',
  source: { type: 'url', title: 'T', url: 'https://example.com/', description: 'words' },
  index: 5,
};
const answer = (text: string, annotations: Annotation[]): AssistantMessageItem => ({
  id: 'a1',
  thread_id: 't1',
  created_at: '2026-01-01T00:00:00',
  type: 'assistant_message',
  content: [{ type: 'output_text', text, annotations }],
});

test('the same words keep the citations that were found in them', () => {
  expect(keepCitations(answer('words', []), answer('words', [found]))).toEqual(
    answer('words', [found]),
  );
});

test('other words, and citations of the server itself, are taken as they come', () => {
  const own: Annotation = {
    type: 'annotation',
    source: { type: 'file', title: 'F', filename: 'f' },
  };
  for (const told of [answer('other', []), answer('words', [own])])
    expect(keepCitations(told, answer('words', [found]))).toEqual(told);
  expect(keepCitations(answer('words', []), undefined)).toEqual(answer('words', []));
});
