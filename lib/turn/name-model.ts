// Says which model a session was opened for, and that it is another one than was asked for. Called by `run-turn.ts`.
import type { Reply, ReplyEvent } from '../model/reply';

interface Naming {
  /** The backend's name. */
  label: string;
  /** The model we asked for. */
  asked: string | undefined;
  /** The model the session was opened for, once the server has said so. */
  given: () => string | undefined;
}

/** Servers name a dated version of what they were asked for: that is no other model. */
function isSame(asked: string, given: string): boolean {
  return given.toLowerCase().startsWith(asked.toLowerCase());
}

/** The same reply, with the model's name in it as soon as it is known; a name that the reply itself brings comes later and holds. */
export async function* nameModel(
  reply: Reply,
  { label, asked, given }: Naming,
): AsyncGenerator<ReplyEvent> {
  let isTold = false;
  for await (const event of reply) {
    const name = given();
    if (!isTold && name !== undefined && event.type !== 'reply-fault') {
      isTold = true;
      yield { type: 'model-name', name };
      if (asked !== undefined && !isSame(asked, name))
        yield {
          type: 'notice',
          message: `${label} does not know the model ${asked} and used ${name}.`,
        };
    }
    yield event;
  }
}
