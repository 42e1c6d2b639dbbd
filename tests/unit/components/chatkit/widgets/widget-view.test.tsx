// @vitest-environment happy-dom
// Widgets in the element: what they send when they are used, and that no widget a server can write harms the page.
import * as fc from 'fast-check';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ElementContext } from '../../../../../components/chatkit/element-context';
import { createElementParts } from '../../../../../components/chatkit/element-parts';
import { normalizeOptions, type BesideOptions } from '../../../../../components/chatkit/options';
import { knownTypes } from '../../../../../components/chatkit/widgets/widget-node';
import { WidgetView } from '../../../../../components/chatkit/widgets/widget-view';
import type { JsonObject, WidgetItem } from '../../../../../lib/chatkit/items';
import { bodyOf, createWire, jsonResponse, type Wire } from '../fake-chat';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

let root: Root;
let host: HTMLElement;
let sent: { type: string; params: Record<string, unknown> }[];
let errors: unknown[];
let wires: Wire[];

beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
  [sent, errors, wires] = [[], [], []];
});
afterEach(async () => {
  await act(async () => root.unmount());
  host.remove();
});

function toItem(widget: JsonObject): WidgetItem {
  return {
    id: 'w1',
    type: 'widget',
    thread_id: 'thr_1',
    created_at: '2026-11-22T00:00:00Z',
    widget,
  };
}

async function show(widget: JsonObject, more: Partial<BesideOptions> = {}) {
  const options = normalizeOptions({
    ...more,
    api: {
      url: 'https://chat.test/chatkit',
      domainKey: '',
      fetch: async (_url, init) => {
        const request = JSON.parse(bodyOf(init)) as (typeof sent)[number];
        sent.push(request);
        if (request.type === 'threads.sync_custom_action')
          return jsonResponse({ updated_item: toItem({ type: 'Card', children: [] }) });
        const wire = createWire();
        wires.push(wire);
        return wire.response;
      },
    },
  });
  const parts = createElementParts({
    options: () => options,
    dispatch: (name, detail) => {
      if (name === 'error') errors.push(detail);
    },
  });
  const item = toItem(widget);
  parts.state.clear('thr_1', false);
  parts.state.items.put(item);
  await act(async () =>
    root.render(
      <ElementContext value={{ options, ...parts.views }}>
        <WidgetView item={item} />
      </ElementContext>,
    ),
  );
  return parts;
}

const button = (name: string) => {
  const found = [...host.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );
  if (!found) throw new Error(`No button ${name} in ${host.innerHTML}`);
  return found;
};
const click = async (name: string) => await act(async () => button(name).click());

test('a button streams its action, waits for it, and takes the fields of its form along', async () => {
  await show({
    type: 'Card',
    children: [
      {
        type: 'Form',
        onSubmitAction: { type: 'save', payload: { todo: { id: 7 } } },
        children: [
          { type: 'Label', fieldName: 'todo.title', value: 'Title' },
          { type: 'Input', name: 'todo.title', defaultValue: 'Milk' },
          { type: 'Checkbox', name: 'urgent', label: 'Urgent', defaultChecked: true },
          {
            type: 'Select',
            name: 'who',
            options: [{ value: 'a', label: 'Ann' }],
            defaultValue: 'a',
          },
          { type: 'DatePicker', name: 'due', defaultValue: '2026-12-01T10:00:00Z' },
          { type: 'Button', label: 'Save', submit: true },
        ],
      },
    ],
  });
  const field = host.querySelector('input[name="todo.title"]');
  expect(field?.getAttribute('aria-label')).toBe('Title');
  await click('Save');
  expect(sent).toEqual([
    {
      type: 'threads.custom_action',
      params: {
        thread_id: 'thr_1',
        item_id: 'w1',
        action: {
          type: 'save',
          payload: {
            todo: { id: 7, title: 'Milk' },
            urgent: true,
            who: 'a',
            due: '2026-12-01T00:00:00.000Z',
          },
        },
      },
    },
  ]);
  expect(button('Save').disabled).toBe(true);
  await act(async () => wires[0]?.end());
  await vi.waitFor(() => expect(button('Save').disabled).toBe(false));
});

test('a field that the payload holds already is left out, and the author is told', async () => {
  const action = { type: 'go', payload: { name: 'mine' } };
  await show({
    type: 'Card',
    asForm: true,
    confirm: { label: 'Yes', action },
    children: [{ type: 'Input', name: 'name', defaultValue: 'theirs' }],
  });
  await click('Yes');
  expect(sent[0]?.params['action']).toEqual(action);
  expect(errors).toHaveLength(1);
});

