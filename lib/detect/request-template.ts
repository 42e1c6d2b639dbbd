// The names of a request's fields to the template that fills them. Used by `read-openapi.ts` and `read-complaint.ts`.
import type { Json } from '../shared/json';
import { messageField, placeholderFor } from './field-names';

export interface RequestField {
  name: string;
  isRequired: boolean;
  /** What stands there when nobody says otherwise. */
  preset?: Json;
  /** JSON schema's word for its kind. */
  type?: string;
}

const emptyValues: Record<string, Json> = {
  string: '',
  integer: 0,
  number: 0,
  boolean: false,
  array: [],
  object: {},
};

/**
 * The template, or nothing when no field could hold the message. A required field of unknown meaning gets its preset or the empty
 * value of its type; an optional one is left out.
 */
export function toTemplate(fields: readonly RequestField[]): Record<string, Json> | undefined {
  const message = messageField(fields.map(({ name }) => name));
  if (message === undefined) return undefined;
  const template: Record<string, Json> = { [message]: '{{message}}' };
  for (const { name, isRequired, preset, type } of fields) {
    if (name === message) continue;
    const placeholder = placeholderFor(name);
    if (placeholder !== undefined && placeholder !== '{{message}}')
      template[name] =
        typeof preset === 'string' && preset !== '' && !/[{}|]/u.test(preset)
          ? `${placeholder.slice(0, -2)}|${preset}}}`
          : placeholder;
    else if (isRequired) template[name] = preset ?? emptyValues[type ?? 'string'] ?? '';
  }
  return template;
}
