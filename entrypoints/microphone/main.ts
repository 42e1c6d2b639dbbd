// The page that asks for the microphone once, where the browser shows no question beside the panel; opened by `platform/microphone-page.ts`.
import { microphoneChannel, type MicrophoneAnswer } from '../../lib/messaging/microphone-channel';

const texts = {
  asking:
    'Your browser asks whether Beside may use the microphone. Nothing is recorded on this page: allow it, and go on dictating in the panel.',
  refused:
    'The microphone may not be used. Click the sign in front of the address above, allow the microphone, and ask again.',
  noMicrophone: 'No microphone was found. Connect one and ask again.',
  granted: 'The microphone may be used now. You can close this page and go on in the panel.',
};

const channel = new BroadcastChannel(microphoneChannel);

function show(text: string, canAskAgain: boolean): void {
  const words = document.getElementById('words');
  const again = document.getElementById('again');
  if (words) words.textContent = text;
  if (again) again.hidden = !canAskAgain;
}

function tell(answer: MicrophoneAnswer): void {
  // A broadcast channel belongs to this origin alone and takes no target.
  // eslint-disable-next-line unicorn/require-post-message-target-origin
  channel.postMessage(answer);
}

async function ask(): Promise<void> {
  show(texts.asking, false);
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    for (const track of stream.getTracks()) track.stop();
    show(texts.granted, false);
    tell('granted');
  } catch (error) {
    const isRefused = error instanceof DOMException && error.name === 'NotAllowedError';
    show(isRefused ? texts.refused : texts.noMicrophone, true);
    // A microphone that is missing is told by the panel itself, in its own words.
    tell(isRefused ? 'refused' : 'granted');
  }
}

document.getElementById('again')?.addEventListener('click', () => void ask());
void ask();
