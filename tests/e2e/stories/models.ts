// Pattern 5, the model picker: what it shows, what a choice means for the thread, and what becomes of a model that is gone.
import type { LoggedRequest } from '../../backend/types';
import type { PanelPage } from '../panel-page';
import type { Session } from '../session';
import { until } from '../until';
import type { Story } from './story';

const chatPath = '/v1/chat/completions';

function withModels(origin: string) {
  return {
    version: 1,
    defaultModelId: 'balanced',
    backends: [{ id: 'router', label: 'Router', kind: 'openai-chat', url: origin }],
    models: [
      { id: 'fast', label: 'Quick', route: [{ backend: 'router', model: 'fast' }] },
      {
        id: 'balanced',
        label: 'Everyday',
        description: 'For most questions',
        route: [{ backend: 'router', model: 'balanced' }],
      },
      { id: 'later', label: 'Later', route: ['missing'] },
      { id: 'listed', label: 'Listed', models: 'listed', route: ['router'] },
    ],
  };
}

interface Picker {
  chosen: string;
  options: string[];
  disabled: string[];
  titles: string[];
}

function readPicker(panel: PanelPage): Promise<Picker> {
  return panel.driver.evaluate(() => {
    const root = document.querySelector('openai-chatkit')?.shadowRoot;
    const select = root?.querySelector<HTMLSelectElement>('select[aria-label="Model"]');
    const options = [...(select?.options ?? [])];
    return {
      chosen: select?.selectedOptions[0]?.text ?? '',
      options: options.map(({ text }) => text),
      disabled: options.filter(({ disabled }) => disabled).map(({ text }) => text),
      titles: options.map(({ title }) => title),
    };
  }, null);
}

async function pickerShows(panel: PanelPage, isMet: (picker: Picker) => boolean): Promise<void> {
  await until('the picker', () => readPicker(panel), isMet);
}

function fieldsOf({ body }: LoggedRequest): { model?: unknown; messages: string } {
  if (typeof body !== 'object' || body === null) throw new Error('A request without fields.');
  return {
    ...('model' in body ? { model: body.model } : {}),
    messages: JSON.stringify('messages' in body ? body.messages : []),
  };
}

/** Asks, waits for the answer, and checks which model the server was asked for. Returns the messages it was sent. */
async function askAs(session: Session, panel: PanelPage, question: string, model: string) {
  const answer = `Answer to ${question}`;
  await session.control.script(chatPath, { tokens: [answer] });
  await panel.ask(question);
  await panel.settlesAs(answer);
  return await lastAskedFor(session, model);
}

async function lastAskedFor({ control }: Session, model: string): Promise<string> {
  const last = (await control.requests()).findLast(({ path }) => path === chatPath);
  const fields = last && fieldsOf(last);
  if (fields?.model !== model) throw new Error(`The model was ${String(fields?.model)}`);
  if (!/^(chrome|moz)-extension:/u.test(last?.headers['origin'] ?? ''))
    throw new Error('Not asked by the extension.');
  return fields.messages;
}

async function picks(session: Session): Promise<void> {
  const { control, openPanel } = session;
  const { panel } = await openPanel();
  const expected = [
    'Quick',
    'Everyday',
    'Later (not set up)',
    'fast',
    'balanced',
    'quality',
    'Reader',
  ];
  await pickerShows(panel, ({ options }) => options.join() === expected.join());
  const { chosen, disabled, titles } = await readPicker(panel);
  if (chosen !== 'Everyday' || disabled.join() !== 'Later (not set up)')
    throw new Error(`Chosen: ${chosen}; cannot be chosen: ${disabled.join()}`);
  if (!titles.includes('For most questions')) throw new Error('No description is shown.');
  const lists = (await control.requests()).filter(({ path }) => path === '/v1/models').length;
  if (lists !== 1) throw new Error(`The list was asked for ${lists} times`);

  // The default, then another one in mid-thread: it is told what was said.
  await askAs(session, panel, 'First?', 'balanced');
  await panel.chooseModel('Quick');
  const told = await askAs(session, panel, 'Second?', 'fast');
  if (!told.includes('Answer to First?')) throw new Error(`The history was not kept: ${told}`);
  await panel.chooseModel('quality');
  await askAs(session, panel, 'Third?', 'quality');

  // The choice belongs to the thread.
  await panel.driver.reload();
  await panel.ready();
  await panel.openThread('First?');
  await pickerShows(panel, (picker) => picker.chosen === 'quality');
}

/** Writes the user's own settings, or removes them. */
async function setUserModels(panel: PanelPage, models: object[] | null): Promise<void> {
  await panel.driver.evaluate(
    async (text) => {
      type Area = { set(values: object): Promise<void>; remove(key: string): Promise<void> };
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- either browser's own name for it
      const { browser, chrome } = globalThis as unknown as Record<
        string,
        { storage: { local: Area } }
      >;
      const area = (browser ?? chrome)?.storage.local;
      if (text === '') await area?.remove('settings');
      else await area?.set({ settings: { version: 1, backends: [], models: JSON.parse(text) } });
    },
    models === null ? '' : JSON.stringify(models),
  );
}

async function goneModel(session: Session): Promise<void> {
  const { control, openPanel } = session;
  const { panel } = await openPanel();
  await setUserModels(panel, [
    { id: 'mine', label: 'Mine', route: [{ backend: 'router', model: 'fast' }] },
  ]);
  await pickerShows(panel, ({ options }) =>
    ['quality', 'Mine'].every((name) => options.includes(name)),
  );
  await panel.chooseModel('Mine');
  await askAs(session, panel, 'First?', 'fast');
  await setUserModels(panel, null);
  await pickerShows(
    panel,
    ({ options, chosen }) => !options.includes('Mine') && chosen === 'Everyday',
  );
  await control.script(chatPath, { tokens: ['From the default.'] });
  await panel.retry();
  await panel.settlesAs('From the default.');
  await lastAskedFor(session, 'balanced');
  await panel.says(/no longer set up, so Everyday was asked/u);
}

export const modelPicker: Story = {
  name: "the picker shows what can be asked and why not; a choice is the thread's, and keeps what was said",
  setup: { team: withModels },
  run: picks,
};

export const modelGone: Story = {
  name: 'a message whose model is gone goes to the default one, and says so',
  setup: { team: withModels },
  run: goneModel,
};
