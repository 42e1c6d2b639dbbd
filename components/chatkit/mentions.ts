// What the menu of `@` can show and ask beyond ChatKit's entities; a host that gives plain entities gets plain ChatKit.
import type { ChatKitOptions, Entity } from '@openai/chatkit';

type Entities = NonNullable<ChatKitOptions['entities']>;

export type Mention = Entity & {
  /** Stands beside the title, small. */
  description?: string;
  /** Shown, and not to be chosen: the description says why. */
  isUnavailable?: boolean;
};

/** `insert` makes a tag of it, `search` asks for the entries anew, `leave` leaves the text as it was typed. */
export type MentionChoice = 'insert' | 'search' | 'leave';

export type MentionOptions = Omit<Entities, 'onTagSearch'> & {
  onTagSearch?: (query: string) => Promise<Mention[]>;
  /** Called synchronously in the click or key that chose the entry, so that the host may ask for a permission. Absent: `insert`. */
  onChoose?: (entity: Entity) => Promise<MentionChoice>;
};
