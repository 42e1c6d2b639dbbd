// Why a backend did not answer, as one plain sentence that can stand under another's answer. Called by `with-fallback.ts`.
import type { Fault } from '../model/fault';

/**
 * The first clause of a fault's message, which says what happened; what follows it says what to do. The backend's label at its
 * beginning may hold any punctuation: "Team did not answer within 3 s. Try again." gives "Team did not answer within 3 s."
 */
export function toBecause({ message }: Fault, label: string): string {
  const start = message.startsWith(label) ? label : '';
  const rest = message.slice(start.length);
  const clause = /^(.*?)[.:;](?:\s|$)/su.exec(rest)?.[1] ?? rest;
  return `${start}${clause}.`;
}

/** Of a backend whose breaker is open. */
export function restingBecause(label: string): string {
  return `${label} failed several times and is given a short rest.`;
}

/** Of a backend that the user has switched off. */
export function offBecause(label: string): string {
  return `${label} is switched off in the settings.`;
}
