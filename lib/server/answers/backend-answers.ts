// Answers what the settings page asks while a backend is added or tested. Used by `beside-answers.ts`.
import type { BackendFields, CheckEvent, Finding } from '../../model/backend-check';
import type { Fault } from '../../model/fault';
import type { Result } from '../../shared/result';
import { toAnswer, type Answers } from './answers';

/** Looks at servers before they are asked anything. Made by `compose-checks.ts`. */
export interface BackendChecks {
  detect(address: string, signal: AbortSignal): Promise<Result<Finding, Fault>>;
  ask(backendId: string, signal: AbortSignal): Promise<Result<Finding, Fault>>;
  test(backendId: string, signal: AbortSignal): AsyncIterable<CheckEvent>;
}

export interface BackendDeps {
  checks: BackendChecks;
  addBackend: (
    address: string,
    found?: BackendFields,
  ) => Promise<Result<{ backendId: string; modelId: string }, Fault>>;
}

export function backendAnswers({
  checks,
  addBackend,
}: BackendDeps): Answers<
  'beside.backends.detect' | 'beside.backends.ask' | 'beside.backends.test' | 'beside.add_backend'
> {
  return {
    'beside.backends.detect': async ({ address }, { signal }) =>
      toAnswer(await checks.detect(address, signal), (finding) => ({ finding })),
    'beside.backends.ask': async ({ backend_id }, { signal }) =>
      toAnswer(await checks.ask(backend_id, signal), (finding) => ({ finding })),
    'beside.backends.test': ({ backend_id }, { signal }) => ({
      type: 'stream',
      events: checks.test(backend_id, signal),
    }),
    'beside.add_backend': async ({ address, fields }) =>
      toAnswer(await addBackend(address, fields), (added) => added),
  };
}
