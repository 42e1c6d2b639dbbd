// Which turns share a secret: all of a backend, or those of one model, user or conversation. Used by `sessions.ts`.
import type { Backend } from '../model/backend';
import type { SessionFor } from '../model/turn';

/** A server whose session is a conversation must get another one for each thread, or it would mix them up. */
const conversationNames = /^(session|conversation|thread|chat)[_-]?id$/iu;

/** Equal for turns that share a session: a placeholder that the session call does not use makes no difference. */
export function scopeOf({ session }: Backend, { model, userId, conversation }: SessionFor): string {
  if (session.type !== 'client-secret') return '';
  const call = JSON.stringify(session.request);
  const has = (name: string) => new RegExp(`\\{\\{\\s*${name}\\b`, 'u').test(call);
  const isConversation = has('sessionId') || conversationNames.test(session.place.name);
  const parts = [
    has('model') ? model : undefined,
    has('userId') ? userId : undefined,
    isConversation ? conversation : undefined,
  ];
  return JSON.stringify(parts.map((part) => part ?? null));
}
