// An answer: hosts whose text an imperative renderer owns, then its sources and actions. React never touches the text.
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Annotation, AssistantMessageItem } from '../../lib/chatkit/items';
import { useDrawnImages } from './drawn-images';
import { useElement } from './element-context';
import { createTextRenderer, type TextRenderer } from './markdown/create-text-renderer';
import { later } from './later';
import { Sources } from './sources';
import { createDecorator } from './markdown/decorate-answer';
import { textsOf } from './text-channels';
import { useTexts } from './use-texts';

const marks = later(async () => (await import('./source-marks')).SourceMarks);

/** One for all answers: what waits is worked off in the order in which it came. */
const decorator = createDecorator();

export function AssistantMessage({ item }: { item: AssistantMessageItem }) {
  const annotations = useMemo(
    () => item.content.flatMap((part) => part.annotations),
    [item.content],
  );
  return (
    <div className="assistant" dir="auto">
      {item.content.map((content, part) => (
        <AnswerText
          // A part is its place: updates name it so.
          // eslint-disable-next-line react/no-array-index-key
          key={part}
          itemId={item.id}
          part={part}
          annotations={content.annotations}
          all={annotations}
        />
      ))}
      {annotations.length > 0 && <Sources annotations={annotations} />}
    </div>
  );
}

interface AnswerTextProps {
  itemId: string;
  part: number;
  annotations: readonly Annotation[];
  /** Of all parts. */
  all: readonly Annotation[];
}

function AnswerText({ itemId, part, annotations, all }: AnswerTextProps) {
  const { state, openLink } = useElement();
  const { pictures, onImageDrawn } = useDrawnImages();
  const texts = useTexts().markdown;
  const host = useRef<HTMLDivElement>(null);
  const drawing = useRef<TextRenderer>(null);
  const [version, setVersion] = useState(0);
  const hasMarks = annotations.some(({ index }) => index !== undefined);
  const readDrawn = useCallback(() => drawing.current?.drawn(), []);
  const hasMarksNow = useRef(hasMarks);
  useLayoutEffect(() => {
    hasMarksNow.current = hasMarks;
  }, [hasMarks]);

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
      onDrawn: () => {
        if (hasMarksNow.current) setVersion((count) => count + 1);
      },
    });
    drawing.current = renderer;
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
      {hasMarks && (
        <marks.View key={version} read={readDrawn} annotations={annotations} all={all} />
      )}
    </>
  );
}
