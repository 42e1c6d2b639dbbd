// Tells the panels whom a turn is asking and who answers, while its events pass by. Wrapped around `runTurn` by `compose.ts`.
import type { BackendStatus, StatusWord } from '../messaging/panel-events';
import { askingSentence } from '../model/asking';
import type { AttemptBackend, Respond, TurnEvent } from '../model/turn';

const roleWords: Record<AttemptBackend['role'], StatusWord> = {
  custom: 'custom',
  openai: 'openai',
  builtin: 'reader',
};

function isVisible(event: TurnEvent): boolean {
  return (
    event.type === 'text-delta' || event.type === 'reasoning-delta' || event.type === 'thread-event'
  );
}

/** The same turn; `publish` hears a thread's status each time it changes. */
export function reportStatus(
  respond: Respond,
  publish: (threadId: string, status: BackendStatus) => void,
): Respond {
  return async function* respondAndReport(turn, signal) {
    let asked: AttemptBackend | undefined;
    let isWaiting = false;
    function settle(word: StatusWord, backendId: string, text: string) {
      isWaiting = false;
      publish(turn.threadId, { word, backendId, text });
    }
    try {
      for await (const event of respond(turn, signal)) {
        if (event.type === 'attempt-start') {
          asked = event.backend;
          isWaiting = true;
          const text = askingSentence(event);
          publish(turn.threadId, { word: 'waiting', backendId: asked.id, text });
        } else if (asked && isWaiting && event.type === 'progress') {
          publish(turn.threadId, { word: 'waiting', backendId: asked.id, text: event.text });
        } else if (asked && isWaiting && isVisible(event)) {
          settle(roleWords[asked.role], asked.id, asked.label);
        } else if (event.type === 'reply-fault') {
          settle('error', event.fault.backendId ?? asked?.id ?? '', 'Error');
        }
        yield event;
      }
    } finally {
      // An empty end, a Stop before the first word, or a reader who left: nothing is waited for any longer.
      if (asked && isWaiting) settle(roleWords[asked.role], asked.id, asked.label);
    }
  };
}
