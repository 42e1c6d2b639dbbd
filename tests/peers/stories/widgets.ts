// Every widget of the Python package, drawn in the panel and used.
import { until } from '../../e2e/until';
import type { PanelPage } from '../../e2e/panel-page';
import type { PeerStory } from '../peer-story';
import { team } from './chatkit';

/** What the widgets of the thread hold, as far as a story asks for it. */
async function drawn(panel: PanelPage) {
  return await panel.driver.evaluate(() => {
    const root = document.querySelector('openai-chatkit')?.shadowRoot;
    const all = [...(root?.querySelectorAll<HTMLElement>('.widget') ?? [])];
    const count = (selector: string) =>
      all.reduce((sum, widget) => sum + widget.querySelectorAll(selector).length, 0);
    return {
      widgets: all.length,
      /** Widgets in whose place only their words stand. */
      inWords: root?.querySelectorAll('[data-item-type="widget"] .aside').length ?? 0,
      buttons: count('.w-button'),
      badges: count('.w-badge'),
      icons: count('svg.icon'),
      fields: count('[name]'),
      rows: count('.w-list-row'),
      charts: count('.w-chart path'),
      cells: count('td, th'),
      last: all.at(-1)?.textContent,
      wider: all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length,
    };
  }, null);
}

/** Fires something and waits for the server's own word of what it received. */
async function echoes(panel: PanelPage, fire: () => Promise<void>, wanted: object): Promise<void> {
  await fire();
  const text = JSON.stringify(wanted);
  await until(
    `the echo of ${text}`,
    async () => {
      const { isRunning, items } = await panel.shown();
      const said = items.findLast(({ type }) => type === 'assistant_message')?.text ?? '';
      return isRunning ? '' : said;
    },
    (said) => said !== '' && isSame(said, wanted),
  );
}

function isSame(said: string, wanted: object): boolean {
  const sorted = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .toSorted(([one], [other]) => (one < other ? -1 : 1))
            .map(([key, inner]) => [key, sorted(inner)]),
        )
      : value;
  return said === JSON.stringify(sorted(wanted)).replaceAll('":', '": ').replaceAll(',"', ', "');
}

const gallery: PeerStory = {
  name: 'every widget, every group of properties and every kind of action, drawn and used',
  peer: 'chatkit_app.py',
  team,
  async run({ openPanel, peer }) {
    const { panel } = await openPanel();
    const { driver } = panel;
    await panel.ask('gallery');
    const seen = await until(
      'the gallery',
      () => drawn(panel),
      (now) => now.widgets === 11 && now.icons >= 18,
    );
    // What comes under an answer at its end moves what is above it.
    await until('the end of the answer', panel.shown, ({ isRunning }) => !isRunning);
    const least = { buttons: 48, badges: 18, fields: 16, rows: 2, charts: 4, cells: 5 };
    for (const [part, count] of Object.entries(least))
      if (seen[part as keyof typeof least] < count)
        throw new Error(`Only ${JSON.stringify(seen)} of ${JSON.stringify(least)}`);
    if (seen.inWords > 0 || seen.wider > 0) throw new Error(JSON.stringify(seen));
    const from = (name: string) => ({ type: `gallery.${name}`, payload: { from: name } });
    await echoes(panel, () => driver.click('button', 'Streams'), from('streams'));
    await echoes(panel, () => driver.click('button', 'Holds all'), from('holds'));
    if (seen.last !== 'The "King" of lightsBuy a ticketClimb 301 stepsBook it')
      throw new Error(`Of the template came ${seen.last}`);
    await echoes(panel, () => driver.click('button', 'Book it'), {
      type: 'gallery.template',
      payload: { from: 'The "King" of lights' },
    });
    await driver.click('button', 'Show 2 more');
    await echoes(panel, () => driver.click('button', 'Choose Row 4'), from('row4'));
    await driver.fill('textbox', 'Title', 'Bread');
    await driver.choose('Who', 'Bob');
    const payload = {
      from: 'submit',
      todo: { title: 'Bread' },
      mail: '',
      count: '',
      notes: '',
      who: 'b',
      which: '',
      due: '2026-12-01T00:00:00.000Z',
      urgent: true,
      color: 'r',
      remark: 'Edit me',
    };
    await echoes(panel, () => driver.click('button', 'Submit it'), {
      type: 'gallery.submit',
      payload,
    });
    await echoes(panel, () => driver.click('button', 'Accept'), {
      type: 'gallery.confirm',
      payload: { from: 'confirm', answer: 'yes' },
    });
    await driver.choose('Level', 'High');
    await echoes(panel, async () => {}, from('select'));
    await echoes(panel, () => driver.click('button', 'Clear Day'), from('date'));
    await echoes(panel, () => driver.click('checkbox', 'Loud'), from('checkbox'));
    await echoes(panel, () => driver.click('radio', 'Back'), from('radio'));
    await echoes(panel, () => driver.click('button', 'Decline'), {
      type: 'gallery.cancel',
      payload: { from: 'cancel', answer: 'yes' },
    });
    await driver.click('button', 'In the page');
    await panel.says(/works only on its server's own web page/u);
    await driver.click('button', 'At once');
    await panel.says(/Did it at once|At once/u);
    await until(
      'the action without a stream at the server',
      async () => (await peer.log()).some(({ body }) => body.includes('sync_custom_action')),
      (came) => came,
    );
    await panel.ask('growing');
    await panel.says(/It grows word by word\.\s*It is done/u);
  },
};

export const widgetStories: readonly PeerStory[] = [gallery];
