// What a message would send before it is sent, text by text, with what is hidden in it. Called by `server/answers/privacy-answers.ts`.
import type { Backend, RoutedBackend } from '../model/backend';
import { createFault } from '../model/create-fault';
import type { Fault } from '../model/fault';
import type { Mark } from '../model/redaction';
import type { Turn } from '../model/turn';
import { textsOf, type TextKind } from '../pipeline/redaction/texts-of-request';
import { chooseRoute } from '../routing/choose-route';
import { fail, ok, type Result } from '../shared/result';
import type { Transport } from '../transports/transport';
import { isWritten, recordSend } from './record-send';
import { sealRequest, type SealDeps } from './seal-request';

export interface TurnPreview {
  backend: Pick<Backend, 'id' | 'label' | 'class' | 'role' | 'url'>;
  /** Exactly what leaves. Empty for a built-in backend, which sends nothing anywhere. */
  texts: { kind: TextKind; text: string; marks: readonly Mark[] }[];
  /** Files that would go along as they are: nothing in them is hidden. Sizes in bytes. */
  files?: { name: string; mime: string; size: number }[];
  /** What would be left behind, in sentences. */
  remarks?: string[];
}

export interface PreviewDeps extends SealDeps {
  backends: () => Promise<readonly RoutedBackend[]>;
  /** By kind; the registry of `lib/transports`. */
  transports: Readonly<Partial<Record<string, Transport>>>;
  /** The session of a thread at a backend, where it has one. */
  sessionOf?: (threadId: string, backendId: string) => Promise<string | undefined>;
}

/** For the first backend of the turn's route, by the code that sends it. */
export async function previewTurn(
  turn: Turn,
  deps: PreviewDeps,
): Promise<Result<TurnPreview, Fault>> {
  const route = chooseRoute(turn.model, await deps.backends(), turn.askInstead);
  if (!route.ok) return fail(route.fault.fault);
  const [candidate] = route.value.candidates;
  if (!candidate) throw new Error('A route is never empty.');
  const { id, label, class: privacy, role, url } = candidate.backend;
  const backend = { id, label, class: privacy, role, url };
  if (role === 'builtin') return ok({ backend, texts: [] });
  const { steps, sent, remarks } = await sealRequest(
    turn,
    candidate,
    // Ids are no text; only which pages the conversation has already depends on them.
    async () => ({ sessionId: (await deps.sessionOf?.(turn.threadId, id)) ?? '' }),
    deps,
  );
  if (!sent.ok) return sent;
  const transport = deps.transports[candidate.backend.kind];
  if (!transport) return fail(createFault('not-configured', candidate.backend));
  // A server is sent no more than its protocol, or its template, has a place for. Files go apart, before the texts.
  const { files: _apart, ...withoutFiles } = sent.value;
  const written = await recordSend(transport, withoutFiles, candidate.backend);
  if (!written.ok) return written;
  const marks = steps.marks();
  const texts = textsOf(sent.value).map((one, at) => ({ ...one, marks: marks[at] ?? [] }));
  const files = (sent.value.files ?? []).map(({ name, mime, size }) => ({ name, mime, size }));
  return ok({
    backend,
    texts: texts.filter(
      // Files are listed apart, by the names under which they go.
      ({ kind, text }) => kind !== 'file-name' && text !== '' && isWritten(text, written.value),
    ),
    ...(files.length > 0 ? { files } : {}),
    ...(remarks.length > 0 ? { remarks } : {}),
  });
}
