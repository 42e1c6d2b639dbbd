// What can be done with an answer: copy it, ask again, say whether it was good. Shown on hover and on focus.
import { useEffect, useState } from 'react';
import { useElement, useThread } from './element-context';
import { IconButton } from './icon-button';
import { ReadAloud } from './read-aloud';
import { textsOf } from './text-channels';
import { useTexts } from './use-texts';

export function ItemActions({ itemId }: { itemId: string }) {
  const texts = useTexts();
  const { options, state, controller, focusComposer } = useElement();
  const { itemIds, isStreaming, error } = useThread();
  const { feedback, retry } = options.threadItemActions;
  const isLast = itemIds.at(-1) === itemId;
  const questionId = isLast ? questionOf(itemIds, itemId, state.items) : undefined;
  // One Retry at a time: the error notice brings its own.
  const canRetry = retry && questionId !== undefined && !isStreaming && error?.retry === undefined;
  return (
    <div className="actions">
      <CopyButton read={() => textsOf(state.items.read(itemId)).join('\n\n')} />
      {options.speech && (
        <ReadAloud
          speech={options.speech}
          read={() => textsOf(state.items.read(itemId)).join('\n\n')}
        />
      )}
      {canRetry && (
        <IconButton
          label={texts.item.retry}
          icon="reload"
          onClick={() => {
            void controller.retryAfter(questionId);
            focusComposer();
          }}
        />
      )}
      {feedback && <Feedback itemId={itemId} />}
    </div>
  );
}

/** Milliseconds the tick stays. */
const copiedForMs = 1500;

function CopyButton({ read }: { read: () => string }) {
  const texts = useTexts();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setCopied(false), copiedForMs);
    return () => clearTimeout(timer);
  }, [isCopied]);
  return (
    <IconButton
      label={isCopied ? texts.item.copied : texts.item.copy}
      icon={isCopied ? 'check' : 'copy'}
      onClick={() => {
        void navigator.clipboard.writeText(read()).then(
          () => setCopied(true),
          () => setCopied(false),
        );
      }}
    />
  );
}

function Feedback({ itemId }: { itemId: string }) {
  const texts = useTexts();
  const { controller } = useElement();
  const [given, setGiven] = useState<'positive' | 'negative'>();
  const give = (kind: 'positive' | 'negative') => {
    if (given === kind) return;
    setGiven(kind);
    controller.sendFeedback([itemId], kind);
  };
  return (
    <>
      <IconButton
        label={texts.item.good}
        icon="thumbs-up"
        aria-pressed={given === 'positive'}
        onClick={() => give('positive')}
      />
      <IconButton
        label={texts.item.bad}
        icon="thumbs-down"
        aria-pressed={given === 'negative'}
        onClick={() => give('negative')}
      />
    </>
  );
}

type Items = ReturnType<typeof useElement>['state']['items'];

/** The user's message that an item answers. */
function questionOf(ids: readonly string[], itemId: string, items: Items): string | undefined {
  return ids
    .slice(0, ids.indexOf(itemId))
    .findLast((id) => items.read(id)?.type === 'user_message');
}
