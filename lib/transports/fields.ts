// The fields transports have in common, ready for the settings form; `name` is a dotted path into the backend.
import type { Field } from './transport';

export function urlField(help: string): Field {
  return { name: 'url', label: 'Server', help, type: 'url', required: true };
}

export function textField(name: string, label: string, help: string): Field {
  return { name, label, help, type: 'text' };
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
const paths = 'The first of these places that holds a text; one to a line, such as choices[0].text';

/** Their values are not shown: some servers want a key there. */
export const headersField: Field = {
  name: 'mapping.request.headers',
  label: 'Headers',
  help: 'Sent with each question. A key belongs under “Opened by”.',
  type: 'pairs',
};

/** Paths, one to a line. */
export function pathsField(name: string, label: string, help: string): Field {
  return { name, label, help, type: 'lines' };
}

/** How a message is written for the server: method, place and template. */
export const requestFields: Field[] = [
  selectField('mapping.request.method', 'Method', 'The HTTP method of a question.', {
    POST: 'POST',
    GET: 'GET',
    PUT: 'PUT',
  }),
  selectField(
    'mapping.request.in',
    'Where the question goes',
    'In the address, what you write ends up in the logs of the server, and its length is limited.',
    { body: 'JSON body', form: 'Form', query: 'Address (query)' },
  ),
  jsonField('mapping.request.template', 'Request', placeholders),
  headersField,
];

/** Where the answer stands in what the server says. */
export const replyFields: Field[] = [
  pathsField('mapping.reply.text', 'Place of the answer', paths),
  pathsField('mapping.reply.error', 'Place of an error', paths),
  selectField('mapping.reply.format', 'Format of the answer', 'How the server writes its text.', {
    markdown: 'Markdown',
    plain: 'Plain text',
    html: 'HTML',
  }),
];
