// Dictation joined to the browser and to the composer around it. Used by `composer.tsx`.
import { useEffect, useState, useSyncExternalStore, type RefObject } from 'react';
import { fail, ok, type Result } from '../../../lib/shared/result';
import type { ChatKitClient } from '../chatkit-client';
import { contentOf } from '../composer-state';
import type { EditorHandle } from '../composer/editor-handle';
import { useElement } from '../element-context';
import { isRecord } from '../parse-event';
import { useChosenModel } from '../use-chosen-model';
import { createBrowserMicrophone } from './browser-microphone';
import { createDictation, type Dictation, type DictationSnapshot } from './create-dictation';

export interface DictationView {
  dictation: Dictation;
  snapshot: DictationSnapshot;
  /** Whether the chosen model's server turns speech into text. */
  isOffered: boolean;
}

export function useDictation(editor: RefObject<EditorHandle | null>): DictationView {
  const element = useElement();
  const { options } = element;
  const modelId = useChosenModel();
  const [around] = useState(() => createAround({ element, modelId, editor: undefined }));
  useEffect(() => {
    around.set({ element, modelId, editor });
  });
  const [dictation] = useState(() =>
    createDictation<MediaStream>({
      ...createBrowserMicrophone(() => around.get().element.options.dictation),
      transcribe: async (audio, mime, signal) =>
        await transcribe(around.get().element.client, {
          audio,
          mime,
          signal,
          modelId: around.get().modelId,
          unreadable: around.get().element.options.texts.dictation.problems.unreadable,
        }),
      texts: () => around.get().element.options.texts.dictation,
      insert(text) {
        const { editor: shown, element: here } = around.get();
        if (shown?.current) {
          shown.current.insertWords(text);
          return;
        }
        const { composer } = here;
        const before = composer.getSnapshot();
        const space = /\S$/u.test(before.text) ? ' ' : '';
        const content = [
          ...contentOf(before),
          { type: 'input_text' as const, text: `${space}${text}` },
        ];
        composer.patch({ text: `${before.text}${space}${text}`, content });
      },
      after(ms, callback) {
        const timer = setTimeout(callback, ms);
        return () => clearTimeout(timer);
      },
    }),
  );
  const snapshot = useSyncExternalStore(dictation.subscribe, dictation.getSnapshot);
  const { phase } = snapshot;
  useEscape(phase !== 'idle', dictation.cancel);
  // A microphone that nobody sees must not stay open; what was said and is on its way still becomes text.
  useEffect(
    () => () => {
      if (dictation.getSnapshot().phase !== 'transcribing') dictation.cancel();
    },
    [dictation],
  );
  const { models } = options.dictation ?? {};
  const isOffered =
    options.composer.hasDictation &&
    (models === undefined || (modelId !== undefined && models.includes(modelId)));
  return { dictation, snapshot, isOffered };
}

interface Around {
  element: ReturnType<typeof useElement>;
  modelId: string | undefined;
  editor: RefObject<EditorHandle | null> | undefined;
}

/** What stands around the dictation now; it outlives many renderings. */
function createAround(first: Around) {
  let now = first;
  return {
    get: () => now,
    set(next: Around) {
      now = next;
    },
  };
}

/** Before everything else that Escape means, and wherever the focus is. */
function useEscape(isOn: boolean, cancel: () => void): void {
  useEffect(() => {
    if (!isOn) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      cancel();
    };
    addEventListener('keydown', onKeyDown, { capture: true });
    return () => removeEventListener('keydown', onKeyDown, { capture: true });
  }, [isOn, cancel]);
}

interface Spoken {
  audio: Blob;
  mime: string;
  signal: AbortSignal;
  modelId: string | undefined;
  /** The sentence for an answer that has no text. */
  unreadable: string;
}

async function transcribe(
  client: ChatKitClient,
  { audio, mime, signal, modelId, unreadable }: Spoken,
): Promise<Result<string, string>> {
  const { toBase64 } = await import('./to-base64');
  const answer = await client.read(
    {
      type: 'input.transcribe',
      params: { audio_base64: await toBase64(audio), mime_type: mime },
      // The protocol's request names no model; its metadata is the host's.
      ...(modelId === undefined ? {} : { metadata: { model: modelId } }),
    },
    signal,
  );
  if (!answer.ok) return fail(answer.fault.message);
  const text = isRecord(answer.value) ? answer.value['text'] : undefined;
  return typeof text === 'string' ? ok(text) : fail(unreadable);
}
