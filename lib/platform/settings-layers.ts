// The two layers of settings that an organisation writes, read from the package and from the browser's policy. Given to the settings store.
import type { SettingsLayer } from '../settings/schema';
import { emptyLayer } from '../settings/schema';
import { parsePolicy, parseTeamFile } from '../settings/team-file';
import type { Storage } from './browser';
import { fail, ok, type Result } from '../shared/result';
import { readTeamFile, type TeamFileProblem } from './team-file';

const sentences: Record<TeamFileProblem, string> = {
  'too-large': 'team.json was not used: it is larger than 1 MB.',
};

/** The layer of `team.json`, empty when there is none; otherwise one sentence. */
export async function readTeamLayer(
  fetch: (url: string) => Promise<Response>,
  url: string,
): Promise<Result<SettingsLayer, string>> {
  const file = await readTeamFile(fetch, url);
  if (!file.ok) return fail(sentences[file.fault]);
  return file.value === undefined ? ok(emptyLayer) : parseTeamFile(file.value);
}

/** The layer of the browser's managed storage; a browser without a policy may reject the reading. */
export async function readPolicyLayer(managed: {
  get(keys: null): Promise<unknown>;
}): Promise<Result<SettingsLayer, string>> {
  return parsePolicy(await managed.get(null).catch(() => undefined));
}

/** Calls back after each change of the browser's policy, until the returned function is called. */
export function watchPolicy(
  changes: Pick<Storage.Static['onChanged'], 'addListener' | 'removeListener'>,
  listener: () => void,
): () => void {
  const changed = (_: unknown, area: string) => {
    if (area === 'managed') listener();
  };
  changes.addListener(changed);
  return () => changes.removeListener(changed);
}
