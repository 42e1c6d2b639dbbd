// The steps, in their order. Redaction belongs at the end: nothing may be added to a message after it. Called by `compose.ts`.
import { createRedaction, type RedactionDeps } from './redaction/redaction';
import type { Step } from './step';
import { normaliseText } from './steps/normalise-text';
import { tidyMarkdown } from './steps/tidy-markdown';

/** Those that need nothing from outside. */
export const steps: readonly Step[] = [normaliseText, tidyMarkdown];

export function createSteps(redaction: RedactionDeps): readonly Step[] {
  return [...steps, createRedaction(redaction)];
}
