// Every case, by its name; the page runs them, the tests read the names.
import type { Lab } from '../page/lab';
import { composerCases } from './composer-cases';
import { contractCases } from './contract-cases';
import { growthCases } from './growth-cases';
import { liveRegionCases } from './live-region-cases';
import { optionCases } from './option-cases';
import { requestCases } from './request-cases';
import { streamCases } from './stream-cases';
import { turnCases } from './turn-cases';
import { widgetCases } from './widget-cases';

export const allCases: Record<string, (lab: Lab) => Promise<void>> = {
  ...requestCases,
  ...streamCases,
  ...growthCases,
  ...turnCases,
  ...widgetCases,
  ...contractCases,
  ...composerCases,
  ...optionCases,
  ...liveRegionCases,
};
