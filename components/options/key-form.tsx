// The key of one backend: typed here, sent to the background, never shown again. Part of `openers.tsx`.
import { useState, type SubmitEvent } from 'react';
import type { KeyState } from '../../lib/messaging/operations/opener-operations';

interface KeyFormProps {
  backendId: string;
  label: string;
  state: KeyState | undefined;
  /** Resolves with a sentence when it did not work. */
  run(type: string, params: object): Promise<string | undefined>;
}

const states: Record<KeyState, string> = {
  none: 'No key yet.',
  open: 'There is a key. A new one takes its place.',
  sealed: 'The key is sealed. Enter its passphrase, or a new key.',
};

const sentences = {
  saved: 'Saved until you close the browser.',
  sealed: 'Saved, and sealed with your passphrase for later.',
  unlocked: 'The key can be used until you close the browser.',
  forgotten: 'The key was removed.',
};

export function KeyForm({ backendId, label, state, run }: KeyFormProps) {
  const [key, setKey] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [outcome, setOutcome] = useState('');
  const [busy, setBusy] = useState(false);

  async function save(): Promise<string> {
    if (key === '' && state === 'sealed')
      return (await run('beside.keys.unlock', { passphrase })) ?? sentences.unlocked;
    const problem = await run('beside.keys.set', { backend_id: backendId, value: key });
    if (problem !== undefined) return problem;
    if (passphrase === '') return sentences.saved;
    const sealing = await run('beside.keys.seal', { backend_id: backendId, passphrase });
    return sealing ?? sentences.sealed;
  }

  async function remove(): Promise<string> {
    const problem = await run('beside.keys.remove', { backend_id: backendId });
    return problem ?? sentences.forgotten;
  }

  function start(work: () => Promise<string>) {
    setBusy(true);
    void work().then((sentence) => {
      // What was typed does not stay in this page, whatever came of it.
      setKey('');
      setPassphrase('');
      setOutcome(sentence);
      setBusy(false);
    });
  }

  function submit(event: SubmitEvent) {
    event.preventDefault();
    start(save);
  }

  const id = `key-${backendId}`;
  return (
    <form className="key-form" aria-label={`Key of ${label}`} onSubmit={submit}>
      <h4>{label}</h4>
      <p className="help" id={`${id}-help`}>
        {state === undefined ? '' : `${states[state]} `}
        It is kept in the background of the extension until you close the browser, and is never
        shown again. With a passphrase it is also kept on this computer, sealed.
      </p>
      <label htmlFor={id}>Key</label>
      <input
        id={id}
        type="password"
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-help`}
        value={key}
        onChange={(event) => setKey(event.target.value)}
      />
      <label htmlFor={`${id}-passphrase`}>Passphrase (optional)</label>
      <input
        id={`${id}-passphrase`}
        type="password"
        autoComplete="off"
        value={passphrase}
        onChange={(event) => setPassphrase(event.target.value)}
      />
      <div className="field-row">
        <button type="submit" disabled={busy}>
          Save
        </button>
        {state === undefined || state === 'none' ? null : (
          <button type="button" disabled={busy} onClick={() => start(remove)}>
            Remove key
          </button>
        )}
      </div>
      <p className="outcome" role="status">
        {outcome}
      </p>
    </form>
  );
}
