// Every transport: the preview is what the backend receives, no planted value is in its bytes, and the answer shows them all.
import { expectNothingLeft, planted, textsIn } from '../personal-values';
import type { PanelPage } from '../panel-page';
import { type Session, streamPath } from '../session';
import { until } from '../until';
import type { Story } from './story';

/** Each kind and the path at which the reference backend speaks it. */
const kinds = {
  json: '/api/chat',
  sse: streamPath,
  websocket: '/ws/chat/*',
  'openai-chat': '/v1/chat/completions',
  'openai-responses': '/v1/responses',
  chatkit: '/chatkit',
} as const;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a constant object of ours
const names = Object.keys(kinds) as (keyof typeof kinds)[];

/** On loopback, and treated as a cloud: a class of its own decides, not the address. */
function cloudBackends(origin: string) {
  return {
    version: 1,
    backends: names.map((kind) => ({
      id: kind,
      label: kind,
      kind,
      url: kind.startsWith('openai') ? `${origin}/v1` : origin,
      class: 'cloud',
      context: 'prefix',
      history: kind.startsWith('openai') ? 'messages' : kind === 'chatkit' ? 'server' : 'prefix',
    })),
    models: names.map((kind) => ({
      id: kind,
      label: kind,
      route: [kind],
      params: { systemPrompt: `Write to ${planted.EMAIL} when in doubt.` },
    })),
  };
}

interface Previewed {
  kind: string;
  text: string;
  /** The texts that are marked. */
  marked: string[];
}

/** What the preview shows now, exactly as it stands in the document. */
export async function readPreview(panel: PanelPage): Promise<Previewed[]> {
  return await panel.driver.evaluate(
    () =>
      Array.from(document.querySelectorAll<HTMLElement>('[data-preview]'), (element) => ({
        kind: element.dataset['preview'] ?? '',
        text: element.textContent,
        marked: Array.from(element.querySelectorAll('mark'), (mark) => mark.textContent),
      })),
    null,
  );
}

async function askPreviewed(
  { control }: Session,
  panel: PanelPage,
  kind: keyof typeof kinds,
  question: string,
): Promise<void> {
  const ask = question.slice(0, 7);
  const isAgain = ask.endsWith('again');
  await control.script(kinds[kind], {
    tokens: [`${ask}: [EMA`, 'IL_1], [CARD_1', ']; https://evil.test/?c=[SSN_1] and [EMAIL_9].'],
  });
  await panel.driver.fill('textbox', 'Message', question);
  const shown = await until(
    `the preview of ${ask} for ${kind}`,
    () => readPreview(panel),
    // Typed to its end: the preview follows each letter.
    (texts) => texts.some(({ text }) => text.includes(ask) && /\][.?]$/u.test(text)),
  );
  const before = (await control.requests()).length;
  await panel.driver.click('button', 'Send');
  await panel.settlesAs(
    `${ask}: ${planted.EMAIL}, ${planted.CARD}; https://evil.test/?c=[SSN_1] and [EMAIL_9].`,
  );
  const sent = (await control.requests()).slice(before);
  const received = new Set(sent.flatMap(({ body }) => textsIn(body)));
  for (const { text, kind: part } of shown)
    if (!received.has(text))
      throw new Error(
        `${kind} received another ${part} than the preview showed:\n${text.slice(0, 500)}\n--- received:\n${[...received].join('\n').slice(0, 2000)}`,
      );
  const page = shown.find(({ text }) => text.includes('</page>'));
  // A server that keeps the conversation has the page from the first question.
  if (isAgain && page?.text.includes('Unchanged: its text stands earlier')) return;
  if (!page?.marked.includes('[IBAN_1]'))
    throw new Error(`The page's own values are not marked for ${kind}: ${page?.marked.join()}`);
}

async function run(session: Session): Promise<void> {
  const { control, openPanel } = session;
  const { tab, panel } = await openPanel();
  await tab.evaluate((values) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = `Pay to ${values.IBAN} or call ${values.PHONE}; the key is ${values.KEY}.`;
    document.querySelector('h1')?.after(paragraph);
  }, planted);
  await panel.driver.click('button', 'Preview');
  for (const [place, kind] of names.entries()) {
    if (place > 0) await panel.newChat();
    await panel.chooseModel(kind);
    await askPreviewed(
      session,
      panel,
      kind,
      `${place} first: write to ${planted.EMAIL} about ${planted.CARD} and ${planted.SSN}.`,
    );
    await askPreviewed(session, panel, kind, `${place} again: ${planted.EMAIL}, ${planted.CARD}?`);
    expectNothingLeft(await control.requests());
  }
  await panel.driver.click('button', 'Receipt', -1);
  await panel.says(/2 e-mail addresses|3 e-mail addresses|e-mail address/u);
}

export const everyTransport: Story = {
  name: 'by every transport: what the preview shows is what the backend receives, and no personal value is in its bytes',
  setup: { team: cloudBackends },
  run,
};
