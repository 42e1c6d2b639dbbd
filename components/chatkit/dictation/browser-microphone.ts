// The browser's microphone as a dictation needs it; its code is loaded when it is first opened. Used by `use-dictation.ts`.
import { dictationLimits } from '../../../lib/shared/dictation';
import { fail } from '../../../lib/shared/result';
import type { DictationDeps } from './create-dictation';

/** What the host of the element adds: where the browser's question can be shown. */
export interface MicrophoneHost {
  askForMicrophone?: () => Promise<(() => void) | undefined>;
}

type Microphone = Pick<DictationDeps<MediaStream>, 'openMicrophone' | 'closeMicrophone' | 'record'>;

/** `host` is read each time the microphone is opened. */
export function createBrowserMicrophone(host: () => MicrophoneHost | undefined): Microphone {
  let recording: typeof import('./record-speech') | undefined;
  return {
    async openMicrophone() {
      try {
        const opening = await import('./open-microphone');
        recording = await import('./record-speech');
        return await opening.openMicrophone(toDeps(host()));
      } catch {
        // The files are gone, as after an update.
        return fail('unsupported');
      }
    },
    closeMicrophone: (stream) => stream.getTracks().forEach((track) => track.stop()),
    record: (stream, onEarlyEnd) =>
      recording?.recordSpeech(stream, { maxBytes: dictationLimits.maxBytes, onEarlyEnd }),
  };
}

function toDeps(host: MicrophoneHost | undefined) {
  // Absent in a page that is not secure, whatever the types say.
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  return {
    ...(devices
      ? { getUserMedia: (wanted: MediaStreamConstraints) => devices.getUserMedia(wanted) }
      : {}),
    readPermission: async () =>
      await navigator.permissions.query({ name: 'microphone' }).then(
        ({ state }) => state,
        () => undefined,
      ),
    ...(host?.askForMicrophone ? { ask: host.askForMicrophone } : {}),
  };
}
