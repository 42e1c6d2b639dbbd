// The page that asks for the microphone once, where the browser shows no question beside the panel; opened by `platform/microphone-page.ts`.
import { applyLanguage } from '../../components/settings/appearance';
import { loadPanelTexts } from '../../lib/languages/load-texts';
import { panel } from '../../lib/languages/texts/panel';
import { microphoneChannel, type MicrophoneAnswer } from '../../lib/messaging/microphone-channel';

const channel = new BroadcastChannel(microphoneChannel);
const words = document.getElementById('words');
const again = document.getElementById('again');

/** The panel names its language in the address; in English where that has no texts, or none that can still be read. */
async function loadTexts() {
  const { language, microphonePage } = await loadPanelTexts(panel, location.hash.slice(1)).catch(
    () => panel,
  );
  applyLanguage(document.documentElement, language);
  document.title = microphonePage.title;
  const heading = document.getElementById('heading');
  if (heading) heading.textContent = microphonePage.heading;
  if (again) again.textContent = microphonePage.again;
  return microphonePage;
}

const texts = loadTexts();

function show(text: string, canAskAgain: boolean): void {
  if (words) words.textContent = text;
  if (again) again.hidden = !canAskAgain;
}

function tell(answer: MicrophoneAnswer): void {
  // A broadcast channel belongs to this origin alone and takes no target.
  // eslint-disable-next-line unicorn/require-post-message-target-origin
  channel.postMessage(answer);
}

async function ask(): Promise<void> {
  const { asking, granted, refused, noMicrophone } = await texts;
  show(asking, false);
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    for (const track of stream.getTracks()) track.stop();
    show(granted, false);
    tell('granted');
  } catch (error) {
    const isRefused = error instanceof DOMException && error.name === 'NotAllowedError';
    show(isRefused ? refused : noMicrophone, true);
    // A microphone that is missing is told by the panel itself, in its own words.
    tell(isRefused ? 'refused' : 'granted');
  }
}

again?.addEventListener('click', () => void ask());
void ask();
