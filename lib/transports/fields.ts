// The fields transports have in common, ready for the settings form; `name` is a dotted path into the backend.
import type { Field } from './transport';

export function urlField(help: string): Field {
  return { name: 'url', label: 'Address', help, type: 'url', required: true };
}

export function textField(name: string, label: string, help: string): Field {
  return { name, label, help, type: 'text' };
}

export function secretField(name: string, label: string, help: string): Field {
  return { name, label, help, type: 'secret' };
}

export function numberField(name: string, label: string, help: string): Field {
  return { name, label, help, type: 'number' };
}

export function jsonField(name: string, label: string, help: string): Field {
  return { name, label, help, type: 'json' };
}

/** `options` maps each stored value to the words of the form. */
export function selectField(
  name: string,
  label: string,
  help: string,
  options: Record<string, string>,
): Field {
  const list = Object.entries(options).map(([value, label]) => ({ value, label }));
  return { name, label, help, type: 'select', options: list };
}

const placeholders =
  'You can use {{message}}, {{history}}, {{context}}, {{sessionId}}, {{userId}} and {{model}}.';
const paths = 'Names are joined by dots, list positions stand in brackets: choices[0].text';

/** How a message is written for the server: method, place and template. */
export const requestFields: Field[] = [
  selectField('mapping.request.method', 'Method', 'The HTTP method of a message.', {
    POST: 'POST',
    GET: 'GET',
    PUT: 'PUT',
  }),
  selectField(
    'mapping.request.in',
    'Where the message goes',
    'In the address, what you write ends up in the logs of the server, and its length is limited.',
    { body: 'JSON body', form: 'Form', query: 'Address (query)' },
  ),
  jsonField('mapping.request.template', 'Request', placeholders),
  jsonField('mapping.request.headers', 'Headers', 'Sent with each message; no secrets here.'),
];

/** Where the answer stands in what the server says. */
export const replyFields: Field[] = [
  jsonField('mapping.reply.text', 'Place of the answer', paths),
  jsonField('mapping.reply.error', 'Place of an error', paths),
  selectField('mapping.reply.format', 'Format of the answer', 'How the server writes its text.', {
    markdown: 'Markdown',
    plain: 'Plain text',
    html: 'HTML',
  }),
];
