import { expect, test } from 'vitest';
import type { Fault, FaultCode } from '../../../lib/model/fault';
import type { TurnEvent } from '../../../lib/model/turn';
import { offerWithheld } from '../../../lib/routing/offer-withheld';
import { createBackend } from '../../support/backend-fixture';

const turn = { threadId: 'thr_1', model: { id: 'hybrid', label: 'Hybrid', route: [] } };
const cloud = createBackend({ id: 'openai', label: 'OpenAI', class: 'cloud' });

async function remediesOf(
  code: FaultCode,
  { firstWordMs, canRemember = true }: { firstWordMs?: number; canRemember?: boolean } = {},
): Promise<Fault['remedies']> {
  async function* events(): AsyncGenerator<TurnEvent> {
    const attempt = {
      backendId: 'team',
      startedAt: 0,
      ...(firstWordMs === undefined ? {} : { firstWordMs }),
    };
    yield { type: 'attempt-end', attempt };
    yield { type: 'reply-fault', fault: { code, message: 'Team is down.' } };
  }
  let last: TurnEvent | undefined;
  for await (const event of offerWithheld(events(), [cloud], turn, () =>
    Promise.resolve(canRemember),
  ))
    last = event;
  return last?.type === 'reply-fault' ? last.fault.remedies : undefined;
}

const once = {
  type: 'ask-instead',
  threadId: 'thr_1',
  backendId: 'openai',
  remember: false,
  label: 'Ask OpenAI instead',
};

test('a fault that moves on offers the withheld backend, once or always', async () => {
  expect(await remediesOf('backend-unreachable')).toEqual([
    once,
    { ...once, remember: true, label: 'Always' },
  ]);
});

test('where the organisation decides, it is offered this once alone', async () => {
  expect(await remediesOf('backend-timeout', { canRemember: false })).toEqual([once]);
});

test('nothing is offered where the route stops, or after a visible word', async () => {
  expect(await remediesOf('sign-in-needed')).toBeUndefined();
  expect(await remediesOf('reply-cut-short', { firstWordMs: 5 })).toBeUndefined();
});
