// The sentences of the background are the ones that its sources hold, and each is said in every language with its names and numbers in it.
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import { createSay } from '../../../lib/languages/say-in';
import { loadOptionsTexts, loadPanelTexts } from '../../../lib/languages/load-texts';
import { fields } from '../../../lib/languages/texts/fields';
import { options } from '../../../lib/languages/texts/options';
import { panel } from '../../../lib/languages/texts/panel';
import { sentences } from '../../../lib/languages/texts/sentences';
import { backendFields } from '../../../lib/transports/backend-fields';
import { transports } from '../../../lib/transports/registry';

/** Everything in these is said to a person, and so has to be in the catalogue. */
const sources = [
  'lib/model/asking.ts',
  'lib/model/create-fault.ts',
  'lib/server/refusal.ts',
  'lib/egress/explain-failure.ts',
  'lib/routing/because.ts',
  'lib/turn/remark-on.ts',
  'lib/session/key-vault.ts',
  'lib/session/oidc-fault.ts',
  'lib/session/obtain-secret.ts',
  'lib/server/prepare-turn.ts',
  'lib/server/turn-recovery.ts',
  'lib/server/transcribe.ts',
  'lib/server/proxy-fork.ts',
  'lib/server/answer-turn.ts',
  'lib/server/temporary-threads.ts',
  'lib/store/store-fault.ts',
  'lib/doctor/examine.ts',
  'lib/doctor/explain-silence.ts',
  'lib/doctor/judge-answer.ts',
  'lib/doctor/judge.ts',
  'lib/detect/detect-server.ts',
  'lib/detect/guess-by-address.ts',
  'lib/settings/add-backend.ts',
  'lib/settings/migrate.ts',
  'lib/settings/picture-source.ts',
  'lib/server/read-picture.ts',
  'lib/transports/fetch-picture.ts',
  'lib/egress/bind-io.ts',
  'lib/egress/place-secret.ts',
  'lib/egress/refusal-of.ts',
  'lib/egress/request-url.ts',
  'lib/messaging/thread-files.ts',
  'lib/transports/list-models.ts',
  'lib/transports/speech-fault.ts',
  'lib/transports/openai-request.ts',
  'lib/transports/websocket-connect.ts',
  'lib/turn/carry-files.ts',
  'lib/turn/name-model.ts',
  'lib/turn/seal-request.ts',
  'lib/settings/consent.ts',
  'lib/settings/sign-in-layers.ts',
  'lib/settings/sync-settings.ts',
  'lib/settings/import-settings.ts',
  'lib/settings/team-file.ts',
  'lib/settings/effective.ts',
  'lib/settings/effective-preferences.ts',
  'components/options/backends/field-draft.ts',
  'entrypoints/background/compose-checks.ts',
  'entrypoints/background/compose-openers.ts',
];

