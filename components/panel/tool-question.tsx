// A server's wish to use a tool of the browser, and the user's word on it. Stands above the composer while a call waits.
import { useSyncExternalStore } from 'react';
import type { ToolDesk } from './create-tool-desk';
import { useTexts } from './use-texts';

interface ToolQuestionProps {
  desk: ToolDesk;
  /** Asks the browser for what it takes to list tabs; called in the click itself. */
  requestTabs(): Promise<boolean>;
}

export function ToolQuestion({ desk, requestTabs }: ToolQuestionProps) {
  const texts = useTexts().toolQuestion;
  const question = useSyncExternalStore(desk.subscribe, desk.get);
  if (!question) return null;
  const { label, wish, host, needsTabs } = question;
  return (
    <section className="tool-question" aria-label={texts.region} role="alertdialog">
      <p>
        <strong dir="auto">{texts.wants(label, wish(texts.wishes))}</strong>
      </p>
      <p className="tool-detail">{host === undefined ? texts.once : texts.page(host)}</p>
      <div className="tool-buttons">
        <button
          type="button"
          className="tool-allow"
          // The browser's own prompt wants the click: nothing is awaited before it.
          onClick={() => desk.answer(needsTabs ? requestTabs() : true)}
        >
          {texts.allow}
        </button>
        <button type="button" onClick={() => desk.answer(false)}>
          {texts.refuse}
        </button>
      </div>
    </section>
  );
}
