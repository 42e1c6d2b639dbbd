import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Model, PrivacyClass, RouteStep } from '../../../lib/model/backend';
import { toBecause } from '../../../lib/routing/because';
import { chooseRoute } from '../../../lib/routing/choose-route';
import { createBackend } from '../../support/backend-fixture';

const classes: PrivacyClass[] = ['local', 'team', 'cloud'];
const backends = classes.map((name) => createBackend({ id: name, label: name, class: name }));

function modelOf(...route: (string | RouteStep)[]): Model {
  return {
    id: 'm',
    label: 'Fast',
    route: route.map((step) =>
      typeof step === 'string' ? { backend: step, consent: 'ask' } : step,
    ),
  };
}
function choose(...route: (string | RouteStep)[]) {
  return chooseInstead(undefined, ...route);
}
function chooseInstead(askInstead: string | undefined, ...route: (string | RouteStep)[]) {
  const chosen = chooseRoute(modelOf(...route), backends, askInstead);
  if (!chosen.ok) return chosen.fault.fault;
  const { candidates, withheld } = chosen.value;
  return {
    asked: candidates.map(({ backend }) => backend.id),
    withheld: withheld.map(({ id }) => id),
  };
}

test('backends are asked in the order of the route', () => {
  expect(choose('cloud', 'local', 'team')).toEqual({
    asked: ['cloud', 'local', 'team'],
    withheld: [],
  });
});

test('a less private backend is left out unless the user agreed', () => {
  expect(choose('local', 'cloud', 'team')).toEqual({
    asked: ['local'],
    withheld: ['cloud', 'team'],
  });
  expect(choose('local', { backend: 'cloud', consent: 'ask' })).toMatchObject({ asked: ['local'] });
  expect(choose('local', { backend: 'cloud', consent: 'granted' }, 'team')).toEqual({
    asked: ['local', 'cloud'],
    withheld: ['team'],
  });
});

test('a step that is kept to its class is not even offered', () => {
  const step: RouteStep = { backend: 'cloud', consent: 'same-class' };
  expect(choose('local', step)).toEqual({ asked: ['local'], withheld: [] });
  expect(chooseInstead('cloud', 'local', step)).toEqual({ asked: ['local'], withheld: [] });
});

test('the user can ask one backend of the route instead, for one turn', () => {
  expect(chooseInstead('cloud', 'local', 'team', 'cloud')).toEqual({
    asked: ['cloud'],
    withheld: [],
  });
  expect(chooseInstead('elsewhere', 'local', 'cloud')).toEqual({
    asked: ['local'],
    withheld: ['cloud'],
  });
});

test('without consent no route leads to a less private place than its first', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...classes), { minLength: 1, maxLength: 5 }), (route) => {
      const chosen = choose(...route);
      if (!('asked' in chosen)) throw new Error('every backend is there');
      const limit = classes.indexOf(route[0] ?? 'local');
      expect(chosen.asked.every((id) => classes.findIndex((name) => name === id) <= limit)).toBe(
        true,
      );
      expect(chosen.asked.length + chosen.withheld.length).toBe(route.length);
    }),
  );
});

test('a backend that is gone is passed over; with none left the model is not set up', () => {
  expect(choose('gone', 'team')).toMatchObject({ asked: ['team'] });
  expect(choose('gone')).toEqual({
    code: 'not-configured',
    message: 'Fast has no backend that is set up. Choose one in the settings.',
    remedies: [{ type: 'open-settings', label: 'Settings' }],
  });
});

describe('a backend that is switched off', () => {
  const off = (...ids: string[]) =>
    backends.map((backend) =>
      ids.includes(backend.id) ? { ...backend, isOff: true as const } : backend,
    );

  test('is not asked, and whoever comes after it says so', () => {
    expect(chooseRoute(modelOf('cloud', 'local', 'team'), off('cloud', 'local'))).toMatchObject({
      value: { candidates: [{ backend: { id: 'team' }, passedOver: ['cloud', 'local'] }] },
    });
    const [first] = backends;
    expect(chooseRoute(modelOf('cloud', 'local', 'team'), off('team'))).toEqual({
      ok: true,
      value: { candidates: [{ backend: backends[2] }, { backend: first }], withheld: [] },
    });
  });

  test('still keeps the message from a less private one, which is offered', () => {
    const chosen = chooseRoute(modelOf('local', 'cloud'), off('local'));
    expect(chosen).toMatchObject({
      ok: false,
      fault: {
        fault: {
          code: 'switched-off',
          message: 'local is switched off in the settings: switch it on to ask it.',
          remedies: [{ type: 'open-settings', backendId: 'local' }],
        },
        withheld: [{ id: 'cloud' }],
      },
    });
    expect(chooseRoute(modelOf('local', 'cloud'), off('local'), 'cloud')).toMatchObject({
      value: { candidates: [{ backend: { id: 'cloud' } }] },
    });
  });

  test('leaves a model whose others are gone or off too without a route', () => {
    expect(chooseRoute(modelOf('team', 'gone', 'local'), off('team', 'local'))).toMatchObject({
      ok: false,
      fault: { fault: { code: 'switched-off' }, withheld: [] },
    });
  });
});

test("the backend's own name for the model goes along", () => {
  const step: RouteStep = { backend: 'team', model: 'gpt-x', consent: 'same-class' };
  expect(chooseRoute(modelOf(step), backends)).toMatchObject({
    value: { candidates: [{ model: 'gpt-x' }] },
  });
});

test.each([
  ['Team did not answer within 3 s. Try again.', 'Team', 'Team did not answer within 3 s.'],
  ['Team did not answer at 10.0.0.1:80. Check.', 'Team', 'Team did not answer at 10.0.0.1:80.'],
  ['Dr. Who: a. b took too long: try again.', 'Dr. Who: a. b', 'Dr. Who: a. b took too long.'],
  ['Something went wrong inside Beside: try again.', 'Team', 'Something went wrong inside Beside.'],
  ['Team is down', 'Team', 'Team is down.'],
])('why: %s', (message, label, because) => {
  expect(toBecause({ code: 'internal', message }, label)).toBe(because);
});
