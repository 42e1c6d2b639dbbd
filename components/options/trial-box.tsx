// A text tried against the rules as they are now: what would be hidden is marked in it, and what would leave stands below. Part of `privacy-section.tsx`.
import { useEffect, useId, useState, type ReactNode } from 'react';
import * as z from 'zod/mini';
import type { PanelOperations } from '../../lib/messaging/panel-operations';
import type { Privacy } from '../../lib/model/preferences';
import { useTexts } from './use-texts';

interface Props {
  operations: PanelOperations;
  /** A change of it tries the text again. */
  privacy: Privacy;
}

const trial = z.object({
  spans: z.array(z.object({ start: z.number(), end: z.number(), class: z.string() })),
  sent: z.string(),
});
type Trial = z.infer<typeof trial> & { text: string };

/** The operation takes no more. */
const maxLength = 100_000;

function mark({ text, spans }: Trial): ReactNode[] {
  let at = 0;
  const parts: ReactNode[] = [];
  for (const { start, end, class: name } of spans) {
    parts.push(text.slice(at, start));
    parts.push(
      <mark key={start} title={name}>
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  return [...parts, text.slice(at)];
}

export function TrialBox({ operations, privacy }: Props) {
  const texts = useTexts().trialBox;
  const id = useId();
  const [text, setText] = useState(texts.example);
  const [found, setFound] = useState<Trial>();

  useEffect(() => {
    let isCurrent = true;
    operations.operation('beside.redaction.test', { text }).then(
      ({ body }) => {
        const parsed = trial.safeParse(body);
        if (isCurrent && parsed.success) setFound({ ...parsed.data, text });
      },
      () => {},
    );
    return () => {
      isCurrent = false;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- other rules find other things in the same text
  }, [operations, text, privacy]);

  // Keeps the room of the first answer, unseen: what stands below must not move under a pointer.
  const shown = found ?? { text, spans: [{ start: 0, end: text.length, class: '' }], sent: text };
  return (
    <div className="trial">
      <label htmlFor={id}>{texts.label}</label>
      <p className="help" id={`${id}-help`}>
        {texts.help}
      </p>
      <textarea
        id={id}
        rows={3}
        maxLength={maxLength}
        spellCheck={false}
        aria-describedby={`${id}-help`}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {shown.text === '' ? null : (
        <dl className={found ? '' : 'awaited'}>
          <dt>{texts.marked}</dt>
          <dd data-trial="marked">{shown.spans.length === 0 ? texts.nothing : mark(shown)}</dd>
          <dt>{texts.sent}</dt>
          <dd data-trial="sent">{shown.sent}</dd>
        </dl>
      )}
    </div>
  );
}
