import { expect, test } from 'vitest';
import { toRouteNames } from '../../../../components/options/route-names';
import { options } from '../../../../lib/languages/texts/options';
import { options as ar } from '../../../../lib/languages/translations/ar';
import { options as de } from '../../../../lib/languages/translations/de';
import { options as ja } from '../../../../lib/languages/translations/ja';
import type { RouteStep } from '../../../../lib/model/backend';
import { createBackend } from '../../../support/backend-fixture';

const route = ['a', 'b', 'c'].map((backend): RouteStep => ({ backend, consent: 'ask' }));
const view = {
  backends: [createBackend({ id: 'b', label: 'Team' })],
  disabledBackends: [createBackend({ id: 'a', label: 'Local' })],
};

test.each([
  ['English', options, 'Local (switched off), then Team, then c'],
  ['German', de, 'Local (ausgeschaltet), dann Team, dann c'],
  ['Japanese', ja, 'Local（オフ） → Team → c'],
  ['Arabic', ar, 'Local (متوقف)، ثم Team، ثم c'],
])('a route says in %s which of its backends are switched off', (_language, texts, line) => {
  expect(texts.inTurn(toRouteNames(route, view, texts.modelsSection.off))).toBe(line);
});
