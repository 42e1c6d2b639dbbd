import { expect, test } from 'vitest';
import { chooseTranscriber } from '../../../lib/routing/choose-transcriber';
import type { RouteStep } from '../../../lib/model/backend';
import { createBackend } from '../../support/backend-fixture';

const deaf = createBackend({ id: 'deaf', class: 'team' });
const near = createBackend({ id: 'near', class: 'local' });
const far = createBackend({ id: 'far', class: 'cloud' });
const hears = ({ id }: { id: string }) => id !== 'deaf';

function chosen(consent: RouteStep['consent'], ...ids: string[]): string | undefined {
  const route = ids.map((backend) => ({ backend, consent }));
  const model = { id: 'm', label: 'M', route };
  return chooseTranscriber(model, [deaf, near, far], hears)?.id;
}

test('the first of the route that can hear', () => {
  expect(chosen('ask', 'deaf', 'near')).toBe('near');
  expect(chosen('ask', 'far', 'near')).toBe('far');
});

test('never a less private one that nobody agreed to', () => {
  expect(chosen('ask', 'deaf', 'far')).toBeUndefined();
  expect(chosen('same-class', 'deaf', 'far')).toBeUndefined();
  expect(chosen('granted', 'deaf', 'far')).toBe('far');
});

test('none where the route has none', () => {
  expect(chosen('granted', 'deaf')).toBeUndefined();
  expect(chosen('granted', 'gone')).toBeUndefined();
});
