// The fields that every backend has, whatever it speaks: the rest of the settings form. Read by the settings page.
import { jsonField, numberField, selectField, textField } from './fields';
import type { Field, Transport } from './transport';

function folded(fields: Field[]): Field[] {
  return fields.map((field) => ({ ...field, isAdvanced: true }));
}

function when(name: string, is: string[], fields: Field[]): Field[] {
  return fields.map((field) => ({ ...field, when: { name, is } }));
}

const identity: Field[] = [
  { ...textField('label', 'Name', 'What the panel and the picker call it.'), required: true },
];

const opened = ['secret', 'client-secret', 'oidc'];
const session: Field[] = [
  selectField('session.type', 'Opened by', 'What the server wants before it answers.', {
    none: 'Nothing',
    secret: 'A key',
    'client-secret': 'A session that it hands out',
    oidc: 'A sign-in (OpenID Connect)',
  }),
  ...when(
    'session.type',
    ['client-secret'],
    [
      textField('session.request.url', 'Session address', 'Called once for each session.'),
      jsonField(
        'session.request.body',
        'Session request',
        'What is posted to it; {{userId}} and {{model}} can stand in it.',
      ),
      {
        name: 'session.request.headers',
        label: 'Session headers',
        help: 'Sent with the session call.',
        type: 'pairs',
      },
      textField(
        'session.secretPath',
        'Place of the secret',
        'Where its answer holds what opens the chat, such as client_secret.',
      ),
      textField(
        'session.expiresPath',
        'Place of the expiry',
        'Where its answer says until when, if it does.',
      ),
      textField('session.modelPath', 'Place of the name', 'Where its answer says who answers.'),
    ],
  ),
  ...when(
    'session.type',
    ['oidc'],
    [
      textField('session.issuer', 'Issuer', 'Address of the sign-in service.'),
      textField('session.clientId', 'Client id', 'Under which the service knows this extension.'),
      {
        name: 'session.scopes',
        label: 'Scopes',
        help: 'One to a line.',
        type: 'lines',
      },
    ],
  ),
  ...when('session.type', opened, [
    selectField('session.place.in', 'Goes into', 'Where the server looks for it.', {
      header: 'A header',
      body: 'A field of the request',
      'first-frame': 'The first frame (WebSocket)',
      subprotocol: 'The subprotocol (WebSocket)',
    }),
    textField('session.place.name', 'Under the name', 'Such as Authorization, or session_id.'),
  ]),
];

const historyWords: Record<string, string> = {
  server: 'The server keeps it',
  messages: 'Sent along as a list',
  prefix: 'Written before the question',
  none: 'Not at all',
};

const redacted: [name: string, label: string][] = [
  ['EMAIL', 'E-mail addresses'],
  ['PHONE', 'Telephone numbers'],
  ['IBAN', 'Bank accounts'],
  ['CARD', 'Card numbers'],
  ['SSN', 'Social security numbers (US)'],
  ['NATIONAL_ID', 'Identity and tax numbers of persons (BR, DE, ES, FR, GB, IN, IT, NL)'],
  ['IP', 'Internet addresses'],
  ['KEY', 'Keys and tokens'],
  ['JWT', 'Signed tokens (JWT)'],
  ['PRIVATE_KEY', 'Private keys'],
  ['NAME', 'Your names'],
  ['RULE', 'Your own rules'],
];

const hiding = { placeholder: 'Hide, show again to me', remove: 'Take out', off: 'Leave as it is' };

const privacy: Field[] = [
  selectField(
    'class',
    'Privacy',
    'Nothing is ever passed on by itself to a backend that is less private.',
    { local: 'This computer', team: 'My team', cloud: 'Cloud' },
  ),
];

function conversation({
  historyForms = ['server', 'messages', 'prefix', 'none'],
}: Transport): Field[] {
  const forms = Object.fromEntries(historyForms.map((form) => [form, historyWords[form] ?? form]));
  return [
    selectField('history', 'Earlier turns', 'How it learns what was said before.', forms),
    selectField('context', 'The page', 'How the text of the page reaches it.', {
      field: 'In a field of its own ({{context}})',
      prefix: 'Written before the question',
      none: 'Not at all',
    }),
    selectField('userId', 'User id', 'Who you are to this server.', {
      none: 'None',
      random: 'Random, for this backend alone',
      'oidc-sub': 'From the sign-in',
      fixed: 'Fixed',
    }),
    {
      ...textField('userId.fixed', 'Fixed user id', 'Sent with every question.'),
      when: { name: 'userId', is: ['fixed'] },
    },
  ];
}

/** Only what takes speech has something to choose. */
function speech(kind: string, { transcribing }: Transport): Field[] {
  if (!transcribing) return [];
  const use = selectField(
    'dictation.use',
    'Dictation',
    'A microphone in the panel: what you say goes to this server and comes back as text. Nothing in sound can be hidden.',
    { auto: 'Where it is known to work', on: 'Offered', off: 'Not offered' },
  );
  const model = textField(
    'dictation.model',
    'Model for dictation',
    'The server’s name of the one that hears, such as whisper-1. Naming it offers the microphone.',
  );
  return kind === 'chatkit' ? [use] : [use, model];
}

const technical: Field[] = [
  {
    name: 'cookies',
    label: 'Send cookies',
    help: 'For servers behind a company sign-in: your cookies for this host go along.',
    type: 'boolean',
  },
  {
    name: 'origins',
    label: 'May contact',
    help: 'Every origin this backend may be asked at, one to a line, and no other.',
    type: 'lines',
  },
  jsonField('steps', 'Steps', 'Preparations by name; false switches one off.'),
  numberField('limits.headersMs', 'Wait for headers', 'Milliseconds.'),
  numberField('limits.firstByteMs', 'Wait for the first byte', 'Milliseconds.'),
  numberField('limits.silenceMs', 'Longest silence', 'Milliseconds within an answer.'),
  numberField('limits.sessionMs', 'Wait for a session', 'Milliseconds.'),
  numberField('limits.maxLineBytes', 'Longest line', 'Bytes.'),
  numberField('limits.maxReplyBytes', 'Longest answer', 'Bytes.'),
];

const socketLimits: Field[] = [
  numberField('limits.reconnectMs', 'Try to connect for', 'Milliseconds.'),
  numberField('limits.idleSocketMs', 'Keep open for', 'Milliseconds between two turns.'),
];

/** Every field of a backend of this kind, in the order of the form; those marked `isAdvanced` are folded. */
export function backendFields(kind: string, transport: Transport): Field[] {
  const [address, ...own] = transport.fields;
  return [
    ...identity,
    ...(address ? [address] : []),
    ...session,
    ...privacy,
    ...conversation(transport),
    ...folded(own),
    ...folded(speech(kind, transport)),
    ...folded(
      redacted.map(([name, label]) =>
        selectField(`redact.${name}`, label, 'Before sending.', hiding),
      ),
    ),
    ...folded(technical),
    ...(kind === 'websocket' ? folded(socketLimits) : []),
  ];
}
