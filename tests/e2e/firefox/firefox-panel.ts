// The real sidebar of Firefox as a `PanelDriver`, over BiDi; clicks and keys are the browser's own input.
import { writeFileSync } from 'node:fs';
import type { Name, PanelDriver } from '../browser-driver';
import { type ClickPlace, releaseGuard } from '../click-place';
import { until } from '../until';
import type { Bidi } from './bidi';
import { clickAt, keys, stroke, typeStrokes, withControl } from './firefox-input';
import {
  type ControlQuery,
  findControls,
  focusCombobox,
  locateControl,
  readOptions,
  toQuery,
} from './find-control';

/** What lies around a page, in the browser's own windows. */
interface Around {
  /** Closes the sidebar as its user would. */
  close(): Promise<void>;
  /** Gives the page the focus of the browser. */
  returnFocus(): Promise<void>;
  /** Tab, when the focus is in the browser's own bars: whether it was there. */
  tabInto(): Promise<boolean>;
}

/** A `PanelDriver` for one context. */
export function toPanelDriver(bidi: Bidi, context: string, around: Around): PanelDriver {
  const typeKeys = (strokes: Parameters<typeof typeStrokes>[2]) =>
    typeStrokes(bidi, context, strokes);
  async function tryClick(
    query: ControlQuery,
    meanwhile?: () => Promise<void>,
  ): Promise<ClickPlace> {
    const place = await bidi.call<ClickPlace>(context, locateControl, query);
    if (place.x === undefined || place.y === undefined) return place;
    await clickAt(bidi, context, place.x, place.y, meanwhile);
    // A click that closes its page leaves nobody to ask.
    const isHit = await bidi.call<boolean | undefined>(context, releaseGuard).catch(() => true);
    return isHit === false ? { why: 'gone from under the pointer' } : place;
  }
  async function click(role: string, name: Name, index?: number): Promise<void> {
    await until(
      `${role} ${name} to be clickable`,
      () => tryClick(toQuery(role, name, index)),
      ({ why }) => why === undefined,
    );
  }

  return {
    click,
    async hold(role, name, meanwhile) {
      const { why } = await tryClick(toQuery(role, name), meanwhile);
      if (why !== undefined) throw new Error(`${role} ${name} could not be pressed: ${why}`);
    },
    async fill(role, name, text) {
      await click(role, name);
      await typeKeys([
        ...withControl('a'),
        ...stroke(keys.Backspace),
        ...Array.from(text, stroke).flat(),
      ]);
    },
    async choose(combobox, option) {
      const query = toQuery('combobox', combobox);
      const kind = await until(
        `combobox ${combobox}`,
        () => bidi.call<string>(context, focusCombobox, query),
        (found) => found !== 'absent',
      );
      if (kind === 'other') {
        await click('combobox', combobox);
        await click('option', option);
        return;
      }
      // A native list opens outside the page; the arrows choose without opening it.
      const read = () => bidi.call<{ chosen: string; all: string[] }>(context, readOptions, query);
      const { all } = await until('the option', read, (found) => found.all.includes(option));
      const steps = Array.from({ length: all.indexOf(option) }, () => stroke(keys.ArrowDown));
      await typeKeys([...stroke(keys.Home), ...steps.flat()]);
      // A list that acts at once has taken the option away with it.
      await until(
        `${combobox} to be ${option}`,
        read,
        (now) => now.chosen === option || !now.all.includes(option),
      );
    },
    async press(key) {
      // Given back at Tab, it would leave the page again for ever.
      if (key !== 'Tab') await around.returnFocus();
      else if (await around.tabInto()) return;
      if (key.startsWith('Control+')) await typeKeys(withControl(key.slice('Control+'.length)));
      else await typeKeys(stroke(keys[key as keyof typeof keys]));
    },
    type: (text) => typeKeys(Array.from(text, stroke).flat()),
    count: (role, name) =>
      bidi.call<number>(
        context,
        `(query) => (${findControls.toString()})(query).length`,
        toQuery(role, name),
      ),
    evaluate: (script, argument) => bidi.call(context, script.toString(), argument),
    async reload() {
      await bidi.call(context, `() => { globalThis.beforeReload = true; location.reload(); }`);
      await until(
        'the panel to be loaded again',
        () =>
          bidi
            .call(context, `() => !globalThis.beforeReload && document.readyState === 'complete'`)
            // While the document changes there is no realm to call into.
            .catch(() => false),
        (isLoaded) => isLoaded === true,
      );
    },
    close: () => around.close(),
    async screenshot(path) {
      const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', {
        context,
      });
      writeFileSync(path, Buffer.from(data, 'base64'));
    },
  };
}