test('what is chosen while an answer runs is told once it has ended', async () => {
  await show({
    type: 'Card',
    children: [
      { type: 'Button', label: 'Go', onClickAction: { type: 'go' } },
      { type: 'Checkbox', name: 'loud', label: 'Loud', onChangeAction: { type: 'loud' } },
    ],
  });
  const types = () => sent.map(({ params }) => (params['action'] as { type: string }).type);
  await click('Go');
  await act(async () => host.querySelector<HTMLInputElement>('[name=loud]')?.click());
  expect(types()).toEqual(['go']);
  await act(async () => wires[0]?.end());
  await vi.waitFor(() => expect(types()).toEqual(['go', 'loud']));
});

test('a choice is told once, however often the widget is drawn again', async () => {
  const parts = await show({
    type: 'Card',
    children: [
      {
        type: 'Select',
        name: 'who',
        options: [{ value: 'a', label: 'Ann' }],
        defaultValue: 'a',
        clearable: true,
        onChangeAction: { type: 'chosen', loadingBehavior: 'none' },
      },
    ],
  });
  await click('Clear who');
  expect(sent).toHaveLength(1);
  await act(async () => wires[0]?.end());
  await act(async () => parts.state.items.put({ ...toItem({ type: 'Card' }), id: 'w2' }));
  expect(sent).toHaveLength(1);
});

test('an action without a stream is answered at once, and its item is shown as the server changed it', async () => {
  const action = { type: 'tick', streaming: false };
  const { state } = await show({
    type: 'Basic',
    children: [{ type: 'Button', label: 'Tick', onClickAction: action }],
  });
  await click('Tick');
  expect(sent[0]?.type).toBe('threads.sync_custom_action');
  await vi.waitFor(() =>
    expect(state.items.read('w1')).toMatchObject({ widget: { type: 'Card', children: [] } }),
  );
});

test('an action of the host reaches the host and no server', async () => {
  const onAction = vi.fn<(action: object, item: object) => Promise<void>>(async () => {});
  const widget = {
    type: 'Card',
    children: [
      { type: 'Button', label: 'Here', onClickAction: { type: 'here', handler: 'client' } },
    ],
  };
  await show(widget, { widgets: { onAction } });
  await click('Here');
  expect(onAction).toHaveBeenCalledWith({ type: 'here', payload: {} }, { id: 'w1', widget });
  expect(sent).toEqual([]);
});

test('a list shows its first rows, the rest on a click, and fires the action of a row', async () => {
  const row = (name: string) => ({
    type: 'ListViewItem',
    onClickAction: { type: 'open', payload: { name } },
    children: [{ type: 'Text', value: name }],
  });
  await show({ type: 'ListView', limit: 2, children: ['a', 'b', 'c'].map(row) });
  expect(host.querySelectorAll('li')).toHaveLength(2);
  await click('Show 1 more');
  await click('Choose c');
  expect(sent[0]?.params['action']).toEqual({ type: 'open', payload: { name: 'c' } });
});

const hostile = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    'javascript:alert(1)',
    'red;background:url(//example.com)',
    'https://example.com/a.png',
    '<img src=x onerror=alert(1)>',
    1e308,
    '__proto__',
  ),
);
const properties = (
  'value src name label gap padding border background color size options onClickAction confirm status data series ' +
  'xAxis limit width editable defaultValue pattern maxLines key streaming rows theme'
).split(' ');
const { tree } = fc.letrec((tie) => ({
  tree: fc
    .tuple(
      fc.constantFrom(...knownTypes, 'Unknown'),
      fc.dictionary(fc.constantFrom(...properties), hostile),
      fc.oneof({ maxDepth: 3 }, hostile, fc.array(tie('tree'), { maxLength: 3 })),
    )
    .map(([type, given, children]) => ({ ...given, type, children })),
}));

test('no tree a server can write throws, calls out, or becomes a script, a link or a frame', async () => {
  for (const widget of fc.sample(tree, 300) as JsonObject[]) {
    await show(widget);
    expect(host.querySelector('script, iframe, a[href^="javascript"], [onerror]')).toBeNull();
    expect(host.querySelector('img:not([src^="data:image/"]), [style*="url("]')).toBeNull();
    expect(host.querySelector('.widget')).not.toBeNull();
  }
  expect(sent).toEqual([]);
});
