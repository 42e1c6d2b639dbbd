// Beyond the numbered statements: names, commands and tools in the composer.
import { equal, ok, until } from '../page/expect';
import { dig, type Lab } from '../page/lab';
import { reply } from './events';

const people = [
  { id: 'p1', title: 'Ada Lovelace', group: 'People', interactive: true, data: { mail: 'ada' } },
  { id: 'p2', title: 'Alan Turing', group: 'People' },
];

export const composerCases: Record<string, (lab: Lab) => Promise<void>> = {
  'a name is found with @ and sent as a tag between the words': async (lab) => {
    const asked: string[] = [];
    await lab.open({
      entities: {
        onTagSearch: async (query) => {
          asked.push(query);
          return people.filter(({ title }) => title.toLowerCase().startsWith(query));
        },
      },
    });
    await lab.stream('threads.create', reply('x', 'Yes'));
    await lab.type('Ask @al');
    await until('one name', () => lab.all('[role="option"]').length === 1);
    equal(lab.box().getAttribute('role'), 'textbox');
    ok(lab.box().getAttribute('aria-activedescendant'), 'the option is named to readers');
    lab.press('Enter');
    await until('the tag', () => lab.box().querySelector('[data-tag="p2"]') !== null);
    await lab.type('about it');
    await lab.click('Send');
    await until('the answer', () => lab.texts('assistant_message').includes('Yes'));
    const [sent] = await lab.sent('threads.create');
    equal(dig(sent?.params, 'input.content'), [
      { type: 'input_text', text: 'Ask ' },
      { type: 'input_tag', id: 'p2', text: 'Alan Turing', group: 'People', data: {} },
      { type: 'input_text', text: ' about it' },
    ]);
    ok(asked.includes('al'), 'what was typed was asked for');
    equal(lab.box().innerText.trim(), '');
  },

  'a tag is one thing: Backspace takes it whole': async (lab) => {
    await lab.open({ entities: { onTagSearch: async () => people } });
    await lab.setContent([
      { type: 'input_text', text: 'See ' },
      { type: 'input_tag', id: 'p1', text: 'Ada' },
    ]);
    await until('the tag', () => lab.box().querySelector('[data-tag]') !== null);
    await lab.element.focusComposer();
    document.getSelection()?.collapse(lab.box(), lab.box().childNodes.length);
    lab.press('Backspace');
    await until('no tag', () => lab.box().querySelector('[data-tag]') === null);
    equal(lab.box().textContent, 'See ');
  },

  'Escape closes the menu and leaves the text': async (lab) => {
    await lab.open({ entities: { onTagSearch: async () => people } });
    await lab.type('@a');
    await until('the names', () => lab.all('[role="option"]').length === 2);
    lab.press('Escape');
    await until('no menu', () => lab.all('[role="listbox"]').length === 0);
    equal(lab.box().textContent, '@a');
    await lab.type('d');
    equal(lab.all('[role="listbox"]').length, 0);
  },

  'a command may act, insert a name or open another menu': async (lab) => {
    const chosen: string[] = [];
    await lab.open({
      commands: {
        enabled: true,
        onSearch: async (query) =>
          [
            { id: 'act', label: 'Act' },
            { id: 'more', label: 'More', description: 'Opens more' },
          ].filter(({ id }) => id.startsWith(query)),
        onSelect: async ({ id }) => {
          chosen.push(id);
          if (id === 'more') return { type: 'menu', commands: [{ id: 'name', label: 'Name' }] };
          if (id === 'name') return { type: 'entity', entity: { id: 'p1', title: 'Ada' } };
          return undefined;
        },
      },
    });
    await lab.type('/act');
    await until('one command', () => lab.all('[role="option"]').length === 1);
    lab.press('Enter');
    await until('it ran', () => chosen.length === 1);
    equal(lab.box().textContent, '');
    await lab.type('/m');
    await until('one command', () => lab.all('[role="option"]').length === 1);
    lab.press('Enter');
    await until('the next menu', () => lab.all('[role="option"]')[0]?.innerText === 'Name');
    lab.press('Enter');
    await until('the tag', () => lab.box().querySelector('[data-tag="p1"]') !== null);
    equal(chosen, ['act', 'more', 'name']);
    await lab.type('1/a');
    equal(lab.all('[role="listbox"]').length, 0, 'menus in the middle of a text');
  },
};
