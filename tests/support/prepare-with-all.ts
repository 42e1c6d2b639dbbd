// A question as it leaves the steps of the registry's list, before it is shaped for a backend.
import type { Json } from '../../lib/shared/json';
import { steps } from '../../lib/pipeline/registry';
import type { Question } from '../../lib/pipeline/step';
import { createBackend } from './backend-fixture';

/** `options` is `backend.steps`: `false` switches a step off. */
export function prepareWithAll(question: Question, options: Record<string, Json> = {}): Question {
  const backend = createBackend({ steps: options });
  const turn = {
    id: 'turn',
    threadId: 'thread',
    model: { id: 'model', label: 'Model', route: [] },
    text: question.text,
    context: [],
    history: question.history,
  };
  return steps
    .filter(({ id }) => backend.steps[id] !== false)
    .reduce((now, step) => step.start(turn, backend).prepare?.(now) ?? now, question);
}
