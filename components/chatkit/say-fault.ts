// A fault between the element and its server, in the language of the element. Used by the error notice, the list of chats and the uploads.
import type { ElementTexts } from '../../lib/languages/texts/element';
import type { ThreadError } from './thread-state';

/** What an HTTP status means to a person. */
export function toSentence(status: number, texts: ElementTexts['status']): string {
  if (status === 401 || status === 403) return texts.access;
  if (status === 404) return texts.unknown;
  if (status === 409) return texts.busy;
  if (status === 413) return texts.tooLarge;
  if (status === 429) return texts.tooMany;
  return status >= 500 ? texts.broken : texts.refused;
}

/** A sentence that the server wrote stays as it is. */
export function sayFault(
  { code, message, isStated, status = 0 }: NonNullable<ThreadError['fault']>,
  { fault, status: ofStatus }: Pick<ElementTexts, 'fault' | 'status'>,
): string {
  if (isStated) return message;
  return code === 'http-error' ? toSentence(status, ofStatus) : fault[code];
}
