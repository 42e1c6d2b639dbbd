// Runs the tools that a server asks its client for, each call once, and sends back what came of it. Used by the thread controller.
import type { ClientToolCallItem, JsonObject } from '../../lib/chatkit/items';
import type { ClaimCall } from './claim-call';
import type { NormalOptions } from './options';
import { toJsonObject } from './to-json-object';

export interface ClientTools {
  /** A turn that runs now asks for a tool. It is run when the turn has ended. */
  called(call: ClientToolCallItem): void;
  turnEnded(): void;
  /** The user has said something new: calls in a row are counted anew. */
  userSpoke(): void;
  /** Stop, or another thread: what was asked for is not run, and what still runs is not answered. */
  leave(): void;
}

export interface ClientToolsDependencies {
  handler(): NormalOptions['onClientTool'];
  /** Whether this element, and no other window, is to run the call. */
  claim: ClaimCall;
  /** The call is still the newest item of the shown thread, and nothing runs. */
  isAwaited(itemId: string): boolean;
  running(name: string | undefined): void;
  answer(call: ClientToolCallItem, result: JsonObject): void;
  /** What is said of too many calls. */
  tooMany(most: number): string;
  /** Too many calls in a row: says so instead of going on. */
  refuse(message: string): void;
}

/** Calls in a row without a word of the user. A server that asks without end must not keep the browser busy. */
const maxInARow = 50;

const texts = {
  noTools: 'This client has no tools.',
  failed: 'The tool failed.',
};

export function createClientTools(dependencies: ClientToolsDependencies): ClientTools {
  const { handler, claim, isAwaited, running, answer, refuse } = dependencies;
  let wanted: ClientToolCallItem | undefined;
  let inARow = 0;
  /** Grows with each leaving, so that a tool that ends later is not answered. */
  let visit = 0;

  async function run(call: ClientToolCallItem): Promise<void> {
    const mine = visit;
    running(call.name);
    const isOurs = await claim(call.id);
    if (mine !== visit) return;
    if (!isOurs || !isAwaited(call.id)) {
      running(undefined);
      return;
    }
    const result = await resultOf(call, handler());
    if (mine !== visit) return;
    running(undefined);
    // The user has gone on meanwhile: the server takes no output any more.
    if (isAwaited(call.id)) answer(call, result);
  }

  return {
    called(call) {
      wanted = call;
    },
    turnEnded() {
      const call = wanted;
      wanted = undefined;
      if (!call || !isAwaited(call.id)) return;
      inARow += 1;
      if (inARow > maxInARow) refuse(dependencies.tooMany(maxInARow));
      else void run(call);
    },
    userSpoke() {
      inARow = 0;
    },
    leave() {
      visit += 1;
      wanted = undefined;
      inARow = 0;
      running(undefined);
    },
  };
}

/** A tool that throws, or that is not there, is told as `{ error }`: the assistant can say so and go on. */
async function resultOf(
  { name, arguments: params }: ClientToolCallItem,
  handler: NormalOptions['onClientTool'],
): Promise<JsonObject> {
  if (!handler) return { error: texts.noTools };
  try {
    return toJsonObject(await handler({ name, params }));
  } catch (error) {
    return { error: (error instanceof Error && error.message) || texts.failed };
  }
}
