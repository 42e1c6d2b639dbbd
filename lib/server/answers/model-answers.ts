// Answers about what can be asked: the state that every panel watches, lists of models, what stands in for what. Used by `beside-answers.ts`.
import type { PanelEvent } from '../../messaging/panel-events';
import type { Fault } from '../../model/fault';
import type { Result } from '../../shared/result';
import { toAnswer, type Answers } from './answers';

export interface ModelDeps {
  watch: (signal: AbortSignal) => AsyncIterable<PanelEvent>;
  listModels: (backendId: string) => Promise<Result<string[], Fault>>;
  forgetFallbacks: (modelId: string) => Promise<Result<void, Fault>>;
}

export function modelAnswers(
  deps: ModelDeps,
): Answers<'beside.watch' | 'beside.forget_consent' | 'beside.list_models'> {
  return {
    'beside.watch': (_, { signal }) => ({ type: 'stream', events: deps.watch(signal) }),
    'beside.forget_consent': async ({ model_id }) => toAnswer(await deps.forgetFallbacks(model_id)),
    'beside.list_models': async ({ backend_id }) =>
      toAnswer(await deps.listModels(backend_id), (models) => ({ models })),
  };
}
