// Opens the microphone, asking first where the host knows a better place for the browser's question. Used by `use-dictation.ts`.
import { fail, ok, type Result } from '../../../lib/shared/result';
import type { DictationProblem } from './dictation-texts';

export interface MicrophoneDeps {
  /** Absent where the browser gives no microphone to this page at all. */
  getUserMedia?: (constraints: MediaStreamConstraints) => Promise<MediaStream>;
  /** What the browser says of the permission, where it says anything. */
  readPermission(): Promise<PermissionState | undefined>;
  /** Asks the user where the browser cannot show its question beside this page: how to end the asking, or nothing where it was refused. */
  ask?: () => Promise<(() => void) | undefined>;
}

const named: Readonly<Record<string, DictationProblem>> = {
  NotFoundError: 'noMicrophone',
  OverconstrainedError: 'noMicrophone',
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

/** One voice: what rooms and loudspeakers add is taken out by the browser. */
const constraints = {
  audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true },
} satisfies MediaStreamConstraints;

export async function openMicrophone(
  deps: MicrophoneDeps,
): Promise<Result<MediaStream, DictationProblem>> {
  const { getUserMedia, readPermission, ask } = deps;
  if (!getUserMedia) return fail('unsupported');
  let endAsking: (() => void) | undefined;
  if (ask && (await readPermission()) !== 'granted') {
    endAsking = await ask();
    if (!endAsking) return fail('refused');
  }
  try {
    return ok(await getUserMedia(constraints));
  } catch (error) {
    return fail((error instanceof DOMException && named[error.name]) || 'unsupported');
  } finally {
    // Not before: what was allowed "this time" ends with the page that asked, unless the microphone is open elsewhere.
    endAsking?.();
  }
}

/** The microphone is off, and the browser's own sign of it goes out. */
export function closeMicrophone(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