/** The sentences among the literals of a source, with `{}` for what is put in. */
function sentencesIn(path: string): string[] {
  const found: string[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (typeof node !== 'object' || node === null) return;
    const { type, value, quasis } = node as Record<string, unknown>;
    if (type === 'Literal' && typeof value === 'string') found.push(value);
    if (type === 'TemplateLiteral' && Array.isArray(quasis))
      found.push(quasis.map((part: { value: { cooked: string } }) => part.value.cooked).join('{}'));
    Object.values(node).forEach(walk);
  };
  walk(parseSync(path, readFileSync(path, 'utf8')).program);
  return found.filter((text) => /^[A-Z{“].* .*[.:]$/su.test(text) && !/^\{\}[ {}.]*$/u.test(text));
}

const shape = (sentence: string) => sentence.replace(/\{\d\}/gu, '{}');
const known = new Set(sentences.map(shape));
/** Put together from parts in the source, and in the catalogue as it comes out. */
const composed = [
  '{} not sent: {} takes no page text.',
  '{} of {} passages of “{}” {} sent: the page is longer than its budget.',
  '{} What you see is the copy that Beside kept.',
  'Open {} in a tab: the browser says there whether the certificate is the cause. Give the server a certificate that this browser trusts{}.',
  'It answered with {}{}.',
  'Enter an address that begins with https:// or wss://.',
  '{} is not among its addresses. Add it in the settings.',
  '{} {} not sent: {} takes no such files.',
  'team.json was not used. {}.',
  'This file was not used. {}.',
  'The policy of your organisation was not used. {}.',
  'A preference was passed over. {}.',
  'The {} "{}" was left out. {}.',
];
/** Not for a person: what a model is told, and what only a bug throws. */
const unsaid = ['The user cancelled the stream. Stop responding to the prior request.'];

test.each(sources)('%s says nothing that is not in the catalogue', (path) => {
  const missing = sentencesIn(path).filter(
    (sentence) =>
      !known.has(sentence) && !composed.includes(sentence) && !unsaid.includes(sentence),
  );
  expect(missing).toEqual([]);
});

/** What the doctor writes over lines to copy and on its buttons, with `{}` for what is put in. */
function labelsIn(path: string): string[] {
  return [...readFileSync(path, 'utf8').matchAll(/\blabel: (['`])(.+?)\1/gu)].map(
    ([, , label = '']) => label.replaceAll(/\$\{[^}]*\}/gu, '{}'),
  );
}

test('the doctor labels nothing with words that are not in the catalogue', () => {
  const products = new Set(['FastAPI', 'Ollama', 'vLLM', 'nginx']);
  const labels = readdirSync('lib/doctor').flatMap((name) => labelsIn(`lib/doctor/${name}`));
  expect(labels.length).toBeGreaterThan(products.size);
  expect(labels.filter((label) => !products.has(label) && !known.has(label))).toEqual([]);
});

describe.each(['de', 'ja', 'ar'])('in %s', (language) => {
  const values = ['Team', 'chat.example.com:8080', '17'];
  const fill = (sentence: string) =>
    sentence.replace(/\{(\d)\}/gu, (_, place) => values[Number(place)] ?? '');

  test('every sentence is said, with its names and numbers', async () => {
    const { say } = await loadPanelTexts(panel, language);
    for (const sentence of sentences) {
      const english = fill(sentence);
      const said = say(english);
      expect(said).not.toBe(english);
      const lost = values.filter((value) => english.includes(value) && !said.includes(value));
      expect(lost).toEqual([]);
    }
  });

  test('two in a row are both said, and what a server wrote stays as it is', async () => {
    const { say } = await loadPanelTexts(panel, language);
    const [first, second] = ['Team is switched off in the settings.', 'Cloud cannot do this.'];
    expect(say(`${first} ${second}`)).toBe(`${say(first)} ${say(second)}`);
    expect(say('I am a teapot, and the settings are mine. Really.')).toBe(
      'I am a teapot, and the settings are mine. Really.',
    );
  });

  test('a file with a mistake is said with its field, whatever is wrong with it', async () => {
    const { say } = await loadPanelTexts(panel, language);
    for (const sentence of [
      'team.json was not used. The field "backends[0].kind" must be "json" or "sse".',
      'This file was not used. The field "models" must be a list.',
      'The backend "team" was left out. The field "url" is missing.',
      'Team was not asked: http://other.test is not among its addresses. Add it in the settings.',
    ])
      expect(say(sentence)).not.toMatch(/\b(?:used|must be|a list|missing|left out|asked|Add)\b/u);
  });

  test('what stands under the answer of another is said as well', async () => {
    const { say } = await loadPanelTexts(panel, language);
    const said = say('Team took too long to answer.');
    expect(said).not.toMatch(/too long/u);
    expect(say('Team took too long to answer, asking Cloud...')).not.toMatch(/too long|asking/u);
  });
});

test('English stays English, whatever is said', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(panel.say(text)).toBe(text);
    }),
  );
});

test('nothing that is said throws or loses its words', () => {
  const say = createSay({ '{0} sent {1}: try again.': '{1} von {0}: noch einmal.' });
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), (text, value) => {
      expect(typeof say(text)).toBe('string');
      const name = value.replaceAll(/[\s.!?]/gu, '') || 'x';
      expect(say(`${name} sent 3: try again.`)).toBe(`3 von ${name}: noch einmal.`);
    }),
  );
});

describe('what the form of a backend says', () => {
  const placed = (text: string) =>
    text.startsWith('The address of the server')
      ? text.replace(/(?:\/\S*|https?:\/\/\S*)(?= is added|$)/u, '{0}')
      : text;
  const shown = new Set<string>();
  for (const [kind, transport] of Object.entries(transports)) {
    shown.add(transport.label);
    for (const { label, help, options = [] } of backendFields(kind, transport))
      for (const text of [label, help, ...options.map((option) => option.label)])
        shown.add(placed(text));
  }

  test('is in the catalogue, and nothing else is', () => {
    const names = [
      'POST',
      'GET',
      'PUT',
      'Markdown',
      'HTML',
      'JSON',
      'WebSocket',
      'OpenAI Responses',
    ];
    expect([...shown].filter((text) => !names.includes(text)).toSorted()).toEqual(
      [...fields].toSorted(),
    );
  });

  test.each(['de', 'ja', 'ar'])('is said in %s', async (language) => {
    const { sayField } = await loadOptionsTexts(options, language);
    const same = [...shown].filter(
      (text) => text.includes(' ') && text !== 'OpenAI Responses' && sayField(text) === text,
    );
    expect(same).toEqual([]);
    expect(
      sayField('The address of the server; /api/chat is added when it names no path.'),
    ).toMatch(/\/api\/chat(?![/\w])/u);
  });
});
