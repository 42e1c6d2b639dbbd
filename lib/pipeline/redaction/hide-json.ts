// Hides values in what is sent outside of a turn: a new title, an action of a widget. Made by `compose.ts`.
import type { Backend } from '../../model/backend';
import type { Json } from '../../shared/json';
import { noOwnRules } from './find-spans';
import { hideTexts } from './hide-texts';
import { redactionClasses } from './patterns';
import { openPlaceholderMap } from './placeholder-map';
import { createFindSpans, redactModeOf, skippedClasses, type RedactionDeps } from './redaction';
import { mapJson } from './texts-of-request';

export type HideJson = (
  backend: Backend,
  threadId: string,
  params: { [name: string]: Json },
  /** Told how many values of each class were hidden. */
  tellCounts?: (counts: Record<string, number>) => void,
) => Promise<{ [name: string]: Json }>;

/** What the server itself named: changed, it would name nothing. */
const ids = new Set(['thread_id', 'item_id', 'item_ids', 'kind']);

/** The same parameters with their texts hidden, as a message to this backend would be. Rejects when that cannot be done: nothing may be sent then. */
export function createHideJson({
  store,
  pause,
  own,
  find = createFindSpans(pause),
}: RedactionDeps): HideJson {
  return async function hideJson(backend, threadId, params, tellCounts) {
    const skip = skippedClasses(backend);
    if (skip.size === redactionClasses.length) return params;
    const texts: string[] = [];
    const visit = (change: (text: string) => string) =>
      Object.fromEntries(
        Object.entries(params).map(([key, value]) => [
          key,
          ids.has(key) ? value : mapJson(value, change),
        ]),
      );
    visit((text) => {
      texts.push(text);
      return text;
    });
    const rules = (await own?.()) ?? noOwnRules;
    const map = await openPlaceholderMap(store, threadId);
    const hidden = await hideTexts(texts, {
      map,
      modeOf: (name) => redactModeOf(backend, name),
      find: (text) => find(text, rules, skip),
      // A widget's own payload; what the user typed into its form can hold no more than a placeholder either.
      isServers: () => 'action' in params,
    });
    await map.save();
    tellCounts?.(hidden.counts);
    let at = 0;
    return visit((text) => {
      at += 1;
      return hidden.texts[at - 1] ?? text;
    });
  };
}
