// Whom a turn is asking now, in a sentence: in the conversation, and in the panel's status line. Used by `turn/` and `server/`.
import type { AttemptBackend } from './turn';

/** A sentence becomes a clause: "Team is down." in front of what is done about it. */
function toClause(sentence: string): string {
  return sentence.replace(/\.$/u, '');
}

/** "Asking Team...", and with `because`, a whole sentence: "Team is down, asking Cloud...". In English, as `languages/` knows it. */
export function askingSentence({
  backend,
  because,
}: {
  backend: Pick<AttemptBackend, 'label'>;
  because?: string;
}): string {
  return because
    ? `${toClause(because)}, asking ${backend.label}...`
    : `Asking ${backend.label}...`;
}
