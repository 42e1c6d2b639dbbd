import { expect, test } from 'vitest';
import { toOrigin } from '../../../../components/options/to-origin';

test.each([
  ['http://localhost:8000', 'http://localhost:8000'],
  [' https://chat.example.com/team ', 'https://chat.example.com'],
  ['ws://localhost:8000/ws', 'http://localhost:8000'],
  ['wss://chat.example.com/ws', 'https://chat.example.com'],
  ['localhost:8000', 'http://localhost:8000'],
  ['127.0.0.1:9/x', 'http://127.0.0.1:9'],
  ['[::1]:8000', 'http://[::1]:8000'],
  ['192.168.1.4', 'http://192.168.1.4'],
  ['chat.example.com', 'https://chat.example.com'],
  ['', undefined],
  ['two words', undefined],
  ['ftp://example.com', undefined],
  ['javascript:alert(1)', undefined],
  ['http://', undefined],
])('%s means the origin %s', (typed, origin) => {
  expect(toOrigin(typed)).toBe(origin);
});
