// Answers what would leave, before it does: for the panel's preview and for the test box of the settings. Used by `beside-answers.ts`.
import type { Backend } from '../../model/backend';
import type { Fault } from '../../model/fault';
import type { Turn } from '../../model/turn';
import type { OwnRules, RedactionTrial } from '../../model/redaction';
import type { Result } from '../../shared/result';
import type { ThreadStore } from '../../store/thread-store';
import type { TurnPreview } from '../../turn/preview-turn';
import type { AskDeps } from '../begin-turn';
import { toContextParts } from '../context-parts';
import { prepareDraft } from '../prepare-draft';
import { toAnswer, toJson, type Answers } from './answers';

export interface PrivacyDeps extends Pick<AskDeps, 'models' | 'now' | 'createId'> {
  store: ThreadStore;
  backends: () => Promise<readonly Backend[]>;
  /** By the code that sends; `store` holds the message that is not stored yet. */
  preview: (turn: Turn, store: ThreadStore) => Promise<Result<TurnPreview, Fault>>;
  tryRedaction: (text: string, own?: OwnRules, backend?: Backend) => Promise<RedactionTrial>;
}

export function privacyAnswers(
  deps: PrivacyDeps,
): Answers<'beside.preview' | 'beside.redaction.test'> {
  return {
    async 'beside.preview'({ thread_id: threadId, input, context }) {
      const draft = await prepareDraft(deps, threadId, input, toContextParts(context));
      return toAnswer(
        draft.ok ? await deps.preview(draft.value.turn, draft.value.store) : draft,
        (preview) => preview,
      );
    },
    async 'beside.redaction.test'({ text, own, backend_id: backendId }) {
      const backend = (await deps.backends()).find(({ id }) => id === backendId);
      return toJson(await deps.tryRedaction(text, own, backend));
    },
  };
}
