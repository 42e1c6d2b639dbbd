// Tells the panels whom a turn is asking and who answers, while its events pass by. Wrapped around `runTurn` by `compose.ts`.
import type { BackendStatus, StatusWord } from '../messaging/beside-operations';
import type { AttemptBackend, Respond, TurnEvent } from '../model/turn';

const roleWords: Record<AttemptBackend['role'], StatusWord> = {
  custom: 'custom',
  openai: 'openai',
  builtin: 'reader',
};

function toStatus(word: StatusWord, backend: AttemptBackend, text: string): BackendStatus {
  return { word, backendId: backend.id, text };
}

/** A sentence becomes a clause: "Team is down." in front of what is done about it. */
function toClause(sentence: string): string {
  return sentence.replace(/\.$/u, '');
}

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
    let isAnswering = false;
    for await (const event of respond(turn, signal)) {
      if (event.type === 'attempt-start') {
        asked = event.backend;
        isAnswering = false;
        const asking = `Asking ${asked.label}...`;
        const text = event.because ? `${toClause(event.because)}, a${asking.slice(1)}` : asking;
        publish(turn.threadId, toStatus('waiting', asked, text));
      } else if (asked && !isAnswering && (isVisible(event) || event.type === 'reply-end')) {
        isAnswering = true;
        publish(turn.threadId, toStatus(roleWords[asked.role], asked, asked.label));
      } else if (event.type === 'reply-fault') {
        publish(turn.threadId, {
          word: 'error',
          backendId: event.fault.backendId ?? asked?.id ?? '',
          text: 'Error',
        });
      }
      yield event;
    }
  };
}
