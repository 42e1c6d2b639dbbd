// One text tried against the rules, for whoever writes rules: what is found in it, and what would leave. Made by `compose.ts`.
import type { Backend } from '../../model/backend';
import type { OwnRules, RedactionTrial } from '../../model/redaction';
import { noOwnRules } from './find-spans';
import { hideTexts } from './hide-texts';
import { redactionClasses } from './patterns';
import { openPlaceholderMap } from './placeholder-map';
import { createFindSpans, redactModeOf, skippedClasses, type RedactionDeps } from './redaction';

/** Nothing is remembered: numbers begin anew each time. Without a backend every class becomes a placeholder. */
export function createTryRedaction({
  pause,
  own: saved,
  find = createFindSpans(pause),
}: Omit<RedactionDeps, 'store'>) {
  return async function tryRedaction(
    text: string,
    own?: OwnRules,
    backend?: Backend,
  ): Promise<RedactionTrial> {
    const rules = own ?? (await saved?.()) ?? noOwnRules;
    const skip = backend ? skippedClasses(backend) : new Set<string>();
    if (skip.size === redactionClasses.length) return { spans: [], sent: text };
    const found = await find(text, rules, skip);
    const map = await openPlaceholderMap({ list: async () => [], add: async () => undefined }, '');
    const { texts } = await hideTexts([text], {
      map,
      modeOf: (name) => (backend ? redactModeOf(backend, name) : 'placeholder'),
      find: () => Promise.resolve(found),
    });
    return { spans: [...found], sent: texts[0] ?? text };
  };
}
