// The tabs that a message names: between a tag of the composer and an open tab. Used by the menu of `@`, the send and the preview.
import type { Entity } from '@openai/chatkit';
import type { UserMessageInput } from '../../lib/chatkit/operations';
import type { OpenTab } from '../../lib/platform/open-tabs';

const prefix = 'tab-';

export function toTabEntity({ id, title, url }: OpenTab): Entity {
  return { id: `${prefix}${id}`, title, icon: 'globe', data: { url } };
}

export function fromTabEntity({
  id,
  title,
  data,
}: {
  id: string;
  title: string;
  data?: Readonly<Record<string, unknown>> | undefined;
}): OpenTab | undefined {
  const tabId = id.startsWith(prefix) ? Number(id.slice(prefix.length)) : Number.NaN;
  const url = data?.['url'];
  return Number.isInteger(tabId) && typeof url === 'string' ? { id: tabId, title, url } : undefined;
}

/** Each once, in the order in which the message names them. */
export function mentionedTabs(content: UserMessageInput['content']): OpenTab[] {
  const tabs = new Map<number, OpenTab>();
  for (const part of content) {
    if (part.type !== 'input_tag') continue;
    const { id, text: title, data } = part;
    const tab = fromTabEntity({ id, title, data });
    if (tab) tabs.set(tab.id, tab);
  }
  return [...tabs.values()];
}
