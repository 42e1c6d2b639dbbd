// The sign-in of one backend: a click opens the window of its provider. Part of `openers.tsx`.
import { useState } from 'react';

interface SignInRowProps {
  backendId: string;
  label: string;
  /** Resolves with a sentence when it did not work. */
  run(type: string, params: object): Promise<string | undefined>;
}

export function SignInRow({ backendId, label, run }: SignInRowProps) {
  const [outcome, setOutcome] = useState('');

  function signIn() {
    setOutcome('A window has opened: sign in there.');
    void run('beside.sign_in', { backend_id: backendId }).then((problem) =>
      setOutcome(problem ?? 'Signed in until you close the browser.'),
    );
  }

  return (
    <div className="key-form">
      <h4>{label}</h4>
      <div className="field-row">
        <button type="button" onClick={signIn}>
          {`Sign in to ${label}`}
        </button>
      </div>
      <p className="outcome" role="status">
        {outcome}
      </p>
    </div>
  );
}
