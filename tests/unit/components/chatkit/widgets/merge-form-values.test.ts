// The laws by which a form's values reach an action's payload.
import { expect, it } from 'vitest';
import { mergeFormValues } from '../../../../../components/chatkit/widgets/merge-form-values';

it('nests dotted names', () => {
  expect(mergeFormValues({ id: 1 }, [['todo.title', 'Milk']]).payload).toEqual({
    id: 1,
    todo: { title: 'Milk' },
  });
});

it('keeps what the payload holds and names what was dropped', () => {
  const before = { todo: { title: 'Bread' }, id: 1 };
  const { payload, dropped } = mergeFormValues(before, [
    ['todo.title', 'Milk'],
    ['id.deep', 'x'],
    ['todo.done', true],
  ]);
  expect(payload).toEqual({ todo: { title: 'Bread', done: true }, id: 1 });
  expect(dropped).toEqual(['todo.title', 'id.deep']);
  expect(before).toEqual({ todo: { title: 'Bread' }, id: 1 });
});

it('never reaches a prototype', () => {
  const names = ['__proto__.bad', 'constructor.prototype.bad', 'a.__proto__.bad'];
  const { dropped } = mergeFormValues(
    {},
    names.map((name) => [name, 'x'] as const),
  );
  expect(dropped).toEqual(names);
  expect(Reflect.get({}, 'bad')).toBeUndefined();
});
