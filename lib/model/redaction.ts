// The words of redaction that more than the pipeline needs: what the user adds to it, and what it found. Used by settings, turn and server.
import type { RedactionRule } from './preferences';

/** The user's own list and rules. */
export interface OwnRules {
  names: readonly string[];
  rules: readonly Pick<RedactionRule, 'pattern' | 'flags'>[];
}

/** Where in a text something of this class stands, or what stands in its place. UTF-16 units, `end` exclusive. */
export interface Mark {
  start: number;
  end: number;
  class: string;
}

/** One text tried against the rules. */
export interface RedactionTrial {
  /** In the text that was tried. */
  spans: Mark[];
  /** What would leave in its place. */
  sent: string;
}
