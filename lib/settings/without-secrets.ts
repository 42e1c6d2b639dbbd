// Settings as they may leave this browser: header values, query values and whatever may be a key are blank. Used by export and synchronisation.
import type { Json } from '../shared/json';
import { isFields, type Fields } from './merge-layers';
import type { SettingsEntry } from './schema';

/** Longer texts without a placeholder may be a key that somebody wrote into a template. */
const longestPlain = 24;
const secretName = /key|token|secret|pass|auth|cookie|credential|bearer|session|signature/iu;

/** Blanks the value of every query parameter, and drops what follows a `#`; `{{placeholders}}` stay. */
export function blankQuery(url: string): string {
  const [before = '', query] = url.replace(/#.*$/u, '').split(/\?(.*)/su);
  if (query === undefined) return before;
  const pairs = query.split('&').map((pair) => {
    const [name = '', value = ''] = pair.split(/=(.*)/su);
    return /^\{\{[^{}]*\}\}$/u.test(value) ? pair : `${name}=`;
  });
  return `${before}?${pairs.join('&')}`;
}

/** The text of a template: what it names stays, what could be a key goes. */
function blankText(name: string, text: string): string {
  if (/^\s*\{\{[^{}]*\}\}\s*$/u.test(text)) return text;
  const isLong = text.length > longestPlain && !text.includes('{{');
  return isLong || secretName.test(name) ? '' : text;
}

function blankTemplate(value: Json, name = ''): Json {
  if (typeof value === 'string') return blankText(name, value);
  if (Array.isArray(value)) return value.map((one) => blankTemplate(one, name));
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, blankTemplate(one, key)]),
  );
}

function blankHeaders(headers: Json): Json {
  if (!isFields(headers)) return {};
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      typeof value === 'string' && /^\{\{[^{}]*\}\}$/u.test(value) ? value : '',
    ]),
  );
}

/** Fields that hold the address, the headers or the template of a request. */
function blankRequest(request: Fields): Fields {
  const blank: Fields = {};
  for (const [field, value] of Object.entries(request)) {
    if (field === 'headers') blank[field] = blankHeaders(value);
    else if (field === 'url' && typeof value === 'string') blank[field] = blankQuery(value);
    else if (field === 'template' || field === 'body' || field === 'ping')
      blank[field] = blankTemplate(value);
    else blank[field] = value;
  }
  return blank;
}

function blankField(field: string, value: Json): Json {
  if (typeof value === 'string')
    return field === 'url' || field === 'issuer' ? blankQuery(value) : value;
  if (field === 'request' && isFields(value)) return blankRequest(value);
  if (field === 'headers') return blankHeaders(value);
  if (field === 'origins' && Array.isArray(value))
    return value.map((one) => (typeof one === 'string' ? blankQuery(one) : one));
  if (field === 'steps' || field === 'template') return blankTemplate(value);
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, blankField(name, one)]),
  );
}

/** The backend without anything secret; what was blanked is an empty text in its place. */
export function withoutSecrets({ id, ...fields }: SettingsEntry): SettingsEntry {
  const blank = Object.entries(fields).map(([field, value]) => [field, blankField(field, value)]);
  return { ...Object.fromEntries(blank), id };
}
