// The last step before anything leaves: personal values become placeholders, and come back in what the user reads. Made by `compose.ts`.
import type { Backend } from '../../model/backend';
import type { OwnRules } from '../../model/redaction';
import type { Turn } from '../../model/turn';
import type { Step } from '../step';
import { findSpans, noOwnRules, type Span } from './find-spans';
import { hideTexts, type Hidden, type RedactMode } from './hide-texts';
import { redactionClasses } from './patterns';
import { openPlaceholderMap, type PlaceholderMap, type PlaceholderStore } from './placeholder-map';
import { createRestoreEvents } from './restore-events';
import { createRestoreFilter } from './restore-filter';
import { mapTexts, textsOf } from './texts-of-request';

export interface RedactionDeps {
  store: PlaceholderStore;
  /** Awaited often; gives the thread away when 8 ms have passed since it last did. */
  pause?: () => Promise<void> | undefined;
  /** The user's own names and rules; default none. */
  own?: () => Promise<OwnRules>;
  /** Shared by all who hide texts, so that a page is searched once; default one of its own. */
  find?: FindCached;
}

/** What is said of this class to this backend. Unless the settings say otherwise: nothing that stays on this machine is hidden. */
export function redactModeOf({ role, class: privacy, redact }: Backend, name: string): RedactMode {
  if (role === 'builtin') return 'off';
  return redact[name] ?? (privacy === 'local' ? 'off' : 'placeholder');
}

/** Texts of this many characters in all are remembered with their spans: a page goes along with every question. */
const maxRemembered = 4_000_000;

export type FindCached = (
  text: string,
  own: OwnRules,
  skip: ReadonlySet<string>,
) => Promise<readonly Span[]>;

/** Spans by text and rules; a change of either is another entry. */
export function createFindSpans(pause: RedactionDeps['pause']): FindCached {
  const remembered = new Map<string, readonly Span[]>();
  let size = 0;
  return async (text, own, skip) => {
    const key = `${JSON.stringify([own, [...skip]])}\n${text}`;
    const before = remembered.get(key);
    if (before) return before;
    const spans = await findSpans(text, { own, skip, ...(pause ? { pause } : {}) });
    size += key.length;
    if (size > maxRemembered) {
      remembered.clear();
      size = key.length;
    }
    if (key.length <= maxRemembered) remembered.set(key, spans);
    return spans;
  };
}

/** Classes that this backend is sent as they are. */
export function skippedClasses(backend: Backend): Set<string> {
  return new Set(redactionClasses.filter((name) => redactModeOf(backend, name) === 'off'));
}

export function createRedaction({
  store,
  pause,
  own,
  find = createFindSpans(pause),
}: RedactionDeps): Step {
  return {
    id: 'redact',
    start(turn: Turn, backend: Backend) {
      const skip = skippedClasses(backend);
      if (skip.size === redactionClasses.length) return {};
      let map: PlaceholderMap | undefined;
      let counts: Record<string, number> = {};
      let marks: Hidden['marks'] = [];
      return {
        async seal(request) {
          const rules = (await own?.()) ?? noOwnRules;
          const opened = await openPlaceholderMap(store, turn.threadId);
          const isAction = request.remote?.ask?.type === 'action';
          const kinds = isAction ? textsOf(request).map(({ kind }) => kind) : [];
          const sealed = await mapTexts(request, async (texts) => {
            const hidden = await hideTexts(texts, {
              map: opened,
              modeOf: (name) => redactModeOf(backend, name),
              find: (text) => find(text, rules, skip),
              isServers: (at) => kinds[at] === 'answer',
            });
            counts = hidden.counts;
            marks = hidden.marks;
            return hidden.texts;
          });
          await opened.save();
          map = opened;
          return sealed;
        },
        createFilter: () => createRestoreFilter(map?.byPlaceholder() ?? new Map()),
        createEventFilter: () => createRestoreEvents(map?.byPlaceholder() ?? new Map()),
        redactions: () => counts,
        marks: () => marks,
      };
    },
  };
}
