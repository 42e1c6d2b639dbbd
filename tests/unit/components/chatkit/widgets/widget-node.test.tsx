// @vitest-environment happy-dom
// Widgets as hostile servers write them: drawn without a fault, without a script, a link or an image.
import * as fc from 'fast-check';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import {
  ElementContext,
  type ElementContextValue,
} from '../../../../../components/chatkit/element-context';
import { createThreadState } from '../../../../../components/chatkit/thread-state';
import { WidgetNode } from '../../../../../components/chatkit/widgets/widget-node';
import type { JsonObject } from '../../../../../lib/chatkit/items';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

function draw(nodes: JsonObject[]) {
  const runAction = vi.fn();
  const context = { state: createThreadState(), controller: { runAction } };
  const host = document.createElement('div');
  document.body.append(host);
  const root = createRoot(host);
  for (const node of nodes) {
    act(() =>
      root.render(
        <ElementContext value={context as unknown as ElementContextValue}>
          <WidgetNode node={node} />
        </ElementContext>,
      ),
    );
    expect(host.querySelector('script, img, iframe, a, [href], [src]')).toBeNull();
  }
  return { host, runAction };
}

const types = 'Card Row Text Title Badge Button Form Input Select Checkbox Image Unknown'.split(
  ' ',
);
const hostile = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('javascript:alert(1)', 'red;background:url(//example.com)', 1e308, '__proto__'),
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.record({
    type: fc.constantFrom(...types),
    value: hostile,
    src: hostile,
    name: hostile,
    gap: hostile,
    options: hostile,
    onClickAction: hostile,
    children: fc.oneof({ maxDepth: 3 }, hostile, fc.array(tie('tree'), { maxLength: 3 })),
  }),
}));

it('draws random hostile trees without a fault', () => {
  draw(fc.sample(tree, 500) as JsonObject[]);
});

it('sends a button to the server and never one meant for the page', () => {
  const button = (handler: string) => ({
    type: 'Button',
    label: 'Go',
    onClickAction: { type: 'go', payload: { a: 1 }, handler },
  });
  const { host, runAction } = draw([
    { type: 'Row', children: [button('server'), button('client')] },
  ]);
  for (const each of host.querySelectorAll('button')) act(() => each.click());
  expect(runAction.mock.calls).toEqual([[{ type: 'go', payload: { a: 1 } }, '']]);
});
