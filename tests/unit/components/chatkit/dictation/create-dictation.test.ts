import { describe, expect, test, vi } from 'vitest';
import {
  createDictation,
  type DictationDeps,
} from '../../../../../components/chatkit/dictation/create-dictation';
import type { EarlyEnd } from '../../../../../components/chatkit/dictation/record-speech';
import { element } from '../../../../../lib/languages/texts/element';
import { dictationLimits } from '../../../../../lib/shared/dictation';

const sound = { audio: new Blob(['sound']), mime: 'audio/webm;codecs=opus' };
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

/** A dictation whose world the test controls; `timers` holds what waits for its time. */
function createRig(overrides: Partial<DictationDeps<string>> = {}) {
  const inserted: string[] = [];
  const closed: string[] = [];
  const timers = new Map<() => void, number>();
  const cancelled = vi.fn<() => void>();
  let endEarly: (why: EarlyEnd) => void = () => {};
  const dictation = createDictation<string>({
    texts: () => element.dictation,
    openMicrophone: () => Promise.resolve({ ok: true, value: 'stream' }),
    closeMicrophone: (stream) => closed.push(stream),
    record(_stream, onEarlyEnd) {
      endEarly = onEarlyEnd;
      return { finish: () => Promise.resolve(sound), cancel: cancelled, level: () => 0.5 };
    },
    transcribe: () => Promise.resolve({ ok: true, value: 'some words' }),
    insert: (text) => inserted.push(text),
    after(ms, callback) {
      timers.set(callback, ms);
      return () => timers.delete(callback);
    },
    ...overrides,
  });
  return {
    dictation,
    inserted,
    closed,
    timers,
    cancelled,
    endEarly: (why: EarlyEnd) => endEarly(why),
    note: () => dictation.getSnapshot().note,
    phase: () => dictation.getSnapshot().phase,
  };
}

describe('dictation', () => {
  test('records from one press to the next and hands the words over', async () => {
    const rig = createRig();
    const phases: string[] = [];
    rig.dictation.subscribe(() => phases.push(rig.phase()));
    rig.dictation.press();
    await settled();
    expect(rig.dictation.level()).toBe(0.5);
    rig.dictation.press();
    await settled();
    expect(phases).toEqual(['asking', 'recording', 'transcribing', 'idle']);
    expect(rig.inserted).toEqual(['some words']);
    expect(rig.note()).toBeUndefined();
    expect(rig.timers.size).toBe(0);
  });

  test.each([
    ['noMicrophone', 'No microphone was found: connect one and try again.'],
    ['busy', 'The microphone could not be opened: another program may be using it.'],
  ] as const)('says one sentence for %s', async (fault, sentence) => {
    const rig = createRig({ openMicrophone: () => Promise.resolve({ ok: false, fault }) });
    rig.dictation.press();
    await settled();
    expect(rig.dictation.getSnapshot()).toEqual({ phase: 'idle', note: sentence });
    rig.dictation.dismiss();
    expect(rig.dictation.getSnapshot()).toEqual({ phase: 'idle' });
  });

  test('closes a microphone that was opened after it had been cancelled', async () => {
    const rig = createRig();
    rig.dictation.press();
    rig.dictation.cancel();
    await settled();
    expect(rig.closed).toEqual(['stream']);
    expect(rig.dictation.getSnapshot()).toEqual({ phase: 'idle' });
  });

  test('sends nothing when it is cancelled while it records', async () => {
    const transcribe = vi.fn<DictationDeps<string>['transcribe']>();
    const rig = createRig({ transcribe });
    rig.dictation.press();
    await settled();
    rig.dictation.cancel();
    await settled();
    expect(rig.cancelled).toHaveBeenCalledTimes(1);
    expect(transcribe).not.toHaveBeenCalled();
    expect(rig.timers.size).toBe(0);
  });

  test('inserts nothing when it is cancelled while it waits, and tells the server so', async () => {
    let given: AbortSignal | undefined;
    let answer: (heard: { ok: true; value: string }) => void = () => {};
    const rig = createRig({
      transcribe(_audio, _mime, signal) {
        given = signal;
        return new Promise((resolve) => {
          answer = resolve;
        });
      },
    });
    rig.dictation.press();
    await settled();
    rig.dictation.press();
    await settled();
    rig.dictation.cancel();
    expect(given?.aborted).toBe(true);
    answer({ ok: true, value: 'late' });
    await settled();
    expect(rig.inserted).toEqual([]);
  });

  test('ends at its longest time, and keeps what was said until then', async () => {
    const rig = createRig();
    rig.dictation.press();
    await settled();
    const [[callback, ms] = [() => {}, 0]] = rig.timers;
    expect(ms).toBe(dictationLimits.maxMs);
    callback();
    await settled();
    expect(rig.inserted).toEqual(['some words']);
    expect(rig.note()).toMatch(/^Dictation ends after 5 minutes/u);
  });

  test.each([
    ['too-large', /largest size/u],
    ['broke', /microphone was lost/u],
  ] as const)('keeps what was said before it ended as %s', async (why, sentence) => {
    const rig = createRig();
    rig.dictation.press();
    await settled();
    rig.endEarly(why);
    rig.endEarly(why);
    await settled();
    expect(rig.inserted).toEqual(['some words']);
    expect(rig.note()).toMatch(sentence);
  });

  test('says what the server said, and that no words were heard', async () => {
    const answers = [
      { ok: false as const, fault: 'Ears is away.' },
      { ok: true as const, value: '' },
    ];
    const rig = createRig({
      transcribe: () => Promise.resolve(answers.shift() ?? { ok: true, value: 'never' }),
    });
    for (const sentence of ['Ears is away.', 'No words were heard: speak closer']) {
      rig.dictation.press();
      await settled();
      rig.dictation.press();
      await settled();
      expect(rig.note()).toContain(sentence);
    }
    expect(rig.inserted).toEqual([]);
  });
});
