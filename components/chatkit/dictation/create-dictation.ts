// One dictation after the other: asks for the microphone, records, has it turned into text, hands the text over. Free of React and the browser.
import { dictationLimits } from '../../../lib/shared/dictation';
import type { Result } from '../../../lib/shared/result';
import type { DictationProblem, DictationTexts } from './dictation-texts';
import type { EarlyEnd, Recorder } from './record-speech';

export type DictationPhase = 'idle' | 'asking' | 'recording' | 'transcribing';

export interface DictationSnapshot {
  phase: DictationPhase;
  /** What went wrong the last time, or what has to be known of it, in one sentence. */
  note?: string;
}

export interface DictationDeps<Stream> {
  /** In the language that is shown now. */
  texts(): DictationTexts;
  openMicrophone(): Promise<Result<Stream, DictationProblem>>;
  closeMicrophone(stream: Stream): void;
  record(stream: Stream, onEarlyEnd: (why: EarlyEnd) => void): Recorder | undefined;
  /** The words, or one sentence that says why there are none. */
  transcribe(audio: Blob, mime: string, signal: AbortSignal): Promise<Result<string, string>>;
  /** Puts the words where the caret is. */
  insert(text: string): void;
  /** Calls back after so many milliseconds, unless the returned function is called before. */
  after(ms: number, callback: () => void): () => void;
}

export interface Dictation {
  getSnapshot(): DictationSnapshot;
  subscribe(listener: () => void): () => void;
  /** Begins, or finishes what is being recorded. Does nothing while it waits for something. */
  press(): void;
  /** Ends it without a text, in whichever phase it is. */
  cancel(): void;
  /** Takes the note away. */
  dismiss(): void;
  /** How loud it is now, from 0 to 1. */
  level(): number;
}

const idle: DictationSnapshot = { phase: 'idle' };

export function createDictation<Stream>(deps: DictationDeps<Stream>): Dictation {
  let snapshot = idle;
  let recorder: Recorder | undefined;
  /** Ends with the dictation it was made for: what comes after that belongs to nobody. */
  let run = new AbortController();
  let stopTimer: (() => void) | undefined;
  const listeners = new Set<() => void>();

  function show(next: DictationSnapshot): void {
    snapshot = next;
    listeners.forEach((listener) => listener());
  }

  function end(note?: string): void {
    run.abort();
    stopTimer?.();
    recorder = undefined;
    show(note === undefined ? idle : { phase: 'idle', note });
  }

  async function begin(): Promise<void> {
    run = new AbortController();
    const { signal } = run;
    show({ phase: 'asking' });
    const opened = await deps.openMicrophone();
    if (signal.aborted) {
      if (opened.ok) deps.closeMicrophone(opened.value);
      return;
    }
    if (!opened.ok) return end(deps.texts().problems[opened.fault]);
    recorder = deps.record(opened.value, (why) => {
      if (signal.aborted || snapshot.phase !== 'recording') return;
      const texts = deps.texts();
      void finish(why === 'broke' ? texts.problems.broke : texts.tooLarge);
    });
    if (!recorder) return end(deps.texts().problems.unsupported);
    const { maxMs } = dictationLimits;
    stopTimer = deps.after(maxMs, () => void finish(deps.texts().tooLong(maxMs / 60_000)));
    return show({ phase: 'recording' });
  }

  /** `note` is said beside the text of what was recorded until then. */
  async function finish(note?: string): Promise<void> {
    const { signal } = run;
    const current = recorder;
    if (!current || snapshot.phase !== 'recording') return;
    stopTimer?.();
    show({ phase: 'transcribing' });
    const { audio, mime } = await current.finish();
    if (signal.aborted) return;
    if (audio.size === 0) return end(note ?? deps.texts().problems.nothingRecorded);
    const heard = await deps.transcribe(audio, mime, signal);
    if (signal.aborted) return;
    if (!heard.ok) return end(heard.fault);
    end(heard.value === '' ? deps.texts().problems.nothingHeard : note);
    if (heard.value !== '') deps.insert(heard.value);
  }

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    press() {
      if (snapshot.phase === 'idle') void begin();
      else if (snapshot.phase === 'recording') void finish();
    },
    cancel() {
      if (snapshot.phase === 'idle') return;
      if (snapshot.phase === 'recording') recorder?.cancel();
      end();
    },
    dismiss() {
      if (snapshot.phase === 'idle') show(idle);
    },
    level: () => (snapshot.phase === 'recording' ? (recorder?.level() ?? 0) : 0),
  };
}
