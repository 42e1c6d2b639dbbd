// The plain page of the element's tests: defines the element and runs the case that the test names.
import { defineChatKitElement } from '../../../components/chatkit/chatkit-element';
import { allCases } from '../cases/all-cases';
import { runFuzz } from './fuzz';
import { createLab } from './lab';

defineChatKitElement();

/** Resolves to nothing, or to what went wrong, in words. */
async function runCase(name: string): Promise<string | null> {
  const lab = createLab();
  try {
    const run = allCases[name];
    if (!run) return `There is no case ${name}.`;
    await run(lab);
    await lab.nothingEscaped();
    return null;
  } catch (error) {
    return error instanceof Error ? `${error.message}\n${await lab.describe()}` : String(error);
  } finally {
    lab.close();
  }
}

Object.assign(globalThis, { runCase, runFuzz, caseNames: Object.keys(allCases) });
