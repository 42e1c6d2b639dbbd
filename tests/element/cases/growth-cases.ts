// C15 to C23: how the items of a stream grow, end, and are replaced.
import { equal, until } from '../page/expect';
import type { Lab } from '../page/lab';
import { answered } from './answered';
import {
  added,
  answer,
  delta,
  done,
  item,
  opening,
  part,
  removed,
  replaced,
  reply,
  update,
} from './events';

const source = (title: string) => ({
  type: 'annotation',
  source: { type: 'url', url: `https://example.com/${title}`, title },
  index: 2,
});
const sourcesOf = (lab: Lab) => lab.all('.sources li a').map((link) => link.firstChild?.nodeValue);
const annotationAdded = (place: number, title: string) =>
  update('a1', 'assistant_message.content_part.annotation_added', {
    content_index: 0,
    annotation_index: place,
    annotation: source(title),
  });

export const growthCases: Record<string, (lab: Lab) => Promise<void>> = {
  'C15: added, updated and done show the same as done alone': async (lab) => {
    await lab.script({ type: 'threads.create', golden: 'text please' });
    // As the recorded answer has it.
    const link = {
      type: 'annotation',
      source: { type: 'url', title: 'T', url: 'https://e.com' },
      index: 5,
    };
    const whole = item('assistant_message', 'a1', { content: [part('Hello world', [link])] });
    await lab.stream('threads.create', [...opening('x'), done(whole)]);
    await lab.open();
    await lab.ask('text please');
    await until('the number of the source', () => lab.all('.source-mark').length === 1);
    const grown = lab.all('[data-item-type="assistant_message"] .answer')[0]?.innerHTML;
    await lab.element.sendUserMessage({ text: 'x', newThread: true });
    await until('the other', () => lab.items()[1]?.id === 'a1');
    await until(
      'the same',
      () => lab.all('[data-item-type="assistant_message"] .answer')[0]?.innerHTML === grown,
    );
    equal(lab.texts('assistant_message'), ['Hello world']);
    const words = ['1. **He', 'llo** `wor', 'ld`\n\n| a | b |\n|--', '-|---|\n| 1 | 2', ' |'];
    const begun = [
      ...opening('x'),
      added(answer('a1', '')),
      ...words.map((text) => delta('a1', text)),
    ];
    const shown: (string | undefined)[] = [];
    for (const events of [
      reply('x', words.join('')),
      begun,
      [...begun, done(answer('a1', words.join('')))],
    ]) {
      await lab.stream('threads.create', events);
      await lab.element.sendUserMessage({ text: 'x', newThread: true });
      await until('the table', () => lab.all('.answer td').length === 2);
      shown.push(lab.all('[data-item-type="assistant_message"] .answer')[0]?.innerHTML);
    }
    equal(shown, [shown[0], shown[0], shown[0]], 'alone, never done, and grown');
  },

  'C16: done replaces what was gathered': async (lab) => {
    await answered(lab, [
      ...opening('x'),
      added(answer('a1', '')),
      delta('a1', 'Wrong and long'),
      done(answer('a1', 'Right')),
    ]);
    equal(lab.texts('assistant_message'), ['Right']);
  },

  'C17: text for a part that is not there yet is not lost': async (lab) => {
    await lab.stream('threads.create', [
      ...opening('x'),
      added(item('assistant_message', 'a1', { content: [] })),
      delta('a1', 'Third', 2),
      delta('a1', 'First', 0),
    ]);
    await lab.open();
    await lab.ask('x');
    equal(lab.texts('assistant_message'), ['First||Third']);
  },

  'C18: an annotation goes to its place, and beyond the end to the end': async (lab) => {
    await answered(lab, [
      ...opening('x'),
      added(answer('a1', 'Text')),
      annotationAdded(0, 'one'),
      annotationAdded(9, 'three'),
      annotationAdded(1, 'two'),
    ]);
    equal(sourcesOf(lab), ['one', 'two', 'three']);
  },

  'C19: a part that ends without annotations keeps those it had': async (lab) => {
    await answered(lab, [
      ...opening('x'),
      added(answer('a1', 'Te')),
      annotationAdded(0, 'kept'),
      update('a1', 'assistant_message.content_part.done', {
        content_index: 0,
        content: part('Text'),
      }),
    ]);
    equal(sourcesOf(lab), ['kept']);
    equal(lab.texts('assistant_message'), ['Text']);
  },

  'C20: removing the unknown does nothing; a replacement keeps its place and may be another type':
    async (lab) => {
      await answered(lab, [
        ...reply('x', 'First'),
        done(answer('a2', 'Second')),
        removed('nobody'),
        replaced(item('task', 'a1', { task: { type: 'custom', title: 'Became a task' } })),
        done(answer('a3', 'Gone')),
        removed('a3'),
      ]);
      equal(
        lab.items().map(({ id, type }) => `${id} ${type}`),
        ['u1 user_message', 'a1 task', 'a2 assistant_message'],
      );
    },

  'C23: tasks go to their place': async (lab) => {
    const task = (title: string) => ({ type: 'custom', title, status_indicator: 'none' });
    await answered(lab, [
      ...opening('x'),
      added(item('workflow', 'w1', { workflow: { type: 'custom', tasks: [], expanded: true } })),
      update('w1', 'workflow.task.added', { task_index: 0, task: task('one') }),
      update('w1', 'workflow.task.added', { task_index: 1, task: task('three') }),
      update('w1', 'workflow.task.added', { task_index: 1, task: task('two') }),
      update('w1', 'workflow.task.updated', { task_index: 0, task: task('ONE') }),
    ]);
    equal(
      lab.all('.workflow .task').map((row) => row.innerText.trim()),
      ['ONE', 'two', 'three'],
    );
  },
};
