// Between what a host calls an entity and what the wire calls a tag; used where either becomes the other.
import type { Entity, UserMessageContent } from '@openai/chatkit';

type Tag = Extract<UserMessageContent, { type: 'input_tag' }>;

/** The icon has no place on the wire. */
export function toTag({ id, title, group, interactive, data }: Entity): Tag {
  return {
    type: 'input_tag',
    id,
    text: title,
    data: data ?? {},
    ...(group === undefined ? {} : { group }),
    ...(interactive === undefined ? {} : { interactive }),
  };
}

/** Data that is not text falls away: a host is promised strings. */
export function toEntity(tag: {
  id: string;
  text: string;
  group?: string | null | undefined;
  interactive?: boolean | null | undefined;
  data?: Record<string, unknown> | null | undefined;
}): Entity {
  const { id, text, group, interactive, data } = tag;
  return {
    id,
    title: text,
    interactive: interactive ?? false,
    ...(group ? { group } : {}),
    data: Object.fromEntries(
      Object.entries(data ?? {}).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    ),
  };
}
