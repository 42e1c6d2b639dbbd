// A line of the server for the user: its level, its title, and its message as Markdown. Used below the last item.
import { useLayoutEffect, useRef } from 'react';
import { useElement } from './element-context';
import { Icon } from './icon';
import { renderMarkdown } from './markdown/render-markdown';
import { useTexts } from './use-texts';
import type { NoticeEvent } from './thread-state';

const levels = new Set(['info', 'warning', 'danger']);

/** A level we do not know is shown as information. */
export function NoticeView({ notice: { level, title, message } }: { notice: NoticeEvent }) {
  const { openLink, options } = useElement();
  const { say } = options;
  const texts = useTexts().markdown;
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = host.current;
    return element ? renderMarkdown(element, say(message), { openLink, texts }) : undefined;
  }, [message, say, openLink, texts]);
  const known = levels.has(level) ? level : 'info';
  return (
    <div className={`notice ${known}`} data-level={known}>
      <Icon name={known === 'info' ? 'info' : 'warning'} />
      <div className="notice-body" dir="auto">
        {title && <strong>{title}</strong>}
        <div ref={host} data-markdown="" />
      </div>
    </div>
  );
}
