// The host's line below the composer, as Markdown.
import { useLayoutEffect, useRef } from 'react';
import { useElement } from './element-context';
import { createTextRenderer } from './markdown/create-text-renderer';
import type { NormalOptions } from './options';
import { useTexts } from './use-texts';

interface DisclaimerProps {
  disclaimer: NonNullable<NormalOptions['disclaimer']>;
}

export function Disclaimer({ disclaimer: { text, highContrast } }: DisclaimerProps) {
  const { openLink } = useElement();
  const texts = useTexts().markdown;
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    const renderer = createTextRenderer(element, { isStreaming: false, openLink, texts });
    renderer.replace(text);
    renderer.finish();
    return () => renderer.destroy();
  }, [text, openLink, texts]);
  return (
    <div
      ref={host}
      className={highContrast ? 'disclaimer strong' : 'disclaimer'}
      data-markdown=""
    />
  );
}
