// A person's hands on an extension's own page in a tab: what a story points at is clicked and typed into with the browser's own input.
import type { TabDriver } from './browser-driver';
import { type ClickPlace, placeOf, releaseGuard } from './click-place';
import { until } from './until';

/** Finds one element inside the page, self-contained; nothing while it is not there. */
export type Finder<Argument> = (argument: Argument) => Element | null | undefined;

export interface TabHands {
  /** Waits until the element is there, enabled, still and uncovered, and clicks it. */
  click<Argument>(what: string, find: Finder<Argument>, argument: Argument): Promise<void>;
  /** Clicks a text field and replaces what it holds by typing. */
  type<Argument>(
    what: string,
    find: Finder<Argument>,
    argument: Argument,
    text: string,
  ): Promise<void>;
  /** Focuses a native list and walks to the option with this value or text by the arrow keys. */
  choose<Argument>(
    what: string,
    find: Finder<Argument>,
    argument: Argument,
    option: string,
  ): Promise<void>;
}

interface Chosen {
  at: number;
  wanted: number;
}

/** A function that is sent into the page as this source: pages of the extension evaluate no text themselves. */
// The caller alone knows what stands in the text.
// eslint-disable-next-line typescript/no-unnecessary-type-parameters
function fromSource<Script extends (argument: never) => Promise<unknown>>(source: string): Script {
  const never = () => Promise.reject(new Error('Runs inside the page alone'));
  return Object.assign(never, { toString: () => source }) as unknown as Script;
}

/** Where the found element is to be clicked; the head of a closed disclosure stands for what it hides. */
const place = (find: string) => `async (argument) => {
  const found = (${find})(argument);
  if (!found) return { why: 'not there' };
  const closed = found.closest('details:not([open])');
  const hidden = closed !== null && !found.matches('summary');
  const at = await (${placeOf})(hidden ? closed.querySelector('summary') : found);
  return { ...at, isOpener: hidden };
}`;

/** Which enabled option is chosen, counted from 0, and which is wanted; -1 while it is not there. */
const chosen = (find: string) => `([argument, option, isFirst]) => {
  const list = (${find})(argument);
  if (!list || list.disabled) return { at: -1, wanted: -1 };
  if (isFirst) list.focus();
  const all = Array.from(list.options).filter(({ disabled }) => !disabled);
  const wanted = all.findIndex(({ value, text }) => value === option || text === option);
  return { at: all.indexOf(list.selectedOptions[0]), wanted };
}`;

export function toTabHands(tab: TabDriver): TabHands {
  async function show(): Promise<void> {
    if (!(await tab.evaluate(() => document.visibilityState === 'visible', null)))
      await tab.bringToFront();
  }
  async function tryClick<Argument>(
    find: Finder<Argument>,
    argument: Argument,
  ): Promise<ClickPlace> {
    const look = fromSource<(argument: Argument) => Promise<ClickPlace & { isOpener: boolean }>>(
      place(find.toString()),
    );
    const at = await tab.evaluate(look, argument);
    if (at.x === undefined || at.y === undefined) return at;
    await tab.clickAt(at.x, at.y);
    const release = fromSource<(nothing: null) => Promise<boolean | undefined>>(releaseGuard);
    const isHit = await tab.evaluate(release, null).catch(() => true);
    if (isHit === false) return { why: 'gone from under the pointer' };
    return at.isOpener ? { why: 'opened what hides it' } : at;
  }
  async function click<Argument>(
    what: string,
    find: Finder<Argument>,
    argument: Argument,
  ): Promise<void> {
    await show();
    await until(
      `${what} to be clickable`,
      () => tryClick(find, argument),
      ({ why }) => why === undefined,
    );
  }
  return {
    click,
    async type(what, find, argument, text) {
      await click(what, find, argument);
      await tab.press('Control+a');
      await tab.press('Backspace');
      await tab.type(text);
    },
    async choose(what, find, argument, option) {
      await show();
      const look = fromSource<(asked: [typeof argument, string, boolean]) => Promise<Chosen>>(
        chosen(find.toString()),
      );
      const read = (isFirst: boolean) => tab.evaluate(look, [argument, option, isFirst]);
      let { at, wanted } = await until(
        `${option} in ${what}`,
        () => read(true),
        (found) => found.wanted !== -1,
      );
      while (at !== wanted) {
        const next = at < wanted ? at + 1 : at - 1;
        await tab.press(at < wanted ? 'ArrowDown' : 'ArrowUp');
        // A list that acts on its choice may be gone or reset by it.
        if (next === wanted) return;
        // The choice is written by the background before the list shows it.
        ({ at, wanted } = await until(
          what,
          () => read(false),
          (found) => found.at === next,
        ));
      }
    },
  };
}
