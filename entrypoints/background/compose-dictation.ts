// Speech to text: which models offer it, and one recording sent to the backend that hears it, with a receipt. Called by `compose.ts`.
import type { Backend, Model, RoutedBackend } from '../../lib/model/backend';
import { createFault } from '../../lib/model/create-fault';
import { faultOf } from '../../lib/model/throw-fault';
import type { KeepAlive } from '../../lib/platform/keep-alive';
import { chooseTranscriber } from '../../lib/routing/choose-transcriber';
import type { Transcribe } from '../../lib/server/transcribe';
import { createId } from '../../lib/shared/ids';
import { fail, ok } from '../../lib/shared/result';
import { transports } from '../../lib/transports/registry';
import type { Transcribing, Transport } from '../../lib/transports/transport';
import type { KeepReceipt } from '../../lib/turn/open-receipt';
import type { Egress } from './compose-egress';

const byKind: Readonly<Partial<Record<string, Transport>>> = transports;

function transcribingOf({ kind, role }: Backend): Transcribing | undefined {
  return role === 'builtin' ? undefined : byKind[kind]?.transcribing;
}

const canTranscribe = (backend: Backend): boolean =>
  transcribingOf(backend)?.isOffered(backend) ?? false;

/** Whether the panel shows a microphone while this model is chosen. */
export function offersDictation(model: Model, backends: readonly RoutedBackend[]): boolean {
  return chooseTranscriber(model, backends, canTranscribe) !== undefined;
}

/** A server that hears says nothing until it has heard everything, so its headers come as late as its first word. */
function patient(backend: Backend): Backend {
  const { limits } = backend;
  const headersMs = Math.max(limits.headersMs, limits.firstByteMs);
  return { ...backend, limits: { ...limits, headersMs } };
}

export function composeDictation({
  egress,
  backends,
  keepReceipt,
  keepAlive,
  now,
}: {
  egress: Pick<Egress, 'bindIo'>;
  backends: () => Promise<RoutedBackend[]>;
  keepReceipt: KeepReceipt;
  keepAlive: KeepAlive;
  now: () => number;
}): Transcribe {
  return async (model, recording, signal) => {
    const backend = chooseTranscriber(model, await backends(), canTranscribe);
    const transcribing = backend && transcribingOf(backend);
    if (!backend || !transcribing) return fail(createFault('not-supported', model));
    const bytes: Record<string, number> = {};
    const receipt = {
      threadId: '',
      turnId: createId('turn'),
      purpose: 'transcription' as const,
      at: now(),
      origin: backend.origins[0] ?? '',
      backendId: backend.id,
      class: backend.class,
      bytes,
      redactions: {},
      pageParts: [],
      files: [{ mime: recording.mime.split(';')[0] ?? '', bytes: recording.audio.size }],
    };
    const release = keepAlive.hold();
    try {
      const keepAgain = await keepReceipt(receipt);
      let outcome: 'done' | 'stopped' | 'fault' = 'fault';
      const count = (kind: string, size: number) => {
        bytes[kind] = (bytes[kind] ?? 0) + size;
      };
      try {
        const io = egress.bindIo(patient(backend), signal, {}, () => {}, count);
        const text = await transcribing.transcribe(recording, backend, io);
        outcome = 'done';
        return ok(text);
      } finally {
        if (signal.aborted) outcome = 'stopped';
        await keepAgain({ ...receipt, outcome }).catch(() => undefined);
      }
    } catch (error) {
      if (signal.aborted) return fail(createFault('interrupted', backend));
      const fault = faultOf(error);
      if (!fault) throw error;
      return fail(fault);
    } finally {
      release();
    }
  };
}
