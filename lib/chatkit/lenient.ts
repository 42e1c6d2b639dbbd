// Small readers for what other ChatKit servers send: tolerant where the protocol is, strict where code behind relies on a shape.
import * as z from 'zod/mini';
import type { Json } from '../shared/json';

/** Maps of these names are the application's own: a null in them means something. */
const freeMaps = new Set(['arguments', 'output', 'data', 'payload']);

/** Deeper than any widget is nested; what lies below would only exhaust the stack of its readers. */
const maxDepth = 100;

/** Absent and null mean the same everywhere in ChatKit; some servers write the null. Also ours alone: `beside`, which no server may say. */
export function withoutNulls(value: Json): Json {
  return clean(value, 0, false);
}

function clean(value: Json, depth: number, keepsNulls: boolean): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > maxDepth) return null;
  if (Array.isArray(value)) {
    const kept = keepsNulls ? value : value.filter((entry) => entry !== null);
    return kept.map((entry) => clean(entry, depth + 1, keepsNulls));
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, field]) => keepsNulls || (field !== null && name !== 'beside'))
      .map(([name, field]) => [name, clean(field, depth + 1, keepsNulls || freeMaps.has(name))]),
  );
}

/** A list in which what cannot be read is skipped; no list at all is an empty one. */
export function listOf<Schema extends z.core.$ZodType>(schema: Schema) {
  const entry = z.array(z.unknown());
  // oxlint-disable-next-line eslint/no-underscore-dangle -- the name that zod/mini gives it
  return z._default(
    z.pipe(
      z.unknown(),
      z.transform((value): z.output<Schema>[] => {
        const list = entry.safeParse(value);
        return (list.data ?? []).flatMap((one) => {
          const read = z.safeParse(schema, one);
          return read.success ? [read.data] : [];
        });
      }),
    ),
    [],
  );
}

/** The value, or `otherwise` where it is absent or of another kind. */
export function orElse<Schema extends z.core.$ZodType>(
  schema: Schema,
  otherwise: z.output<Schema>,
) {
  return z.catch(schema, otherwise);
}

/** A field that is left out where it is absent or of another kind. */
export const optionalText = z.exactOptional(z.string());

export const jsonObject = z.record(z.string(), z.json());
