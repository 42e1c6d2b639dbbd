import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { fillTemplate, toValues } from '../../../lib/transports/template';
import { createRequest } from '../../support/transport-fixtures';

// Many cases on a machine that does other work too.
vi.setConfig({ testTimeout: 60_000 });

const request = createRequest({
  message: 'Why {{sessionId}}? $&',
  history: [
    { role: 'user', text: 'One' },
    { role: 'assistant', text: 'Two' },
  ],
  context: 'The page',
  userId: 'usr_1',
});
const values = toValues(request);

test('a placeholder alone takes the value itself, also in lists and deep inside', () => {
  expect(fillTemplate({ m: ['{{message}}', { h: '{{ history }}' }], n: 1 }, values)).toEqual({
    ok: true,
    value: {
      m: [
        'Why {{sessionId}}? $&',
        {
          h: [
            { role: 'user', content: 'One' },
            { role: 'assistant', content: 'Two' },
          ],
        },
      ],
      n: 1,
    },
  });
});

test('within other text a placeholder becomes text, and what is filled in is not searched again', () => {
  expect(fillTemplate('{{history}}\n[{{context}}] {{message}}{{model}}', values)).toEqual({
    ok: true,
    value: 'User: One\nAssistant: Two\n[The page] Why {{sessionId}}? $&',
  });
});

test('what is absent drops its property or list entry, unless the template names another text', () => {
  expect(
    fillTemplate(
      { model: '{{model}}', list: ['{{model}}', 1], context: '{{model|general}}' },
      values,
    ),
  ).toEqual({ ok: true, value: { list: [1], context: 'general' } });
});

test('an unknown placeholder is a failure that names it', () => {
  expect(fillTemplate({ a: ['{{mesage}}'] }, values)).toEqual({ ok: false, fault: 'mesage' });
  expect(fillTemplate('x {{constructor}}', values)).toEqual({ ok: false, fault: 'constructor' });
});

test('any message arrives as it was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (message) => {
      const own = toValues({ ...request, message });
      expect(fillTemplate({ m: '{{message}}', t: '<{{message}}>' }, own)).toEqual({
        ok: true,
        value: { m: message, t: `<${message}>` },
      });
    }),
  );
});
