// Every text of a request that leaves, wherever it stands, changed all together. Called by `redaction.ts`.
import type { SentFile } from '../../model/attachment';
import type { TransportRequest } from '../../model/turn';
import { assertNever } from '../../shared/assert-never';
import type { Json } from '../../shared/json';

/** What a text of a request is to whoever reads a preview of it. */
export type TextKind =
  'conversation' | 'page' | 'system' | 'quote' | 'message' | 'answer' | 'file-name';

type Visit = (text: string, kind: TextKind) => string;

/** Keys stay: they are the protocol's. */
export function mapJson(value: Json, visit: (text: string) => string): Json {
  if (typeof value === 'string') return visit(value);
  if (Array.isArray(value)) return value.map((entry) => mapJson(entry, visit));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, mapJson(entry, visit)]),
  );
}

type Ask = NonNullable<NonNullable<TransportRequest['remote']>['ask']>;

function mapAsk(ask: Ask, visit: (text: string) => string): Ask {
  switch (ask.type) {
    case 'retry':
      return ask;
    case 'tool-output':
      return { ...ask, result: mapJson(ask.result, visit) };
    case 'structured-input':
      return {
        ...ask,
        answers: Object.fromEntries(
          Object.entries(ask.answers).map(([key, answer]) => [
            key,
            { ...answer, values: answer.values.map(visit) },
          ]),
        ),
      };
    case 'action': {
      const { payload } = ask.action;
      const changed = payload === undefined ? {} : { payload: mapJson(payload, visit) };
      return { ...ask, action: { ...ask.action, ...changed } };
    }
    default:
      return assertNever(ask);
  }
}

/** What follows the last dot says what the file is: where it was hidden as a part of a value, it is put behind again. */
function mapName(file: SentFile, visit: Visit): SentFile {
  const ending = /\.[A-Za-z0-9]{1,8}$/u.exec(file.name)?.[0] ?? '';
  const name = visit(file.name, 'file-name');
  return { ...file, name: name.endsWith(ending) ? name : name + ending };
}

function visitRequest(request: TransportRequest, visit: Visit): TransportRequest {
  const { message, history, context, params, remote, files } = request;
  const { quotedText, ask } = remote ?? {};
  return {
    ...request,
    message: visit(message, 'message'),
    ...(files === undefined ? {} : { files: files.map((file) => mapName(file, visit)) }),
    history: history.map((one) => ({
      ...one,
      text: visit(one.text, 'conversation'),
      ...(one.files === undefined ? {} : { files: one.files.map((file) => mapName(file, visit)) }),
    })),
    ...(context === undefined ? {} : { context: visit(context, 'page') }),
    params: {
      ...params,
      ...(params.systemPrompt === undefined
        ? {}
        : { systemPrompt: visit(params.systemPrompt, 'system') }),
    },
    ...(remote === undefined
      ? {}
      : {
          remote: {
            ...remote,
            ...(quotedText === undefined ? {} : { quotedText: visit(quotedText, 'quote') }),
            ...(ask === undefined ? {} : { ask: mapAsk(ask, (text) => visit(text, 'answer')) }),
          },
        }),
  };
}

/** Every text of the request, in the order in which `mapTexts` hands them out. */
export function textsOf(request: TransportRequest): { kind: TextKind; text: string }[] {
  const texts: { kind: TextKind; text: string }[] = [];
  visitRequest(request, (text, kind) => {
    texts.push({ kind, text });
    return text;
  });
  return texts;
}

/** The request with its texts replaced by what `change` makes of them, one for one. */
export async function mapTexts(
  request: TransportRequest,
  change: (texts: readonly string[]) => Promise<readonly string[]>,
): Promise<TransportRequest> {
  const changed = await change(textsOf(request).map(({ text }) => text));
  let at = 0;
  return visitRequest(request, () => {
    const text = changed[at];
    at += 1;
    if (text === undefined) throw new Error('A text was left without its replacement.');
    return text;
  });
}
