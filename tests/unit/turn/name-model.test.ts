import { expect, test } from 'vitest';
import type { ReplyEvent } from '../../../lib/model/reply';
import { nameModel } from '../../../lib/turn/name-model';

const hi: ReplyEvent = { type: 'text-delta', text: 'Hi' };
const done: ReplyEvent = { type: 'reply-end', reason: 'done' };

async function named(
  asked: string | undefined,
  given: string | undefined,
  events: ReplyEvent[] = [hi, done],
): Promise<ReplyEvent[]> {
  let known: string | undefined;
  async function* reply(): AsyncGenerator<ReplyEvent> {
    // The session is opened once the reply is asked for, not before.
    known = given;
    yield* events;
  }
  const seen: ReplyEvent[] = [];
  const naming = { label: 'Team', asked, given: () => known };
  for await (const event of nameModel(reply(), naming)) seen.push(event);
  return seen;
}

test('the model of a session is told once, before the first word', async () => {
  expect(await named('balanced', 'balanced')).toEqual([
    { type: 'model-name', name: 'balanced' },
    hi,
    done,
  ]);
});

test('another model than was asked for is told to the user', async () => {
  expect(await named('turbo', 'fast')).toEqual([
    { type: 'model-name', name: 'fast' },
    { type: 'notice', message: 'Team does not know the model turbo and used fast.' },
    hi,
    done,
  ]);
});

test('a dated name of the same model is no other model', async () => {
  expect(await named('gpt-5', 'gpt-5-2026-01-01')).toEqual([
    { type: 'model-name', name: 'gpt-5-2026-01-01' },
    hi,
    done,
  ]);
});

test('who asked for no model in particular is not told that it is another one', async () => {
  expect((await named(undefined, 'fast')).map(({ type }) => type)).not.toContain('notice');
});

test('a reply without a session, and one that failed, pass as they are', async () => {
  const fault: ReplyEvent = {
    type: 'reply-fault',
    fault: { code: 'backend-error', message: 'Down.' },
  };
  expect(await named('fast', undefined)).toEqual([hi, done]);
  expect(await named('turbo', 'fast', [fault])).toEqual([fault]);
});
