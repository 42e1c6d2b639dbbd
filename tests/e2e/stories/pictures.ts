// Pictures that lie elsewhere, in an answer, a widget and an image that was made: nobody is asked before a click, and what is no picture ends in a sentence.
import { streamPath, type Session } from '../session';
import { openSettingsPage } from '../settings-page';
import { until } from '../until';
import type { PanelPage } from '../panel-page';
import type { Story } from './story';

/** Granted, because a permission counts for every port, and no server that is set up. */
const stranger = 'http://127.0.0.1:9';

/** Self-contained: the widths of the pictures that are shown, by their words. */
function shownPictures(): Record<string, number> {
  const root = document.querySelector('openai-chatkit')?.shadowRoot;
  const images = root?.querySelectorAll<HTMLImageElement>('img.remote-picture') ?? [];
  return Object.fromEntries([...images].map((image) => [image.alt, image.naturalWidth]));
}

async function isShown({ driver }: PanelPage, words: string): Promise<void> {
  await until(
    `the picture of ${words}`,
    () => driver.evaluate(shownPictures, null),
    (shown) => shown[words] === 48,
  );
}

function toItem(fields: object): { events: object[] } {
  const item = { id: `pic_${Math.random()}`, thread_id: '{thread}', created_at: '2026-01-01' };
  return { events: [{ type: 'thread.item.done', item: { ...item, ...fields } }] };
}

async function run(session: Session): Promise<void> {
  const { control, origin, openPanel } = session;
  const lamp = `${origin}/pictures/lamp.png`;
  const requests = async () =>
    (await control.requests()).filter(({ path }) => path.startsWith('/pictures/'));

  await control.script(streamPath, {
    tokens: [
      `Here is ![a lamp](${lamp})`,
      `, ![a moved one](${origin}/pictures/moved.png), ![a page](${origin}/pictures/page.png)`,
      ` and ![a stranger](${stranger}/far.png?who=me), but no [![button](${lamp})](${origin}).`,
    ],
  });
  const { panel } = await openPanel();
  const { driver } = panel;
  await panel.ask('Show me a lamp.');
  await panel.offers(`Show it from ${lamp}`);
  if ((await requests()).length > 0) throw new Error('A picture was fetched unasked');

  await driver.click('button', `Show it from ${lamp}`);
  await isShown(panel, 'a lamp');
  const asked = await requests();
  const { authorization, cookie, referer } = asked[0]?.headers ?? {};
  if (asked.length !== 1 || (authorization ?? cookie ?? referer) !== undefined)
    throw new Error(`Asked ${JSON.stringify(asked.map(({ headers }) => headers))}`);

  await control.script('/pictures/moved.png', { redirect: `${origin}/pictures/lamp.png` });
  await driver.click('button', `Show it from ${origin}/pictures/moved.png`);
  await panel.says(/passes it on to another address/);
  await control.script('/pictures/page.png', { html: true });
  await driver.click('button', `Show it from ${origin}/pictures/page.png`);
  await panel.says(/sent no picture that can be shown/);
  // It may have been a mishap: the button still stands there.
  await driver.click('button', `Show it from ${origin}/pictures/page.png`);
  await isShown(panel, 'a page');

  // What an address carries is read before it is asked.
  await driver.click('button', `Show it from ${new URL(stranger).host}`);
  await panel.says(/far\.png\?who=me/);
  await driver.click('button', 'Ask this address and show it');
  await panel.says(/does not encrypt what it sends/);

  await panel.newChat();
  await panel.chooseModel('Kit');
  await control.script(
    '/chatkit',
    toItem({ type: 'generated_image', image: { id: 'made', url: lamp } }),
    toItem({
      type: 'widget',
      widget: {
        type: 'Card',
        children: [
          { type: 'Image', src: lamp, alt: 'A lamp in a widget', width: 60, height: 40 },
          { type: 'Markdown', value: `![a lamp in words](${lamp})` },
        ],
      },
    }),
  );
  await panel.ask('Make a lamp.');
  await driver.click('button', `Show it from ${lamp}`);
  await isShown(panel, 'Made by the assistant');
  await panel.ask('A card with one.');
  await driver.click('button', `Show it from ${lamp}`, 0);
  await isShown(panel, 'A lamp in a widget');
  await driver.click('button', `Show it from ${lamp}`);
  await isShown(panel, 'a lamp in words');

  const page = await openSettingsPage(session.browser, panel);
  await page.open('privacy');
  await until('the receipts', page.text, (text) => text.includes('To show a picture:'));
}

export const pictures: Story = {
  name: 'a picture from elsewhere is fetched only in a click, and what is none says so',
  setup: {
    hostsGranted: true,
    team: (origin) => ({
      version: 1,
      backends: [
        { id: 'team', label: 'Team', kind: 'sse', url: origin },
        { id: 'kit', label: 'Kit', kind: 'chatkit', url: `${origin}/chatkit` },
      ],
      models: [
        { id: 'team', label: 'Team', route: ['team'] },
        { id: 'kit', label: 'Kit', route: ['kit'] },
      ],
    }),
  },
  run,
};
