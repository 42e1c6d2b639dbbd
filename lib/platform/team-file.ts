// Reads the `team.json` that a team packed beside the manifest; called at every start by `compose.ts`.
import { fail, ok, type Result } from '../shared/result';

export type TeamFileProblem = 'too-large';

/** A hundred backends with every field written out stay well below. */
const maxBytes = 1_000_000;

/**
 * The file's text, or undefined when there is none: Chromium rejects for a missing package file, Firefox resolves with an
 * answer that is not ok or cannot be read.
 */
export async function readTeamFile(
  fetch: (url: string) => Promise<Response>,
  url: string,
): Promise<Result<string | undefined, TeamFileProblem>> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch {
    return ok(undefined);
  }
  if (!response.ok) return ok(undefined);
  try {
    const file = await response.blob();
    if (file.size > maxBytes) return fail('too-large');
    const text = await file.text();
    return ok(text.trim() === '' ? undefined : text);
  } catch {
    return ok(undefined);
  }
}
