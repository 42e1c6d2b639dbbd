// The key of one backend: typed here, sent to the background, never shown again. Part of `openers.tsx`.
import { useState, type SubmitEvent } from 'react';
import type { KeyState } from '../../lib/messaging/operations/opener-operations';
import { useTexts } from './use-texts';

interface KeyFormProps {
  backendId: string;
  label: string;
  state: KeyState | undefined;
  /** Resolves with a sentence when it did not work. */
  run(type: string, params: object): Promise<string | undefined>;
}

export function KeyForm({ backendId, label, state, run }: KeyFormProps) {
  const { keyForm: sentences, keys: texts, say } = useTexts();
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
    <form className="key-form" aria-label={texts.of(label)} onSubmit={submit}>
      <h4>{label}</h4>
      <p className="help" id={`${id}-help`}>
        {state === undefined ? '' : `${texts.states[state]} `}
        {texts.help}
      </p>
      <label htmlFor={id}>{texts.key}</label>
      <input
        id={id}
        type="password"
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-help`}
        value={key}
        onChange={(event) => setKey(event.target.value)}
      />
      <label htmlFor={`${id}-passphrase`}>{texts.passphrase}</label>
      <input
        id={`${id}-passphrase`}
        type="password"
        autoComplete="off"
        value={passphrase}
        onChange={(event) => setPassphrase(event.target.value)}
      />
      <div className="field-row">
        <button type="submit" disabled={busy}>
          {texts.save}
        </button>
        {state === undefined || state === 'none' ? null : (
          <button type="button" disabled={busy} onClick={() => start(remove)}>
            {texts.remove}
          </button>
        )}
      </div>
      <p className="outcome" role="status">
        {say(outcome)}
      </p>
    </form>
  );
}
