import { expect, test } from 'vitest';
import {
  isShown,
  toChange,
  toDrafts,
  type Drafts,
} from '../../../../../components/options/backends/field-draft';
import { maskAddress } from '../../../../../components/options/backends/mask-address';
import { backendFields } from '../../../../../lib/transports/backend-fields';
import { json } from '../../../../../lib/transports/json';
import { toBackend } from '../../../../support/check-rig';

const backend = toBackend({ url: 'http://127.0.0.1:1/api/chat' });
const fields = backendFields('json', json);
const before = toDrafts(fields, backend);
const change = (typed: Drafts) => toChange(fields, before, { ...before, ...typed }, backend);

test('what was not touched is not said again', () => {
  expect(change({})).toEqual({ ok: true, value: {} });
});

test('only what was typed is changed, each in its place', () => {
  const typed = {
    label: 'Mine',
    'limits.headersMs': '5000',
    'mapping.reply.text': 'a.b\n\n c ',
    'mapping.request.headers': [
      ['X-One', 'two'],
      ['', 'lost'],
    ] as const,
  };
  expect(change(typed)).toEqual({
    ok: true,
    value: {
      label: 'Mine',
      limits: { headersMs: 5000 },
      mapping: { reply: { text: ['a.b', 'c'] }, request: { headers: { 'X-One': 'two' } } },
    },
  });
});

test('a mistake is told by its field', () => {
  const typed = { label: ' ', 'limits.headersMs': 'soon', 'mapping.request.template': '{' };
  expect(change(typed)).toMatchObject({
    ok: false,
    fault: {
      label: expect.stringContaining('empty'),
      'limits.headersMs': expect.stringContaining('whole number'),
      'mapping.request.template': expect.stringContaining('not JSON'),
    },
  });
});

test('a session is replaced whole, without the fields of another type', () => {
  const typed = {
    'session.type': 'client-secret',
    'session.request.url': 'http://127.0.0.1:1/sessions',
    'session.issuer': 'https://issuer.example.com',
    'session.place.in': '',
  };
  expect(change(typed)).toEqual({
    ok: true,
    value: {
      session: {
        type: 'client-secret',
        request: { url: 'http://127.0.0.1:1/sessions', headers: {} },
      },
    },
  });
});

test('a fixed user id is one thing with its value', () => {
  expect(change({ userId: 'fixed', 'userId.fixed': 'me' })).toEqual({
    ok: true,
    value: { userId: { fixed: 'me' } },
  });
  const field = fields.find(({ name }) => name === 'userId.fixed');
  expect(field && isShown(field, before)).toBe(false);
});

test.each([
  ['http://h/x', 'http://h/x'],
  ['http://h/x?token=abc&s={{sessionId}}&empty=', 'http://h/x?token=•••&s={{sessionId}}&empty='],
])('%s is shown as %s', (address, shown) => {
  expect(maskAddress(address)).toBe(shown);
});
