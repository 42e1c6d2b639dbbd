import { expect, test } from 'vitest';
import { createWebAuthFlow } from '../../../lib/platform/web-auth-flow';
import { createManualTimers } from '../../support/manual-timers';

function setup(launch: () => Promise<string | undefined>) {
  const timers = createManualTimers();
  const asked: object[] = [];
  const flow = createWebAuthFlow(
    {
      launchWebAuthFlow(details) {
        asked.push(details);
        return launch();
      },
      getRedirectURL: () => 'https://beside.test/',
    },
    timers,
  );
  return { flow, timers, asked };
}

test('the address that the provider led back to is handed on', async () => {
  const { flow, timers, asked } = setup(async () => 'https://beside.test/?code=1');
  expect(await flow.launch('https://login.test/', true)).toBe('https://beside.test/?code=1');
  expect(await flow.launch('https://login.test/', false)).toBe('https://beside.test/?code=1');
  expect(asked).toEqual([
    { url: 'https://login.test/', interactive: true },
    { url: 'https://login.test/', interactive: false },
  ]);
  expect(timers.waiting()).toBe(0);
  expect(flow.redirectUrl()).toBe('https://beside.test/');
});

test('an unseen page is given up after 10 s, a person is not', async () => {
  const { flow, timers } = setup(() => new Promise(() => undefined));
  void flow.launch('https://login.test/', true);
  expect(timers.waiting()).toBe(0);
  const unseen = flow.launch('https://login.test/', false).catch(() => 'given up');
  timers.pass(10_000);
  expect(await unseen).toBe('given up');
});
