// A backend as a person or a team writes it: only id, label, kind and url are needed. Part of `schema.ts`.
import * as z from 'zod/mini';
import type { TransportKind } from '../model/backend';

/** A text with something in it. */
export function filled(description: string) {
  return z.string().check(z.minLength(1, 'must not be empty'), z.describe(description));
}

const idRule = 'must begin with a letter or a digit and hold only letters, digits and . _ : / -';

export function identifier(description: string) {
  return z
    .string()
    .check(
      z.regex(/^[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}$/, { error: idRule }),
      z.describe(description),
    );
}

/** Without a name and password before the host: those would be a secret in a file. */
export const address = z.string().check(
  z.regex(/^(https?|wss?):\/\/[^\s/?#@]+([/?#]\S*)?$/, {
    error:
      'must be an address that begins with http://, https://, ws:// or wss://, without a password',
  }),
);

/** The kinds a user can add; the compiler checks that none is missing. */
const transportKind = z.enum({
  json: 'json',
  sse: 'sse',
  websocket: 'websocket',
  'openai-responses': 'openai-responses',
  'openai-chat': 'openai-chat',
  chatkit: 'chatkit',
} satisfies { [Kind in TransportKind]: Kind });

const path = z.string().check(z.describe('Dotted path into JSON, for example choices[0].text'));
const paths = z.array(path).check(z.minLength(1, 'must name at least one place'));
const milliseconds = z.int().check(z.minimum(1, 'must be at least 1 (milliseconds)'));
const bytes = z.int().check(z.minimum(1, 'must be at least 1 (bytes)'));

const secretNames = /^(authorization|proxy-authorization|cookie|x-api-key|api-key)$/i;
const headers = z
  .record(z.string(), z.string())
  .check(
    z.refine(
      (given) => !Object.keys(given).some((name) => secretNames.test(name)),
      'must not hold a key or a cookie: describe it in "session" instead',
    ),
  );

const place = z.strictObject({
  in: z.enum(['header', 'body', 'first-frame', 'subprotocol']),
  name: filled('Name of the header, field or subprotocol'),
});

const session = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('none') }),
  z.strictObject({
    type: z.literal('secret'),
    secretId: filled('Name under which the key is kept'),
    place: z.exactOptional(place),
  }),
  z.strictObject({
    type: z.literal('client-secret'),
    request: z.strictObject({
      url: address,
      method: z.exactOptional(z.string()),
      headers: z.exactOptional(headers),
      body: z.exactOptional(z.json()),
    }),
    secretPath: z.exactOptional(path),
    expiresPath: z.exactOptional(path),
    modelPath: z.exactOptional(path),
    place: z.exactOptional(place),
  }),
  z.strictObject({
    type: z.literal('oidc'),
    issuer: address,
    clientId: filled('Client id at the issuer'),
    scopes: z.exactOptional(z.array(z.string())),
    place: z.exactOptional(place),
  }),
]);

const mapping = z.strictObject({
  request: z.exactOptional(
    z.strictObject({
      method: z.exactOptional(z.enum(['POST', 'GET', 'PUT'])),
      in: z.exactOptional(z.enum(['body', 'query', 'form'])),
      headers: z.exactOptional(headers),
      template: z.exactOptional(z.json()),
      ping: z.exactOptional(z.strictObject({ frame: z.json(), everyMs: milliseconds })),
    }),
  ),
  reply: z.exactOptional(
    z.strictObject({
      text: z.exactOptional(paths),
      delta: z.exactOptional(paths),
      error: z.exactOptional(paths),
      end: z.exactOptional(z.string()),
      format: z.exactOptional(z.enum(['markdown', 'plain', 'html'])),
      framing: z.exactOptional(z.enum(['auto', 'standard', 'naive'])),
      id: z.exactOptional(paths),
    }),
  ),
});

const limits = z.strictObject({
  headersMs: z.exactOptional(milliseconds),
  firstByteMs: z.exactOptional(milliseconds),
  silenceMs: z.exactOptional(milliseconds),
  sessionMs: z.exactOptional(milliseconds),
  reconnectMs: z.exactOptional(milliseconds),
  idleSocketMs: z.exactOptional(milliseconds),
  maxLineBytes: z.exactOptional(bytes),
  maxReplyBytes: z.exactOptional(bytes),
});

export const backendInput = z.strictObject({
  id: identifier('Name by which routes mean this backend'),
  label: filled('Name that people see'),
  kind: transportKind.check(z.describe('What the server speaks')),
  url: address.check(
    z.describe("Address of the server; without a path, the pattern's own path is added"),
  ),
  enabled: z.exactOptional(
    z.boolean().check(z.describe('false: kept in the settings and never asked')),
  ),
  role: z.exactOptional(z.enum(['custom', 'openai'])),
  origins: z.exactOptional(
    z.array(address).check(z.minLength(1, 'must name at least one address')),
  ),
  class: z.exactOptional(
    z
      .enum(['local', 'team', 'cloud'])
      .check(
        z.describe('Privacy class; a message is never passed on to a less private one by itself'),
      ),
  ),
  session: z.exactOptional(session),
  mapping: z.exactOptional(mapping),
  history: z.exactOptional(z.enum(['server', 'messages', 'prefix', 'none'])),
  context: z.exactOptional(z.enum(['field', 'prefix', 'none'])),
  redact: z.exactOptional(z.record(z.string(), z.enum(['placeholder', 'remove', 'off']))),
  steps: z.exactOptional(z.record(z.string(), z.json())),
  limits: z.exactOptional(limits),
  cookies: z.exactOptional(z.boolean()),
  userId: z.exactOptional(
    z.union([
      z.enum(['none', 'random', 'oidc-sub']),
      z.strictObject({ fixed: filled('The user id to send') }),
    ]),
  ),
  dictation: z.exactOptional(
    z.strictObject({
      use: z.exactOptional(z.enum(['auto', 'on', 'off'])),
      model: z.exactOptional(z.string().check(z.describe('Model that turns speech into text'))),
    }),
  ),
});
export type BackendInput = z.infer<typeof backendInput>;
