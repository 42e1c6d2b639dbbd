// The background's end of one panel's port: checks each message at the door, keeps a canceller per request, sends the answers.
import { assertNever } from '../shared/assert-never';
import {
  panelToBackground,
  type BackgroundToPanel,
  type PanelToBackground,
  type PortLike,
} from './messages';
import { createOutbox } from './outbox';
import type { AnswerPanel } from './panel-answer';

/** What may be reported about a port: codes, never what a message held. */
export type PortProblem = 'malformed-message' | 'duplicate-request' | 'answer-failed';

interface ServePanelOptions {
  /** Told of problems that nobody else sees. */
  report?: (problem: PortProblem) => void;
  /** Characters that may wait for a panel that does not draw. */
  maxWaiting?: number;
}

type Request = Extract<PanelToBackground, { type: 'request' }>;

/**
 * Serves one panel until its port closes. Closing detaches every request and stops none.
 * Whatever `answer` throws is a bug and ends in status 500, or in a broken stream if the head was sent.
 */
export function servePanel(
  port: PortLike<BackgroundToPanel, unknown>,
  answer: AnswerPanel,
  { report = () => {}, maxWaiting }: ServePanelOptions = {},
): void {
  const cancellers = new Map<string, AbortController>();
  let closed = false;
  function send(message: BackgroundToPanel) {
    if (closed) return;
    try {
      port.send(message);
    } catch {
      // The panel has gone, and the browser has not told yet.
      closed = true;
    }
  }
  const outbox = createOutbox(send, maxWaiting);

  async function serve({ id, body, windowId }: Request) {
    const canceller = new AbortController();
    cancellers.set(id, canceller);
    let headSent = false;
    function sendHead(status: number, contentType: string) {
      headSent = true;
      outbox.push({ id, type: 'head', status, contentType });
    }
    try {
      const result = await answer(body, {
        signal: canceller.signal,
        ...(windowId === undefined ? {} : { windowId }),
      });
      if (result.type === 'json') {
        sendHead(result.status, 'application/json');
        outbox.push({ id, type: 'chunk', text: result.body });
      } else {
        sendHead(200, 'text/event-stream');
        for await (const event of result.events) {
          if (canceller.signal.aborted && canceller.signal.reason === 'detach') return;
          if (outbox.pushEvent(id, event)) continue;
          canceller.abort('detach');
          return;
        }
      }
      outbox.push({ id, type: 'end' });
    } catch {
      if (canceller.signal.aborted) return;
      report('answer-failed');
      if (headSent) {
        outbox.push({ id, type: 'broken' });
        return;
      }
      sendHead(500, 'application/json');
      outbox.push({ id, type: 'chunk', text: '{"error":{"code":"internal"}}' });
      outbox.push({ id, type: 'end' });
    } finally {
      cancellers.delete(id);
    }
  }

  function receive(message: PanelToBackground) {
    switch (message.type) {
      case 'request':
        if (cancellers.has(message.id)) report('duplicate-request');
        else void serve(message);
        return;
      case 'request-cancel':
        cancellers.get(message.id)?.abort(message.reason);
        return;
      case 'credit':
        outbox.credit();
        return;
      case 'ping':
        send({ type: 'pong' });
        return;
      default:
        assertNever(message);
    }
  }

  port.onDisconnect(() => {
    closed = true;
    for (const canceller of cancellers.values()) canceller.abort('detach');
  });
  port.onMessage((raw) => {
    const parsed = panelToBackground.safeParse(raw);
    if (parsed.success) receive(parsed.data);
    else report('malformed-message');
  });
}
