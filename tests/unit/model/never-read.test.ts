import { expect, test } from 'vitest';
import { isNeverRead } from '../../../lib/model/never-read';

test.each([
  ['https://bank.example.com/a', ['bank.example.com'], true],
  ['https://BANK.example.com./a', ['bank.example.com'], true],
  ['https://www.bank.example.com/', ['bank.example.com'], false],
  ['https://www.bank.example.com/', ['*.bank.example.com'], true],
  ['https://bank.example.com/', ['*.bank.example.com'], true],
  ['https://notbank.example.com/', ['*.bank.example.com'], false],
  ['https://example.com/?bank.example.com', ['bank.example.com'], false],
  ['about:blank', ['bank.example.com'], false],
  ['no address', ['no address'], false],
])('%s with %j: %s', (url, hosts, expected) => {
  expect(isNeverRead(url, hosts)).toBe(expected);
});
