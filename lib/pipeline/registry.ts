// The steps, in their order. Redaction belongs at the end: nothing may be added to a message after it. Read by `run-turn.ts`.
import type { Step } from './step';
import { normaliseText } from './steps/normalise-text';
import { tidyMarkdown } from './steps/tidy-markdown';

export const steps: readonly Step[] = [normaliseText, tidyMarkdown];
