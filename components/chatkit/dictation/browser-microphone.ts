// The browser's microphone as a dictation needs it; its code is loaded when it is first opened. Used by `use-dictation.ts`.
import { dictationLimits } from '../../../lib/shared/dictation';
import { fail } from '../../../lib/shared/result';
import type { DictationDeps } from './create-dictation';
import type { recordSpeech } from './record-speech';

/** What the host of the element adds: where the browser's question can be shown. */
export interface MicrophoneHost {
  askForMicrophone?: () => Promise<(() => void) | undefined>;
}

type Microphone = Pick<DictationDeps<MediaStream>, 'openMicrophone' | 'closeMicrophone' | 'record'>;

/** `host` is read each time the microphone is opened. */
export function createBrowserMicrophone(host: () => MicrophoneHost | undefined): Microphone {
  let record: typeof recordSpeech | undefined;
  return {
    async openMicrophone() {
      try {
        const opening = await import('./open-microphone');
        record = (await import('./record-speech')).recordSpeech;
        return await opening.openMicrophone(toDeps(host()));
      } catch {
        // The files are gone, as after an update.
        return fail('unsupported');
      }
    },
    closeMicrophone: (stream) => stream.getTracks().forEach((track) => track.stop()),
    record: (stream, onEarlyEnd) =>
      record?.(stream, { maxBytes: dictationLimits.maxBytes, onEarlyEnd }),
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
