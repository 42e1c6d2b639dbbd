// What the editor held before each edit, so that Undo takes back a tag as it takes back a word: the browser's own undo knows nothing of nodes put in by script. Used by the editor.
import type { UserMessageContent } from '@openai/chatkit';
import { isSameContent } from './same-content';

export interface EditState {
  content: readonly UserMessageContent[];
  /** Where the caret stands: characters from the start, a tag counting as one. */
  caret: number;
}

/** `type` and `delete` grow into one step with those of their kind before them; a `step` stands alone. */
export type EditKind = 'type' | 'delete' | 'step';

export interface EditHistory {
  /** The editor holds this now. */
  note(state: EditState, kind: EditKind): void;
  /** What stood there before, from now on the present; nothing at the beginning. */
  undo(): EditState | undefined;
  redo(): EditState | undefined;
  /** What was written from outside is where a new history begins. */
  begin(state: EditState): void;
}

const maxSteps = 200;
/** Characters over all steps. */
const maxLength = 1_000_000;

const emptyState: EditState = { content: [], caret: 0 };

export function createEditHistory(): EditHistory {
  /** The last one is the present. */
  let past = [emptyState];
  let future: EditState[] = [];
  let growing: EditKind = 'step';

  function drop(): void {
    let length = 0;
    let first = past.length;
    while (first > 0 && past.length - first < maxSteps && length <= maxLength) {
      first -= 1;
      length += lengthOf(past[first] ?? emptyState);
    }
    // The present stays, however long it is.
    if (first > 0) past = past.slice(Math.min(first, past.length - 1));
  }

  return {
    note(state, kind) {
      const present = past.at(-1) ?? emptyState;
      if (isSameContent(present.content, state.content)) {
        past[past.length - 1] = state;
        return;
      }
      const grows = kind !== 'step' && kind === growing && past.length > 1;
      if (grows) past[past.length - 1] = state;
      else past.push(state);
      future = [];
      // A word that is ended begins a new step with the next.
      growing = kind === 'type' && endsWithSpace(state) ? 'step' : kind;
      drop();
    },
    undo() {
      const before = past.at(-2);
      const present = past.pop();
      if (!before || !present) {
        if (present) past.push(present);
        return undefined;
      }
      future.push(present);
      growing = 'step';
      return before;
    },
    redo() {
      const next = future.pop();
      if (next) past.push(next);
      growing = 'step';
      return next;
    },
    begin(state) {
      past = [state];
      future = [];
      growing = 'step';
    },
  };
}

function lengthOf({ content }: EditState): number {
  return content.reduce((sum, { text }) => sum + text.length, 0);
}

function endsWithSpace({ content, caret }: EditState): boolean {
  let place = 0;
  for (const part of content) {
    const length = part.type === 'input_tag' ? 1 : part.text.length;
    if (caret <= place + length)
      return part.type === 'input_text' && /\s$/u.test(part.text.slice(0, caret - place));
    place += length;
  }
  return false;
}
