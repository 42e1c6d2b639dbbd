// An answer: hosts whose text an imperative renderer owns, then its sources and actions. React never touches the text.
import { useLayoutEffect, useRef } from 'react';
import type { AssistantMessageItem } from '../../lib/chatkit/items';
import { useDrawnImages } from './drawn-images';
import { useElement } from './element-context';
import { createTextRenderer } from './markdown/create-text-renderer';
import { Sources } from './sources';
import { createDecorator } from './markdown/decorate-answer';
import { textsOf } from './text-channels';
import { useTexts } from './use-texts';

/** One for all answers: what waits is worked off in the order in which it came. */
const decorator = createDecorator();

export function AssistantMessage({ item }: { item: AssistantMessageItem }) {
  const annotations = item.content.flatMap((part) => part.annotations);
  return (
    <div className="assistant" dir="auto">
      {item.content.map((_, part) => (
        // A part is its place: updates name it so.
        // eslint-disable-next-line react/no-array-index-key
        <AnswerText key={part} itemId={item.id} part={part} />
      ))}
      {annotations.length > 0 && <Sources annotations={annotations} />}
    </div>
  );
}

function AnswerText({ itemId, part }: { itemId: string; part: number }) {
  const { state, openLink } = useElement();
  const { pictures, onImageDrawn } = useDrawnImages();
  const texts = useTexts().markdown;
  const host = useRef<HTMLDivElement>(null);

  // Depends on the item and the part, and on the language: an answer that ends keeps its DOM, so that a selection in it survives.
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    const { items } = state;
    let isFinished = !(items.entry(itemId)?.isGrowing ?? false);
    const renderer = createTextRenderer(element, {
      ...decorator,
      onImageDrawn,
      isStreaming: !isFinished,
      openLink,
      texts,
      idPrefix: `${itemId}-${part}`,
    });
    const show = () => renderer.replace(textsOf(items.read(itemId))[part] ?? '');
    show();
    if (isFinished) renderer.finish();
    const unsubscribe = items.subscribeText(itemId, part, {
      append(text) {
        // A finished renderer takes no more: an answer that goes on after a lost connection is begun anew.
        if (isFinished) show();
        else renderer.append(text);
        isFinished = false;
      },
      replace(fullText) {
        renderer.replace(fullText);
        isFinished = false;
      },
      finish() {
        renderer.finish();
        isFinished = true;
      },
    });
    return () => {
      unsubscribe();
      renderer.destroy();
    };
  }, [state, openLink, onImageDrawn, texts, itemId, part]);

  return (
    <>
      <div ref={host} className="answer" data-part="text" data-markdown="" />
      {pictures}
    </>
  );
}
