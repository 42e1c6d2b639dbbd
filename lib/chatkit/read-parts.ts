// The door for what items are made of: sources, annotations, tasks. Used by `read-item.ts` and `read-event.ts`.
import * as z from 'zod/mini';
import { jsonObject, listOf, optionalText, orElse } from './lenient';

const sourceBase = {
  title: orElse(z.string(), ''),
  description: optionalText,
  timestamp: optionalText,
  group: optionalText,
};
const urlSource = z.object({
  ...sourceBase,
  type: z.literal('url'),
  url: z.string(),
  attribution: optionalText,
});
const fileSource = z.object({ ...sourceBase, type: z.literal('file'), filename: z.string() });
const entitySource = z.object({
  ...sourceBase,
  type: z.literal('entity'),
  id: z.string(),
  icon: optionalText,
  label: optionalText,
  inline_label: optionalText,
  interactive: z.exactOptional(z.boolean()),
  data: z.exactOptional(jsonObject),
});

export const annotation = z.object({
  type: orElse(z.literal('annotation'), 'annotation'),
  source: z.discriminatedUnion('type', [urlSource, fileSource, entitySource]),
  index: z.exactOptional(z.number()),
});

const taskBase = {
  status_indicator: orElse(z.enum(['none', 'loading', 'complete']), 'none'),
  title: optionalText,
};
/** A task of a type that is newer than we are keeps its title and its text. */
export const task = z.union([
  z.object({
    ...taskBase,
    type: z.literal('web_search'),
    title_query: optionalText,
    queries: listOf(z.string()),
    sources: listOf(urlSource),
  }),
  z.object({ ...taskBase, type: z.literal('thought'), content: orElse(z.string(), '') }),
  z.object({ ...taskBase, type: z.literal('file'), sources: listOf(fileSource) }),
  z.object({ ...taskBase, type: z.literal('image') }),
  z.object({
    ...taskBase,
    type: orElse(z.literal('custom'), 'custom'),
    icon: optionalText,
    content: optionalText,
  }),
]);
