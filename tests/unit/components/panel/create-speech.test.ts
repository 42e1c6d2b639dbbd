// Answers are read by voices of this device alone, in the text's language, and end when they are told to.
import { expect, test } from 'vitest';
import { toSentences } from '../../../../components/chatkit/read-aloud';
import { chooseVoice, createSpeech } from '../../../../components/panel/create-speech';

const voice = (name: string, lang: string, localService = true, isDefault = false) => ({
  name,
  lang,
  localService,
  default: isDefault,
  voiceURI: name,
});
const voices = [
  voice('far', 'de-DE', false, true),
  voice('english', 'en-US', true, true),
  voice('german', 'de_DE'),
  voice('austrian', 'de-AT'),
];

test.each([
  ['de', 'german'],
  ['de-AT', 'austrian'],
  ['fr', 'english'],
  [undefined, 'english'],
])('%s is read by %s', (language, expected) => {
  expect(chooseVoice(voices, language)?.name).toBe(expected);
});

test('without a voice on this device nothing is offered', () => {
  expect(chooseVoice([voice('far', 'de-DE', false, true)], 'de')).toBeUndefined();
});

function createRig(language?: string) {
  const said: { text: string; voice: string; end: () => void }[] = [];
  const cancelled: number[] = [];
  const target = new EventTarget();
  const speech = createSpeech({
    synthesis: {
      getVoices: () => voices,
      speak(utterance) {
        const end = () => utterance.dispatchEvent(new Event('end'));
        said.push({ text: utterance.text, voice: utterance.voice?.name ?? '', end });
      },
      cancel: () => cancelled.push(said.length),
      addEventListener: target.addEventListener.bind(target),
      removeEventListener: target.removeEventListener.bind(target),
    },
    createUtterance: (text) =>
      Object.assign(new EventTarget(), { text }) as unknown as SpeechSynthesisUtterance,
    detectLanguage: async () => language,
  });
  return { speech, said, cancelled };
}

const settled = async () => {
  for (let step = 0; step < 10; step += 1) await Promise.resolve();
};

test('sentences are read one after the other, and the end is told once', async () => {
  const { speech, said } = createRig('de');
  let ends = 0;
  const stop = speech.speak(['Eins.', 'Zwei.'], () => (ends += 1));
  await settled();
  said[0]?.end();
  expect(said.map(({ text, voice: by }) => [text, by])).toEqual([
    ['Eins.', 'german'],
    ['Zwei.', 'german'],
  ]);
  expect(ends).toBe(0);
  said[1]?.end();
  stop();
  expect(ends).toBe(1);
});

test('ending it says nothing more, also when another answer takes its place', async () => {
  const { speech, said, cancelled } = createRig();
  let ends = 0;
  speech.speak(['One.', 'Two.'], () => (ends += 1));
  await settled();
  speech.speak(['Other.'], () => {});
  await settled();
  said[0]?.end();
  expect(ends).toBe(1);
  expect(cancelled).toEqual([1]);
  expect(said.map(({ text }) => text)).toEqual(['One.', 'Other.']);
});

test('Markdown is said as words', () => {
  expect(
    toSentences(
      '# Lens\n\nIt is **bright**. See [here](https://example.com).\n\n```\nx = 1\n```',
      'Code.',
    ),
  ).toEqual(['Lens', 'It is bright.', 'See here.', 'Code.']);
});
