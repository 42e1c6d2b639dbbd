// What dictation says to the user, as types of the catalogue. Used by the files of this folder.
import type { ElementTexts } from '../../../lib/languages/texts/element';

export type DictationTexts = ElementTexts['dictation'];
export type DictationProblem = keyof DictationTexts['problems'];
