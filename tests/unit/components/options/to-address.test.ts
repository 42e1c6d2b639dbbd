import { expect, test } from 'vitest';
import { toAddress } from '../../../../components/options/to-address';

test.each([
  ['http://localhost:8000', 'http://localhost:8000/'],
  [' https://chat.example.com/team ', 'https://chat.example.com/team'],
  ['localhost:8000', 'http://localhost:8000/'],
  ['127.0.0.1:9/x', 'http://127.0.0.1:9/x'],
  ['[::1]:8000', 'http://[::1]:8000/'],
  ['192.168.1.4', 'http://192.168.1.4/'],
  ['chat.example.com', 'https://chat.example.com/'],
  ['', undefined],
  ['two words', undefined],
  ['ftp://example.com', undefined],
  ['javascript:alert(1)', undefined],
  ['http://', undefined],
])('%s becomes %s', (typed, address) => {
  expect(toAddress(typed)).toBe(address);
});
