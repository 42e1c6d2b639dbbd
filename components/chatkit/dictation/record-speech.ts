// Records one microphone until it is finished or cancelled, and tells how loud it is now. Used by `use-dictation.ts`.
import { chooseAudioType } from './audio-type';
import { closeMicrophone } from './open-microphone';

/** Why a recording ends by itself. */
export type EarlyEnd = 'too-large' | 'broke';

export interface Recorder {
  /** Ends it; the sound as one file, empty where nothing came. The microphone is closed. */
  finish(): Promise<{ audio: Blob; mime: string }>;
  /** Ends it and forgets the sound. */
  cancel(): void;
  /** How loud it is now, from 0 to 1. */
  level(): number;
}

/** Speech needs no more; five minutes are about 1.2 MB. */
const bitsPerSecond = 32_000;
const sliceMs = 500;

/** Nothing where this browser records in no form that servers know; the microphone is closed then. */
export function recordSpeech(
  stream: MediaStream,
  { maxBytes, onEarlyEnd }: { maxBytes: number; onEarlyEnd: (why: EarlyEnd) => void },
): Recorder | undefined {
  const mime = chooseAudioType((type) => MediaRecorder.isTypeSupported(type));
  if (mime === undefined) {
    closeMicrophone(stream);
    return undefined;
  }
  const recorder = new MediaRecorder(stream, {
    mimeType: mime,
    audioBitsPerSecond: bitsPerSecond,
  });
  const meter = createMeter(stream);
  const pieces: Blob[] = [];
  let size = 0;
  recorder.addEventListener('dataavailable', ({ data }) => {
    // What stays under the limit is a whole recording still: its pieces stand in order.
    if (size + data.size > maxBytes) {
      onEarlyEnd('too-large');
      return;
    }
    size += data.size;
    pieces.push(data);
  });
  const ended = new Promise<void>((resolve) => {
    recorder.addEventListener('stop', () => resolve(), { once: true });
  });
  recorder.addEventListener('error', () => onEarlyEnd('broke'));
  for (const track of stream.getTracks())
    track.addEventListener('ended', () => onEarlyEnd('broke'));
  recorder.start(sliceMs);

  function close(): void {
    if (recorder.state !== 'inactive') recorder.stop();
    closeMicrophone(stream);
    meter.close();
  }
  return {
    async finish() {
      close();
      await ended;
      return { audio: new Blob(pieces, { type: mime }), mime };
    },
    cancel: close,
    level: meter.read,
  };
}

function createMeter(stream: MediaStream): { read(): number; close(): void } {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 512;
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  return {
    read() {
      analyser.getFloatTimeDomainData(samples);
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
      // Speech at arm's length fills about half of the scale.
      return Math.min(1, Math.sqrt(power) * 4);
    },
    close: () => void context.close().catch(() => {}),
  };
}
