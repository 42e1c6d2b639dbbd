// Exactly what will be sent, text by text, with what stands in the place of a value marked. Opened from the context row.
import type { ReactNode } from 'react';
import { hiddenWords, kindOf } from './hidden-words';
import { classWords } from './receipt-lines';
import { usePreview, type MessagePreview, type PreviewSource } from './use-preview';

const texts = {
  region: 'What leaves with your question',
  making: 'Making the preview…',
  nothing: (label: string) => `${label} answers inside your browser. Nothing leaves it.`,
  goes: (label: string, host: string, where: string) => `Goes to ${label} at ${host} (${where}).`,
  hidden: (words: string) => ` Hidden: ${words}.`,
  nothingHidden: ' Nothing is hidden.',
  instead: (kind: string) => `Stands in the place of: ${kind}`,
  escaped: 'Written so that it is not taken for a hidden value',
  file: (name: string) => `The file ${name} goes along as it is: nothing in it is hidden.`,
  kinds: {
    system: 'Instructions',
    conversation: 'Conversation so far',
    page: 'Page',
    quote: 'Quote',
    message: 'Message',
    answer: 'Answer',
  } satisfies Record<MessagePreview['texts'][number]['kind'], string>,
};

export function MessagePreview(source: PreviewSource) {
  const shown = usePreview(source);
  return (
    <section className="preview" aria-label={texts.region} aria-busy={shown === undefined}>
      {shown === undefined ? <p>{texts.making}</p> : null}
      {shown && 'problem' in shown ? <p>{shown.problem}</p> : null}
      {shown && 'preview' in shown ? <Shown preview={shown.preview} /> : null}
    </section>
  );
}

function Shown({
  preview: { backend, texts: sent, files = [], remarks = [] },
}: {
  preview: MessagePreview;
}) {
  if (backend.role === 'builtin') return <p>{texts.nothing(backend.label)}</p>;
  const counts: Record<string, number> = {};
  for (const { class: name } of sent.flatMap(({ marks }) => marks))
    if (name !== 'LITERAL') counts[name] = (counts[name] ?? 0) + 1;
  const words = hiddenWords(counts);
  return (
    <>
      <p>
        {texts.goes(backend.label, hostOf(backend.url), classWords[backend.class])}
        {words === undefined ? texts.nothingHidden : texts.hidden(words)}
      </p>
      {[...files.map(({ name }) => texts.file(name)), ...remarks].map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div className="preview-texts" tabIndex={0} role="group" aria-label={texts.region}>
        {sent.map((one, place) => (
          // The order is all that tells two texts apart.
          // eslint-disable-next-line react/no-array-index-key
          <div key={place}>
            <h2>{texts.kinds[one.kind]}</h2>
            <pre data-preview={one.kind} dir="auto">
              {toMarked(one)}
            </pre>
          </div>
        ))}
      </div>
    </>
  );
}

function toMarked({ text, marks }: MessagePreview['texts'][number]): ReactNode[] {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { start, end, class: name } of marks) {
    const title = name === 'LITERAL' ? texts.escaped : texts.instead(kindOf(name));
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
