// Each property of each component that the Python package can build: it is drawn, and each of its values can be seen.
import { until } from '../../e2e/until';
import type { PanelPage } from '../../e2e/panel-page';
import type { PeerStory } from '../peer-story';
import { team } from './chatkit';

interface Described {
  component: string;
  variants: { field: string; value: unknown }[];
}

/** What cannot be seen in the document at rest, and why. */
const unseen: Readonly<Record<string, string>> = {
  streaming: 'says how a text grows, not how it looks',
  onChangeAction: 'is heard, not seen',
  onSubmitAction: 'is heard, not seen',
  autoFocus: 'moves the focus once',
  autoSelect: 'selects when the focus comes',
  'Textarea.pattern': 'is checked when it is sent',
  'Divider.flush': 'reaches the edge of the card it stands in itself; here each stands in a row',
  'DatePicker.side': 'the browser itself places its calendar',
  'DatePicker.align': 'the browser itself places its calendar',
};

/** Two names of one thing, in a chart whose rows run from left to right. */
const alike = [
  ['bump', 'bumpX'],
  ['monotone', 'monotoneX'],
];

function areAlike(one: unknown, other: unknown): boolean {
  const named = (value: unknown) =>
    /"curveType":"(\w+)"/u.exec(JSON.stringify(value))?.[1] ?? 'linear';
  if (!JSON.stringify(one).includes('"type":"line"')) return false;
  const names = [named(one), named(other)];
  return (
    names[0] === names[1] || alike.some((group) => names.every((name) => group.includes(name)))
  );
}

/** The values of each field, each with its place among all. */
function byField(variants: Described['variants']) {
  const fields = new Map<string, { value: unknown; place: number }[]>();
  for (const [place, { field, value }] of variants.entries())
    fields.set(field, [...(fields.get(field) ?? []), { value, place }]);
  return fields;
}

async function rowCounts(panel: PanelPage): Promise<number[]> {
  return await panel.driver.evaluate(() => {
    const root = document.querySelector('openai-chatkit')?.shadowRoot;
    const cards = [...(root?.querySelectorAll('.widget .w-card-body') ?? [])].slice(1);
    return cards.map((card) => card.firstElementChild?.childElementCount ?? 0);
  }, null);
}

/** ChatKit's own icons: how many were asked for, and how many have a shape. */
async function icons(panel: PanelPage): Promise<{ asked: number; drawn: number }> {
  return await panel.driver.evaluate(() => {
    const root = document.querySelector('openai-chatkit')?.shadowRoot;
    const first = root?.querySelector('.widget .w-card-body');
    return {
      asked: first?.querySelectorAll('.w-icon').length ?? 0,
      drawn: first?.querySelectorAll('.w-icon svg > :first-child').length ?? 0,
    };
  }, null);
}

/** The properties by which a person could tell two looks apart, besides size and place. */
const styles = [
  'align-items align-self appearance aspect-ratio background-color border-radius color cursor display flex field-sizing fill',
  'font-size font-style font-weight gap height justify-content line-height margin max-height max-width min-height min-width',
  'object-fit object-position opacity outline overflow padding position stroke text-align text-decoration-line',
  'text-overflow white-space width -webkit-line-clamp border-top border-right border-bottom border-left flex-direction flex-wrap',
].flatMap((line) => line.split(' '));

/** For each component, in the order of the thread, what each drawn row looks like: one number a row. */
async function looks(panel: PanelPage): Promise<number[][]> {
  return await panel.driver.evaluate((told) => {
    const root = document.querySelector('openai-chatkit')?.shadowRoot;
    const cards = [...(root?.querySelectorAll('.widget .w-card-body') ?? [])].slice(1);
    for (const animation of root?.getAnimations() ?? []) animation.cancel();
    /** Names that are made anew for each control, and what the style below tells. */
    const left = new Set(['id', 'for', 'name', 'class', 'style']);
    const describe = (element: Element): string => {
      const style = getComputedStyle(element);
      const attributes = [...element.attributes]
        .filter(({ name, value }) => !left.has(name) && !/base-ui|«|_r_/u.test(value))
        .map(({ name, value }) => `${name}=${value}`);
      const texts = [...element.childNodes].filter((node) => node instanceof Text);
      const box = element.getBoundingClientRect();
      return [
        element.tagName,
        ...attributes.toSorted(),
        ...texts.map((node) => node.textContent),
        ...told.map((name) => style.getPropertyValue(name)),
        box.width,
        box.height,
        ...[...element.children].map(describe),
      ].join('|');
    };
    const place = (row: Element) => {
      const box = row.getBoundingClientRect();
      return [...row.querySelectorAll('*')]
        .map((inner) => {
          const { left: x, top: y } = inner.getBoundingClientRect();
          return `${Math.round((x - box.left) * 8)},${Math.round((y - box.top) * 8)}`;
        })
        .join(' ');
    };
    const hash = (text: string) => {
      let sum = 0;
      for (let at = 0; at < text.length; at += 1)
        sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
      return sum;
    };
    return cards.map((card) =>
      [...(card.firstElementChild?.children ?? [])].map((row) =>
        hash([...row.children].map(describe).join('|') + place(row)),
      ),
    );
  }, styles);
}

const story: PeerStory = {
  name: 'every property of every widget the Python package builds can be seen',
  peer: 'chatkit_app.py',
  team,
  async run({ openPanel, peer }) {
    const described: Described[] = await (await fetch(`${peer.origin}/every`)).json();
    const { panel } = await openPanel();
    await panel.ask('every');
    const rows = described.map(({ variants }) => variants.length * 2);
    await until(
      'every component',
      () => rowCounts(panel),
      (now) => now.join(' ') === rows.join(' '),
      60_000,
    );
    await until(
      'every icon',
      () => icons(panel),
      (now) => now.asked >= 64 && now.drawn === now.asked,
    );
    // While the answer runs, no button can be pressed.
    await until(
      'the end of the answer',
      () => panel.driver.count('button', 'Stop'),
      (count) => count === 0,
      60_000,
    );
    const seen = await looks(panel);
    const wrong = described.flatMap(({ component, variants }, at) =>
      [...byField(variants)]
        .filter(([field]) => !(field in unseen) && !(`${component}.${field}` in unseen))
        .flatMap(([field, values]) => {
          const look = (place: number) => seen[at]?.[place * 2 + 1];
          const isNothing = (place: number) => look(place) === seen[at]?.[place * 2];
          const name = `${component}.${field}`;
          const twins = values.flatMap((one, index) => {
            const twin = values
              .slice(0, index)
              .find(
                (other) =>
                  look(other.place) === look(one.place) && !areAlike(one.value, other.value),
              );
            return twin
              ? [`${name}: ${JSON.stringify(one.value)} looks like ${JSON.stringify(twin.value)}`]
              : [];
          });
          return values.every(({ place }) => isNothing(place)) ? [`${name} has no effect`] : twins;
        }),
    );
    if (wrong.length > 0) throw new Error(`${wrong.length} cannot be seen:\n${wrong.join('\n')}`);
  },
};

export const everyWidgetStories: readonly PeerStory[] = [story];
