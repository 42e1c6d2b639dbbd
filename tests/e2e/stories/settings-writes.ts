// Two settings pages and a panel write at once, as their users would, and nothing of it is lost; what one sets shows in all.
import { oneTeamBackend, type Session } from '../session';
import { openSettingsPage } from '../settings-page';
import { until } from '../until';
import type { Story } from './story';

interface Writing {
  /** The form's own field, by its label. */
  label: string;
  /** The page in a frame of this document, instead of this document. */
  isFramed: boolean;
  entries: string[];
}

/** Adds entry after entry to one list of the section Privacy, each as soon as the one before was taken. Self-contained. */
async function addEntries({ label, isFramed, entries }: Writing): Promise<void> {
  let page = document;
  const changed = async <T>(find: () => T | undefined | null | false): Promise<T> => {
    const end = Date.now() + 30_000;
    for (;;) {
      const found = find();
      if (found) return found;
      if (Date.now() > end) throw new Error(`Waiting for ${find.toString()}`);
      // Not by a timer: those of a tab in the background are held back to one a second.
      await new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', resolve);
        port1.start();
        port2.postMessage(null);
      });
    }
  };
  if (isFramed) {
    const frame = document.createElement('iframe');
    frame.src = '/options.html#privacy';
    document.body.append(frame);
    page = await changed(
      () => frame.contentDocument?.querySelector('form') && frame.contentDocument,
    );
  }
  const find = () => {
    const named = [...page.querySelectorAll('label')].find((one) => one.textContent === label);
    return page.getElementById(named?.htmlFor ?? '') as HTMLInputElement | null;
  };
  for (const entry of entries) {
    const input = await changed(find);
    const view = page.defaultView;
    if (!view) throw new Error('The page has gone.');
    const { set } = Object.getOwnPropertyDescriptor(view.HTMLInputElement.prototype, 'value') ?? {};
    set?.call(input, entry);
    input.dispatchEvent(new view.Event('input', { bubbles: true }));
    await changed(() => input.value === entry);
    input.form?.requestSubmit();
    await changed(() => input.value === '');
  }
}

const names = (who: string, count: number) =>
  Array.from({ length: count }, (_, n) => `${who} ${n}`);
const sites = Array.from({ length: 60 }, (_, n) => `site-${n}.example.com`);

async function run(session: Session): Promise<void> {
  const { panel } = await session.openPanel();
  const [one, other] = [
    await openSettingsPage(session.browser, panel),
    // In a window of its own: a tab behind another is given one frame a second.
    await openSettingsPage(session.browser, panel, 'window'),
  ];
  await one.open('privacy');
  await other.open('privacy');
  const label = 'Names and words';
  await Promise.all([
    one.tab.evaluate(addEntries, { label, isFramed: false, entries: names('Ada', 70) }),
    other.tab.evaluate(addEntries, { label, isFramed: false, entries: names('Bob', 70) }),
    panel.driver.evaluate(addEntries, {
      label: 'Sites that are never read',
      isFramed: true,
      entries: sites,
    }),
  ]);

  const wanted = [...names('Ada', 70), ...names('Bob', 70), ...sites];
  const shown = () =>
    [...document.querySelectorAll('.entries li')].map((entry) => entry.textContent);
  for (const page of [one, other]) {
    await until(
      'every entry to be shown',
      () => page.tab.evaluate(shown, null),
      (found) => wanted.every((entry) => found.includes(entry)) && found.length === wanted.length,
    );
  }

  await one.open('appearance');
  await one.choose('Theme', 'dark');
  await one.choose('Text size', '18');
  const look = () => {
    const { style } = document.documentElement;
    return `${style.colorScheme} ${style.fontSize}`;
  };
  for (const page of [other.tab, panel.driver]) {
    await until(
      'the look to be the same everywhere',
      () => page.evaluate(look, null),
      (found) => found === 'dark 18px',
    );
  }
}

export const settingsWrites: Story = {
  name: 'two settings pages and the panel write 200 times at once, and nothing is lost',
  setup: { team: oneTeamBackend },
  run,
};
