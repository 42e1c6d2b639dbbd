import fc from 'fast-check';
import { expect, test } from 'vitest';
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
  if (!chosen.ok) return chosen.fault;
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
