// The sign-in of one backend: a click opens the window of its provider. Part of `openers.tsx`.
import { useState } from 'react';
import { useTexts } from './use-texts';

interface SignInRowProps {
  backendId: string;
  label: string;
  /** Resolves with a sentence when it did not work. */
  run(type: string, params: object): Promise<string | undefined>;
}

export function SignInRow({ backendId, label, run }: SignInRowProps) {
  const texts = useTexts();
  const [outcome, setOutcome] = useState('');

  function signIn() {
    setOutcome(texts.signIn.opened);
    void run('beside.sign_in', { backend_id: backendId }).then((problem) =>
      setOutcome(problem ?? texts.signIn.done),
    );
  }

  return (
    <div className="key-form">
      <h4>{label}</h4>
      <div className="field-row">
        <button type="button" onClick={signIn}>
          {texts.signIn.button(label)}
        </button>
      </div>
      <p className="outcome" role="status">
        {outcome}
      </p>
    </div>
  );
}
