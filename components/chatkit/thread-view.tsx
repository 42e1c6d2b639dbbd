// The shown thread, or the start screen while there is none.
import { useEffect } from 'react';
import { useElement, useThread } from './element-context';
import { later } from './later';
import { StartScreen } from './start-screen';
import { useTexts } from './use-texts';

export const conversation = later(async () => (await import('./conversation')).Conversation);

export function ThreadView() {
  const texts = useTexts();
  const { composer } = useElement();
  const { threadId, itemIds, isLoading, error } = useThread();
  useEffect(() => {
    if (isLoading) void conversation.load();
    // Whoever writes a first word will want to see it sent.
    return composer.subscribe(() => {
      if (composer.getSnapshot().text !== '') void conversation.load();
    });
  }, [composer, isLoading]);
  if (isLoading) return <p className="empty loading">{texts.thread.opening}</p>;
  if (itemIds.length === 0 && threadId === null && !error)
    return <StartScreen onNear={() => void conversation.load()} />;
  return <conversation.View />;
}
