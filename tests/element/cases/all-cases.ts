// Every case, by its name; the page runs them, the tests read the names.
import type { Lab } from '../page/lab';
import { composerCases } from './composer-cases';

export const allCases: Record<string, (lab: Lab) => Promise<void>> = {
  ...composerCases,
};
