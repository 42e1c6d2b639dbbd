// The microphone of the composer: press to begin, press again to finish. Nothing where the chosen model's server cannot hear.
import { IconButton } from '../icon-button';
import { useTexts } from '../use-texts';
import type { DictationView } from './use-dictation';

interface DictateButtonProps extends DictationView {
  isDisabled: boolean;
}

export function DictateButton({ dictation, snapshot, isOffered, isDisabled }: DictateButtonProps) {
  const texts = useTexts().dictation;
  const { phase } = snapshot;
  if (!isOffered && phase === 'idle') return null;
  const isRecording = phase === 'recording';
  return (
    <IconButton
      label={isRecording ? texts.finish : texts.start}
      icon={isRecording ? 'check' : 'microphone'}
      className={isRecording ? 'dictate recording' : 'dictate'}
      aria-pressed={isRecording}
      aria-disabled={phase === 'asking' || phase === 'transcribing'}
      disabled={isDisabled && phase === 'idle'}
      // The caret stays where the words are to go.
      onMouseDown={(event) => event.preventDefault()}
      onClick={dictation.press}
    />
  );
}
