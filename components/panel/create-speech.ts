// Reads aloud by the voices of this device alone: others would send the text away. Made by `entrypoints/sidepanel/start-panel.tsx`.
import type { Speech } from '../chatkit/speech';

type Synthesis = Pick<
  SpeechSynthesis,
  'getVoices' | 'speak' | 'cancel' | 'addEventListener' | 'removeEventListener'
>;

interface SpeechDeps {
  synthesis: Synthesis;
  createUtterance: (text: string) => SpeechSynthesisUtterance;
  /** A language tag such as `de`; nothing when it cannot be told. */
  detectLanguage: (text: string) => Promise<string | undefined>;
}

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/** The voice for a language, of those on this device: the same tag, the same language, the device's own choice. */
export function chooseVoice<V extends Voice>(
  voices: readonly V[],
  language?: string,
): V | undefined {
  const local = voices.filter(({ localService }) => localService);
  const tag = language?.toLowerCase().replace('_', '-') ?? '';
  const tagOf = ({ lang }: V) => lang.toLowerCase().replace('_', '-');
  const [base] = tag.split('-');
  return (
    (tag === '' ? undefined : local.find((voice) => tagOf(voice) === tag)) ??
    (base ? local.find((voice) => tagOf(voice).split('-')[0] === base) : undefined) ??
    local.find((voice) => voice.default) ??
    local[0]
  );
}

export function createSpeech({ synthesis, createUtterance, detectLanguage }: SpeechDeps): Speech {
  let endCurrent: (() => void) | undefined;

  return {
    isAvailable: () => chooseVoice(synthesis.getVoices()) !== undefined,
    subscribe(listener) {
      synthesis.addEventListener('voiceschanged', listener);
      return () => synthesis.removeEventListener('voiceschanged', listener);
    },
    speak(sentences, onEnd) {
      endCurrent?.();
      let isOver = false;
      function end(): void {
        if (isOver) return;
        isOver = true;
        endCurrent = undefined;
        synthesis.cancel();
        onEnd();
      }
      endCurrent = end;

      function say(place: number, voice: SpeechSynthesisVoice): void {
        const text = sentences[place];
        if (isOver) return;
        if (text === undefined) {
          end();
          return;
        }
        const utterance = createUtterance(text);
        utterance.voice = voice;
        utterance.lang = voice.lang;
        utterance.addEventListener('end', () => say(place + 1, voice));
        utterance.addEventListener('error', end);
        synthesis.speak(utterance);
      }

      async function begin(): Promise<void> {
        const language = await detectLanguage(sentences.join(' ').slice(0, 2000)).catch(
          () => undefined,
        );
        const voice = chooseVoice(synthesis.getVoices(), language);
        if (voice) say(0, voice);
        else end();
      }
      void begin();
      return end;
    },
  };
}
