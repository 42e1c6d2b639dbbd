// What dictation says to the user. Used by the files of this folder.
import { dictationLimits } from '../../../lib/shared/dictation';

export type DictationProblem = keyof typeof problems;

const minutes = dictationLimits.maxMs / 60_000;

export const problems = {
  noMicrophone: 'No microphone was found: connect one and try again.',
  refused:
    'The microphone may not be used here: allow it for Beside in the settings of your browser, then try again.',
  busy: 'The microphone could not be opened: another program may be using it.',
  unsupported: 'This browser cannot record sound here.',
  broke: 'The recording ended early because the microphone was lost: try again.',
  nothingRecorded: 'Nothing was recorded: try again and wait a moment before you finish.',
  nothingHeard: 'No words were heard: speak closer to the microphone and try again.',
  unreadable: 'The text of what you said could not be read: try again.',
} as const;

export const texts = {
  start: 'Dictate',
  finish: 'Finish dictating',
  cancel: 'Cancel dictating',
  dismiss: 'Dismiss',
  asking: 'Waiting for the microphone…',
  recording: 'Listening. Press Escape to cancel.',
  transcribing: 'Turning what you said into text…',
  tooLong: `Dictation ends after ${minutes} minutes: what you said until then is in the text.`,
  tooLarge: 'The recording had reached its largest size: what you said until then is in the text.',
};
