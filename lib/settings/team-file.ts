// Reads `team.json` and the browser's policy: a layer of settings, or one sentence that names the field. Called by `compose.ts`.
import * as z from 'zod/mini';
import { fail, ok, type Result } from '../shared/result';
import { parseJson } from '../wire/json';
import { readerId } from './defaults';
import { explainIssue } from './explain-issue';
import {
  emptyLayer,
  policyFile,
  settingsLists,
  teamFile,
  toLayer,
  type SettingsLayer,
} from './schema';

type FileShape = z.infer<typeof teamFile> | z.infer<typeof policyFile>;

/** What the schema cannot say: ids are there once, and the built-in one is not taken. */
function checkIds(file: FileShape): string | undefined {
  for (const list of settingsLists) {
    const ids = (file[list] ?? []).map((entry) => entry.id);
    const again = ids.findIndex((id, at) => ids.indexOf(id) < at);
    if (again >= 0)
      return `The field "${list}[${again}].id" is "${ids[again]}", which is there twice`;
    const reserved = ids.indexOf(readerId);
    if (reserved >= 0)
      return `The field "${list}[${reserved}].id" is "${readerId}", a reserved name`;
  }
  return undefined;
}

function readFile(
  schema: typeof teamFile | typeof policyFile,
  value: unknown,
): Result<SettingsLayer, string> {
  const parsed = z.safeParse<typeof teamFile | typeof policyFile>(schema, value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return fail(issue ? explainIssue(issue, value).sentence : 'It could not be read');
  }
  const problem = checkIds(parsed.data);
  if (problem !== undefined) return fail(problem);
  const { others: _schema, ...layer } = toLayer(parsed.data) ?? emptyLayer;
  return ok({ ...layer, locked: parsed.data.locked ?? [] });
}

/** The layer that the text of `team.json` describes; otherwise one sentence for the user that names the field. */
export function parseTeamFile(text: string): Result<SettingsLayer, string> {
  const json = parseJson(text);
  if (!json.ok) return fail('team.json was not used: it is not valid JSON.');
  const layer = readFile(teamFile, json.value);
  return layer.ok ? layer : fail(`team.json was not used. ${layer.fault}.`);
}

/** Chrome's policy carries the text of a file; Firefox's carries its fields, or the text as well. */
function textOfPolicy(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('json' in value)) return undefined;
  return typeof value.json === 'string' ? value.json : undefined;
}

/** The layer of the browser's managed storage; nothing set at all is an empty layer. */
export function parsePolicy(value: unknown): Result<SettingsLayer, string> {
  const isNothing =
    value === undefined ||
    value === null ||
    (typeof value === 'object' && Object.keys(value).length === 0);
  const text = textOfPolicy(value);
  const json = text === undefined ? ok(value) : parseJson(text);
  if (!json.ok) return fail(notPolicyJson);
  const layer = readFile(policyFile, isNothing ? { version: 1 } : json.value);
  return layer.ok ? layer : fail(`The policy of your organisation was not used. ${layer.fault}.`);
}

const notPolicyJson =
  'The policy of your organisation was not used: its field "json" is not valid JSON.';
