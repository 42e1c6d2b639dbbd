// Markdown inside a widget, drawn by the same renderer as answers.
import { useLayoutEffect, useRef } from 'react';
import { useDrawnImages } from '../drawn-images';
import { useElement } from '../element-context';
import { createTextRenderer, type TextRenderer } from '../markdown/create-text-renderer';
import { useTexts } from '../use-texts';
import { isOn, textOf } from './read-props';
import type { NodeProps } from './widget-node';

/** Drawn anew in another language. */
export function WidgetMarkdown({ node }: NodeProps) {
  const { language } = useTexts();
  return <MarkdownText key={language} node={node} />;
}

function MarkdownText({ node }: NodeProps) {
  const { openLink } = useElement();
  const { pictures, onImageDrawn } = useDrawnImages();
  const texts = useTexts().markdown;
  const host = useRef<HTMLDivElement>(null);
  const renderer = useRef<TextRenderer>(null);
  const value = textOf(node['value']);
  const isStreaming = isOn(node['streaming']);

  useLayoutEffect(() => {
    if (!host.current) return undefined;
    const made = createTextRenderer(host.current, {
      isStreaming: false,
      openLink,
      onImageDrawn,
      texts,
    });
    renderer.current = made;
    return () => {
      renderer.current = null;
      made.destroy();
    };
  }, [openLink, onImageDrawn, texts]);
  // What was drawn stays while the text only grows.
  useLayoutEffect(() => {
    renderer.current?.replace(value);
    if (!isStreaming) renderer.current?.finish();
  }, [value, isStreaming]);

  return (
    <>
      <div ref={host} className="answer" dir="auto" aria-busy={isStreaming} />
      {pictures}
    </>
  );
}
