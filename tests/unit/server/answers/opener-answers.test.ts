import { expect, test } from 'vitest';
import { answer } from '../../../../lib/server/answers/answers';
import { openerAnswers, type Openers } from '../../../../lib/server/answers/opener-answers';
import { fail, ok } from '../../../../lib/shared/result';

/** Openers that hold a secret and do everything that is asked. */
function createOpeners() {
  const called: unknown[][] = [];
  const did = async (...given: unknown[]) => {
    called.push(given);
    return ok(undefined);
  };
  const openers: Openers = {
    setKey: (...given) => did('set', ...given),
    keyState: async () => ok('open' as const),
    removeKey: (...given) => did('remove', ...given),
    sealKey: (...given) => did('seal', ...given),
    unlockKeys: async () => ok(2),
    signIn: async () => fail({ code: 'sign-in-needed', message: 'The sign-in was closed.' }),
  };
  return { openers, called };
}

const backend_id = 'team';
const operations = [
  { type: 'beside.keys.set', params: { backend_id, value: 'canary' } },
  { type: 'beside.keys.has', params: { backend_id } },
  { type: 'beside.keys.remove', params: { backend_id } },
  { type: 'beside.keys.seal', params: { backend_id, passphrase: 'canary' } },
  { type: 'beside.keys.unlock', params: { passphrase: 'canary' } },
  { type: 'beside.sign_in', params: { backend_id } },
] as const;
const caller = { signal: new AbortController().signal };

test('keys go in and never come out', async () => {
  const { openers, called } = createOpeners();
  const answers = [];
  for (const operation of operations)
    answers.push(await answer(openerAnswers(openers), operation, caller));
  expect(answers.map((answer) => (answer.type === 'json' ? answer.body : ''))).toEqual([
    '{}',
    '{"state":"open"}',
    '{}',
    '{}',
    '{"opened":2}',
    '{"error":{"code":"sign-in-needed","message":"The sign-in was closed."}}',
  ]);
  expect(called).toEqual([
    ['set', 'team', 'canary'],
    ['remove', 'team'],
    ['seal', 'team', 'canary'],
  ]);
});

test('what did not work is an answer with a sentence', async () => {
  const { openers } = createOpeners();
  const operation = operations.at(-1);
  expect(operation && (await answer(openerAnswers(openers), operation, caller))).toMatchObject({
    status: 400,
  });
});
