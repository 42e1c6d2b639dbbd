// A file of settings becomes a change: nothing that is here already is touched, and nothing that comes may be asked before the user looked at it. Called for `beside.settings.import`.
import * as z from 'zod/mini';
import type { Fault } from '../model/fault';
import { fail, ok, type Result } from '../shared/result';
import type { Json } from '../shared/json';
import { parseJson } from '../wire/json';
import type { SettingsChange } from './apply-change';
import { backendInput, type BackendInput } from './backend-schema';
import { readerId } from './defaults';
import type { EffectiveSettings } from './effective';
import { explainIssue } from './explain-issue';
import { settingsFormat } from './export-settings';
import { preferencesInput, promptInput } from './preferences-schema';
import { modelInput, type ModelInput } from './schema';
import { blankQuery } from './without-secrets';

/** Characters. */
const maxText = 1_000_000;

const file = z.strictObject({
  format: z.literal(settingsFormat),
  version: z.literal(1),
  backends: z.exactOptional(z.array(backendInput)),
  models: z.exactOptional(z.array(modelInput)),
  prompts: z.exactOptional(z.array(promptInput)),
  preferences: z.exactOptional(preferencesInput),
});
type SettingsFile = z.infer<typeof file>;

export interface Imported {
  change: SettingsChange;
  /** How many came that were not here already. */
  counts: ImportCounts;
}

export interface ImportCounts {
  backends: number;
  models: number;
  prompts: number;
}

type Known = Pick<
  EffectiveSettings,
  'backends' | 'disabledBackends' | 'models' | 'prompts' | 'isLocked'
>;

function refusal(message: string): Result<never, Fault> {
  return fail({ code: 'settings-invalid', message });
}

function freeId(wanted: string, taken: Set<string>): string {
  const base = wanted.slice(0, 90);
  let id = wanted;
  for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
  taken.add(id);
  return id;
}

function readFile(text: string): Result<SettingsFile, string> {
  if (text.length > maxText) return fail('This file is too large: at most 1 MB can be imported.');
  const json = parseJson(text);
  if (!json.ok) return fail('This file was not used: it is not valid JSON.');
  const parsed = file.safeParse(json.value);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  const sentence = issue ? explainIssue(issue, json.value).sentence : 'It could not be read';
  return fail(`This file was not used. ${sentence}.`);
}

/** Switched off, as cloud, with everything hidden, without cookies; its key is one that nobody has typed yet. */
function toStranger(
  { id: _id, redact: _r, steps: _s, ...backend }: BackendInput,
  secrets: Set<string>,
) {
  const { session } = backend;
  const ownKey =
    session?.type === 'secret'
      ? { session: { ...session, secretId: freeId(session.secretId, secrets) } }
      : {};
  return { ...backend, ...ownKey, enabled: false, class: 'cloud', cookies: false } as const;
}

function toJson(value: object): { [field: string]: Json } {
  return z.record(z.string(), z.json()).parse(value);
}

/** Where each backend of the file is found afterwards: under a new id, or as the same one that is here already. */
function addBackends(
  backends: readonly BackendInput[],
  known: Known,
  added: NonNullable<SettingsChange['backends']>,
): Map<string, string> {
  const here = [...known.backends, ...known.disabledBackends];
  const taken = new Set([readerId, ...here.map(({ id }) => id)]);
  const secrets = new Set(
    here.flatMap(({ session }) => (session.type === 'secret' ? [session.secretId] : [])),
  );
  const ids = new Map([[readerId, readerId]]);
  for (const backend of backends) {
    const same = here.find(
      ({ id, kind, url }) =>
        id === backend.id && kind === backend.kind && blankQuery(url) === blankQuery(backend.url),
    );
    const id = same?.id ?? freeId(backend.id, taken);
    ids.set(backend.id, id);
    if (!same) added[id] = toJson(toStranger(backend, secrets));
  }
  return ids;
}

function addModels(
  models: readonly ModelInput[],
  ids: ReadonlyMap<string, string>,
  known: Known,
  added: NonNullable<SettingsChange['models']>,
): void {
  const taken = new Set([readerId, ...known.models.map(({ id }) => id)]);
  for (const { id: wanted, route, consent: _consent, order: _order, ...model } of models) {
    const steps = route.flatMap((step) => {
      const { backend, model: name } = typeof step === 'string' ? { backend: step } : step;
      const id = ids.get(backend);
      return id === undefined
        ? []
        : [{ backend: id, ...(name === undefined ? {} : { model: name }) }];
    });
    const isSame = known.models.some(
      (one) =>
        one.id === wanted && one.route.every((step, at) => step.backend === steps[at]?.backend),
    );
    if (steps.length > 0 && !isSame)
      added[freeId(wanted, taken)] = toJson({ ...model, route: steps });
  }
}

const count = (entries: object): number => Object.keys(entries).length;

/** The fault is one sentence that names the field, and nothing is used of a file that is wrong anywhere. */
export function importSettings(text: string, known: Known): Result<Imported, Fault> {
  const read = readFile(text);
  if (!read.ok) return refusal(read.fault);
  if (known.isLocked('backends') || known.isLocked('models'))
    return refusal('Your organisation has set the backends, so none can be imported here.');
  const { backends = [], models = [], prompts = [], preferences = {} } = read.value;
  const change = {
    backends: {} as NonNullable<SettingsChange['backends']>,
    models: {} as NonNullable<SettingsChange['models']>,
    prompts: {} as NonNullable<SettingsChange['prompts']>,
  };
  addModels(models, addBackends(backends, known, change.backends), known, change.models);
  const taken = new Set(known.prompts.map(({ id }) => id));
  for (const { id, ...prompt } of prompts) {
    const isSame = known.prompts.some((one) => one.id === id && one.text === prompt.text);
    if (!isSame) change.prompts[freeId(id, taken)] = toJson(prompt);
  }
  const { appearance, privacy = {}, page } = preferences;
  const lists = Object.entries(privacy).map(([name, add]) => [name, { add }]);
  return ok({
    change: {
      ...change,
      preferences: toJsonGroups({ appearance, page, privacy: Object.fromEntries(lists) }),
    },
    counts: {
      backends: count(change.backends),
      models: count(change.models),
      prompts: count(change.prompts),
    },
  });
}

function toJsonGroups(groups: Record<string, object | undefined>) {
  const present = Object.entries(groups).flatMap(([name, group]) =>
    group ? [[name, toJson(group)] as const] : [],
  );
  return Object.fromEntries(present);
}
