// The one-field form: an address becomes a backend and the model that asks it. Called for `beside.add_backend`.
import { isLoopback, isPrivateAddress } from '../model/address';
import type { BackendFields } from '../model/backend-check';
import type { Fault } from '../model/fault';
import { fail, ok, type Result } from '../shared/result';
import type { SettingsChange } from './apply-change';
import { address as addressSchema } from './backend-schema';
import type { EffectiveSettings } from './effective';

function refusal(message: string): Result<never, Fault> {
  return fail({ code: 'settings-invalid', message });
}

/** Adds the scheme that people leave out: http for this machine and private addresses, https for the rest. */
export function toAddress(typed: string): string | undefined {
  const text = typed.trim();
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//iu.test(text);
  const guess = `http://${text}`;
  const host = !hasScheme && URL.canParse(guess) ? new URL(guess).hostname : '';
  const isNear = isLoopback(host) || isPrivateAddress(host);
  const full = hasScheme ? text : `${isNear ? 'http' : 'https'}://${text}`;
  if (!URL.canParse(full) || !addressSchema.safeParse(full.toLowerCase()).success) return undefined;
  const { hostname } = new URL(full);
  // `chat` alone is a word, not an address, unless it says how it is reached.
  const isHost = hasScheme || isNear || hostname.includes('.') || /:\d/u.test(text);
  return isHost ? full.replace(/^[a-z]+:/iu, (scheme) => scheme.toLowerCase()) : undefined;
}

/** An id that reads like the host and is not taken: `chat-example-com`, then `chat-example-com-2`. */
function freeId(host: string, taken: ReadonlySet<string>): string {
  const base = host.replace(/[^a-z0-9]+/giu, '-').replace(/^-+|-+$/gu, '');
  const name = base === '' ? 'backend' : base;
  let id = name;
  for (let n = 2; taken.has(id); n += 1) id = `${name}-${n}`;
  return id;
}

/** Two backends of one host are told apart by their paths. */
function freeLabel({ host, pathname }: URL, taken: ReadonlySet<string>): string {
  return taken.has(host) && pathname !== '/' ? `${host}${pathname.replace(/\/$/u, '')}` : host;
}

/** What holds for every backend that is added by hand, as far as `found` leaves it open. */
function toFields(url: string, found: BackendFields): BackendFields {
  const isSocket = /^wss?:/u.test(url);
  const template = JSON.stringify(found['mapping'] ?? '');
  return {
    kind: isSocket ? 'websocket' : 'sse',
    url,
    // The page goes along in front of the question: whoever adds a backend by hand means to ask it about pages, and the panel
    // shows what will be sent.
    ...(template.includes('{{context') ? {} : { context: 'prefix' }),
    ...found,
  };
}

/**
 * The change to save, the backend, and the model that becomes the default. `found` is what is known of the server besides its
 * address. An address that is there already adds nothing and is chosen.
 * Faults: no web address (the sentence shows what one looks like), or backends locked by the organisation.
 */
export function addBackend(
  typed: string,
  settings: Pick<EffectiveSettings, 'backends' | 'models' | 'locks'>,
  found: BackendFields = {},
): Result<{ backendId: string; modelId: string; change: SettingsChange }, Fault> {
  const address = toAddress(typed);
  if (address === undefined)
    return refusal(
      'This is not a web address. Enter one such as https://chat.example.com or http://localhost:8000.',
    );
  // A lock on one of them leaves room for others.
  if (settings.locks.includes('backends') || settings.locks.includes('models'))
    return refusal('Your organisation has set the backends, so none can be added here.');
  const url = typeof found['url'] === 'string' ? found['url'] : address;
  const existing = settings.backends.find((backend) => backend.url === url);
  const itsModel = settings.models.find((model) => model.route[0]?.backend === existing?.id);
  if (existing && itsModel)
    return ok({
      backendId: existing.id,
      modelId: itsModel.id,
      change: { defaultModelId: itsModel.id },
    });

  const place = new URL(url);
  const taken = new Set([...settings.backends, ...settings.models].map(({ id }) => id));
  const id = freeId(place.host, taken);
  const label =
    typeof found['label'] === 'string'
      ? found['label']
      : freeLabel(place, new Set(settings.backends.map((backend) => backend.label)));
  const fields = toFields(url, found);
  // These servers want a model by name: the picker shows those that they list.
  const isOpenai = fields['kind'] === 'openai-chat' || fields['kind'] === 'openai-responses';
  return ok({
    backendId: id,
    modelId: id,
    change: {
      backends: { [id]: { ...withSecretId(fields, id), label } },
      models: { [id]: { label, route: [id], ...(isOpenai ? { models: 'listed' } : {}) } },
      defaultModelId: id,
    },
  });
}

/** Each backend has a key of its own. */
function withSecretId(fields: BackendFields, id: string): BackendFields {
  const { session } = fields;
  const isKey =
    typeof session === 'object' &&
    session !== null &&
    !Array.isArray(session) &&
    session['type'] === 'secret';
  return isKey ? { ...fields, session: { ...session, secretId: `key-${id}` } } : fields;
}
