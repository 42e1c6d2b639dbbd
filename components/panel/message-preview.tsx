// Exactly what will be sent, text by text, with what stands in the place of a value marked. Opened from the context row.
import type { ReactNode } from 'react';
import { hiddenWords, kindOf } from './hidden-words';
import { usePreview, type MessagePreview, type PreviewSource } from './use-preview';
import { useTexts } from './use-texts';

export function MessagePreview(source: PreviewSource) {
  const { messagePreview: texts, say } = useTexts();
  const shown = usePreview(source);
  return (
    <section className="preview" aria-label={texts.region} aria-busy={shown === undefined}>
      {shown === undefined ? <p>{texts.making}</p> : null}
      {shown && 'problem' in shown ? <p>{say(shown.problem)}</p> : null}
      {shown && 'preview' in shown ? <Shown preview={shown.preview} /> : null}
    </section>
  );
}

function Shown({
  preview: { backend, texts: sent, files = [], remarks = [] },
}: {
  preview: MessagePreview;
}) {
  const { messagePreview: texts, receipt, hidden, say } = useTexts();
  if (backend.role === 'builtin') return <p>{texts.nothing(backend.label)}</p>;
  const counts: Record<string, number> = {};
  for (const { class: name } of sent.flatMap(({ marks }) => marks))
    if (name !== 'LITERAL') counts[name] = (counts[name] ?? 0) + 1;
  const words = hiddenWords(counts, hidden);
  return (
    <>
      <p>
        {texts.goes(backend.label, hostOf(backend.url), receipt.privacyClass[backend.class])}
        {words === undefined ? texts.nothingHidden : texts.hidden(words)}
      </p>
      {[...files.map(({ name }) => texts.file(name)), ...remarks.map(say)].map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div className="preview-texts" tabIndex={0} role="group" aria-label={texts.region}>
        {sent.map((one, place) => (
          // The order is all that tells two texts apart.
          // eslint-disable-next-line react/no-array-index-key
          <div key={place}>
            <h2>{texts.kinds[one.kind]}</h2>
            <pre data-preview={one.kind} dir="auto">
              <Marked {...one} />
            </pre>
          </div>
        ))}
      </div>
    </>
  );
}

function Marked({ text, marks }: MessagePreview['texts'][number]): ReactNode {
  const { messagePreview: texts, hidden } = useTexts();
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { start, end, class: name } of marks) {
    const title = name === 'LITERAL' ? texts.escaped : texts.instead(kindOf(name, hidden));
    parts.push(
      text.slice(from, start),
      <mark key={start} data-class={name} title={title}>
        {text.slice(start, end)}
      </mark>,
    );
    from = end;
  }
  parts.push(text.slice(from));
  return parts;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
