// The one place where a fault gets its sentence; called wherever an expected failure is met.
import type { Fault, FaultCode } from './fault';

/** `label` is the backend's name as the user knows it. */
const sentences: Record<FaultCode, (label: string) => string> = {
  'permission-missing': (label) => `Beside may not contact ${label} yet: allow access to go on.`,
  'backend-unreachable': (label) =>
    `${label} could not be reached: check that it is running and that you are online.`,
  'backend-timeout': (label) => `${label} took too long to answer: try again in a moment.`,
  'backend-refused': (label) =>
    `${label} did not accept this message: check how requests are written in its settings.`,
  'sign-in-needed': (label) => `${label} asks you to sign in before it answers.`,
  'not-found': (label) =>
    `There is no chat at the address of ${label}: check the address in its settings.`,
  'rate-limited': (label) => `${label} is receiving too many messages: wait a little and retry.`,
  'backend-error': (label) => `${label} had a problem of its own: try again in a moment.`,
  redirected: (label) =>
    `${label} points to another address: enter the final address in its settings.`,
  'wrong-content-type': (label) =>
    `${label} sent something other than an answer: check the address and the kind of backend in its settings.`,
  'bad-reply': (label) =>
    `${label} sent an answer that could not be read: check where the answer stands in its settings.`,
  'empty-reply': (label) => `${label} sent an empty answer: try again.`,
  'reply-too-large': (label) => `The answer of ${label} is larger than the limit in its settings.`,
  'reply-cut-short': (label) => `The answer of ${label} broke off before its end: try again.`,
  'reported-by-backend': (label) => `${label} reported an error instead of answering: try again.`,
  'not-configured': (label) => `${label} is not set up yet: complete its settings.`,
  'switched-off': (label) => `${label} is switched off in the settings: switch it on to ask it.`,
  'not-supported': (label) => `${label} cannot do this.`,
  'settings-invalid': (label) => `The settings of ${label} hold a mistake: correct them to go on.`,
  'page-unreadable': () => 'This page could not be read.',
  'step-failed': (label) =>
    `Your message could not be prepared for ${label}, so nothing was sent: try again.`,
  'socket-closed': (label) => `The connection to ${label} was closed: try again.`,
  interrupted: (label) =>
    `The answer of ${label} was interrupted, and your message may have arrived: retry if you want to send it again.`,
  internal: () => 'Something went wrong inside Beside: try again.',
};

/** Builds the fault of one backend. `details` adds what the server said about it (status, wait, request id). */
export function createFault(
  code: FaultCode,
  backend: { id?: string; label: string },
  details: Pick<Fault, 'status' | 'retryAfterMs' | 'requestId' | 'remedies'> = {},
): Fault {
  return {
    code,
    message: sentences[code](backend.label),
    ...(backend.id === undefined ? {} : { backendId: backend.id }),
    ...details,
  };
}
