// Why the server does not do what was asked: one plain sentence, as a JSON answer or in a stream. Used by every operation.
import type { ErrorEvent } from '../chatkit/events';
import { attachmentLimits } from '../model/attachment';
import type { Fault } from '../model/fault';
import type { PanelAnswer } from '../messaging/panel-answer';

export interface Refusal {
  /** HTTP status. */
  status: 400 | 404 | 409 | 413 | 500;
  code:
    'invalid-request' | 'too-large' | 'not-found' | 'conflict' | 'not-supported' | Fault['code'];
  message: string;
}

function megabytes(bytes: number): string {
  return `${bytes / 1_000_000} MB`;
}

export const refusals = {
  unreadable: {
    status: 400,
    code: 'invalid-request',
    message: 'This request could not be read.',
  },
  tooLarge: {
    status: 413,
    code: 'too-large',
    message: 'This message is too large: shorten it or send less of the page.',
  },
  threadGone: {
    status: 404,
    code: 'not-found',
    message: 'This conversation is no longer here.',
  },
  itemGone: {
    status: 404,
    code: 'not-found',
    message: 'This message is no longer in the conversation.',
  },
  attachmentGone: {
    status: 404,
    code: 'not-found',
    message: 'An attached file is no longer here: attach it again.',
  },
  fileEmpty: {
    status: 400,
    code: 'invalid-request',
    message: 'This file is empty.',
  },
  fileTooLarge: {
    status: 413,
    code: 'too-large',
    message: `This file is too large: at most ${megabytes(attachmentLimits.maxBytes)} can be attached.`,
  },
  filesTooLarge: {
    status: 413,
    code: 'too-large',
    message: `The attached files are too large: one message takes at most ${megabytes(attachmentLimits.maxMessageBytes)} in all.`,
  },
  tooManyFiles: {
    status: 400,
    code: 'invalid-request',
    message: `A message takes at most ${attachmentLimits.maxCount} files.`,
  },
  fileSent: {
    status: 409,
    code: 'conflict',
    message: 'This file was sent already: delete its conversation to delete it.',
  },
  cursorGone: {
    status: 404,
    code: 'not-found',
    message: 'This part of the list has changed: open it again.',
  },
  wrongItem: {
    status: 400,
    code: 'invalid-request',
    message: 'This message is of another kind than was expected.',
  },
  alreadyAnswered: {
    status: 409,
    code: 'conflict',
    message: 'This was answered already.',
  },
  busy: {
    status: 409,
    code: 'conflict',
    message: 'An answer is still running in this conversation: wait for it or stop it first.',
  },
  tooManyWaiting: {
    status: 409,
    code: 'conflict',
    message: 'Many messages are waiting in this conversation: wait for their answers first.',
  },
  notSupported: {
    status: 400,
    code: 'not-supported',
    message: 'Beside cannot do this yet.',
  },
} as const satisfies Record<string, Refusal>;

/** ChatKit defines no JSON error; ours is `{"error":{"code","message"}}`. */
export function toJsonAnswer({ status, code, message }: Refusal): PanelAnswer {
  return { type: 'json', status, body: JSON.stringify({ error: { code, message } }) };
}

/** In a stream: one error, without Retry, because asking the same again would be refused again. */
export function toRefusedEvent({ code, message }: Refusal): ErrorEvent {
  return {
    type: 'error',
    code: 'custom',
    message,
    allow_retry: false,
    beside: { details: [`Code: ${code}`] },
  };
}
