// The names of the cases, for the test runner; the cases themselves run in the page.
import { allCases } from './cases/all-cases';

export const caseNames = Object.keys(allCases);
