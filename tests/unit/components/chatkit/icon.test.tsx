// An icon that a server names: ours, or one in its place, so that a row keeps its mark.
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Icon } from '../../../../components/chatkit/icon';

const draw = (name: string, otherwise?: 'at') =>
  renderToStaticMarkup(<Icon name={name} {...(otherwise ? { otherwise } : {})} />);

test('a name that we have, or have under another one, is drawn as it is', () => {
  expect(draw('search', 'at')).toContain('icon-search');
  expect(draw('notebook', 'at')).toContain('icon-document');
});

test.each(['map-pin', 'constructor', ''])(
  'in place of the name "%s" stands the other one',
  (name) => {
    expect(draw(name, 'at')).toContain('icon-at');
    expect(draw(name)).toBe('');
  },
);
