// What dictation does now, between the text and the buttons: how loud and how long, a way to cancel, and afterwards what went wrong.
import { useEffect, useRef } from 'react';
import { useElement } from '../element-context';
import { Icon } from '../icon';
import { IconButton } from '../icon-button';
import { useTexts } from '../use-texts';
import type { Dictation } from './create-dictation';
import { formatDuration } from './format-duration';
import type { DictationView } from './use-dictation';

export function DictationLine({ dictation, snapshot, isOffered }: DictationView) {
  const { focusComposer } = useElement();
  const texts = useTexts().dictation;
  const { phase, note } = snapshot;
  const said = phase === 'idle' ? '' : texts[phase];
  return (
    <>
      {/* There before its words, or they are not spoken. Not role="status", which is the host's. */}
      {isOffered && (
        <span className="visually-hidden" aria-live="polite">
          {said}
        </span>
      )}
      {phase !== 'idle' && (
        <div className="dictation" data-phase={phase}>
          {phase === 'recording' ? <Meter dictation={dictation} /> : <Icon name="microphone" />}
          <span className="dictation-words" aria-hidden="true">
            {said}
          </span>
          <IconButton
            label={texts.cancel}
            icon="close"
            onClick={() => {
              dictation.cancel();
              focusComposer();
            }}
          />
        </div>
      )}
      {note !== undefined && (
        <p className="aside danger-text dictation-note" role="alert" dir="auto">
          <span>{note}</span>
          <IconButton label={texts.dismiss} icon="close" onClick={dictation.dismiss} />
        </p>
      )}
    </>
  );
}

/** Written past React, once a frame: nothing else on the page changes with it. */
function Meter({ dictation }: { dictation: Dictation }) {
  const bar = useRef<HTMLSpanElement>(null);
  const time = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const startedAt = performance.now();
    let frame = 0;
    const draw = () => {
      bar.current?.style.setProperty('--level', dictation.level().toFixed(3));
      const passed = formatDuration(performance.now() - startedAt);
      if (time.current && time.current.textContent !== passed) time.current.textContent = passed;
      frame = requestAnimationFrame(draw);
    };
    draw();
    return () => cancelAnimationFrame(frame);
  }, [dictation]);
  return (
    <>
      <span ref={bar} className="dictation-level" aria-hidden="true" />
      <span ref={time} className="dictation-time" aria-hidden="true" />
    </>
  );
}
