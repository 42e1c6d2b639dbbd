// Reaches the ChatKit servers that own threads, outside of a turn: through the same way out as a message. Called by `compose.ts`.
import type { Backend } from '../../lib/model/backend';
import { createFault } from '../../lib/model/create-fault';
import { faultOf } from '../../lib/model/throw-fault';
import type { HideJson } from '../../lib/pipeline/redaction/hide-json';
import type { AskRemote } from '../../lib/server/remote';
import { fail, ok } from '../../lib/shared/result';
import type { EffectiveSettings } from '../../lib/settings/effective';
import { callChatKit } from '../../lib/transports/call-chatkit';
import type { ReceiptPurpose } from '../../lib/turn/open-receipt';
import type { Egress } from './compose-egress';
import type { Receipted } from './compose-receipts';

/** Nobody waits longer than this for a list or a new title. Milliseconds. */
const longestWaitMs = 10_000;

const purposes: Readonly<Record<string, ReceiptPurpose>> = {
  'threads.update': 'rename',
  'threads.delete': 'delete',
  'items.feedback': 'feedback',
  'threads.sync_custom_action': 'action',
  'input.transcribe': 'transcription',
};

function shorten(limitMs: number): number {
  return Math.min(limitMs, longestWaitMs);
}

function inHaste(backend: Backend): Backend {
  const { limits } = backend;
  return {
    ...backend,
    limits: {
      ...limits,
      headersMs: shorten(limits.headersMs),
      firstByteMs: shorten(limits.firstByteMs),
      silenceMs: shorten(limits.silenceMs),
    },
  };
}

export function composeRemote(
  { bindIo }: Pick<Egress, 'bindIo'>,
  settings: () => Promise<EffectiveSettings>,
  hideJson: HideJson,
  receipted: Receipted,
): AskRemote {
  return async (backendId, operation, threadId) => {
    const backend = (await settings()).backends.find(({ id }) => id === backendId);
    const gone = { id: backendId, label: 'This server' };
    if (!backend) return fail(createFault('not-configured', gone));
    if (backend.kind !== 'chatkit') return fail(createFault('not-supported', backend));
    const quick = inHaste(backend);
    const session = threadId === undefined ? {} : { threadId };
    try {
      const { type, params } = operation;
      let redactions = {};
      const hidden =
        threadId === undefined
          ? params
          : await hideJson(quick, threadId, params, (counts) => (redactions = counts));
      const io = receipted(
        { backend: quick, purpose: purposes[type] ?? 'read-thread', asked: session, redactions },
        (count) => bindIo(quick, new AbortController().signal, session, () => {}, count),
      );
      return ok(await callChatKit({ type, params: hidden }, quick, io));
    } catch (error) {
      const fault = faultOf(error);
      if (!fault) throw error;
      return fail(fault);
    }
  };
}
