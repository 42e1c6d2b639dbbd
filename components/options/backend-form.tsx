// One field that adds a backend: its address. The click also asks for the host's permission. Part of `options-app.tsx`.
import { useState, type SubmitEvent } from 'react';
import * as z from 'zod/mini';
import type { PanelOperations } from '../../lib/messaging/panel-operations';
import type { HostPermissions } from '../../lib/platform/permissions';
import { toOrigin } from './to-origin';

const refusal = z.object({ error: z.object({ message: z.string() }) });

interface BackendFormProps {
  operations: PanelOperations;
  permissions: HostPermissions;
}

const sentences = {
  wrong: 'This is not a web address. It should look like http://localhost:8000.',
  broken: 'The backend could not be added. Try again.',
  added: 'Added. It is now the model that answers first.',
  unallowed: 'Added, but Beside may not contact it yet: the first message will ask you again.',
};

export function BackendForm({ operations, permissions }: BackendFormProps) {
  const [typed, setTyped] = useState('');
  const [message, setMessage] = useState('');
  const [busy, setBusy] = useState(false);

  async function add(address: string, asked: Promise<boolean>) {
    const granted = await asked.catch(() => false);
    const { status, body } = await operations.operation('beside.add_backend', { address });
    if (status === 200) {
      setTyped('');
      return granted ? sentences.added : sentences.unallowed;
    }
    const parsed = refusal.safeParse(body);
    return parsed.success ? parsed.data.error.message : sentences.broken;
  }

  function submit(event: SubmitEvent) {
    event.preventDefault();
    const origin = toOrigin(typed);
    if (origin === undefined) {
      setMessage(sentences.wrong);
      return;
    }
    setBusy(true);
    // The prompt needs this very click: nothing may be awaited before it.
    const asked = permissions.request([origin]);
    void add(typed, asked)
      .catch(() => sentences.broken)
      .then((outcome) => {
        setMessage(outcome);
        setBusy(false);
      });
  }

  return (
    <form className="backend-form" onSubmit={submit}>
      <label htmlFor="address">Address</label>
      <div className="field-row">
        <input
          id="address"
          type="text"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          placeholder="http://localhost:8000"
          aria-describedby="address-help"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit" disabled={busy}>
          Add backend
        </button>
      </div>
      <p id="address-help" className="help">
        A server that answers with server-sent events at <code>/api/chat/stream</code>. Your browser
        will ask whether Beside may contact it.
      </p>
      <p className="outcome" role="status">
        {message}
      </p>
    </form>
  );
}
