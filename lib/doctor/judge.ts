// What came of the test question, as verdicts for the steps it passed through. Used by `examine.ts`.
import type { Finding, CheckStep } from '../model/backend-check';
import type { Backend } from '../model/backend';
import { readComplaint } from '../detect/read-complaint';
import { parseJson } from '../wire/json';
import { corsLines, originLines } from './allow-origin';
import type { Outcome } from './ask-once';
import { judgeAnswer } from './judge-answer';

export interface JudgeContext {
  backend: Backend;
  hasAccess: boolean;
  /** The origin under which servers see this extension. */
  ownOrigin: string;
  /** Whether a plain GET, which carries no origin where access is allowed, is refused as well. */
  isRefusedAnyway: () => Promise<boolean>;
  /** What the server says about itself, for an address that holds no chat. */
  detect: () => Promise<Finding>;
}

type Steps = CheckStep[];

const pass = (step: CheckStep['step'], sentence: string): CheckStep => ({
  step,
  verdict: 'pass',
  sentence,
});

function corsStep({ hasAccess }: JudgeContext): CheckStep {
  return hasAccess
    ? { step: 'cors', verdict: 'skip', sentence: 'Not needed: access to the host is allowed.' }
    : pass('cors', 'The server allows this extension to read its answers.');
}

function sessionStep({ session }: Backend): CheckStep {
  return session.type === 'none'
    ? { step: 'session', verdict: 'skip', sentence: 'No key, sign-in or session is set up.' }
    : pass('session', 'The server accepted what opens it.');
}

async function refused(outcome: Outcome, context: JudgeContext): Promise<Steps> {
  const { backend, ownOrigin } = context;
  const status = outcome.fault?.status ?? 401;
  const isOrigin = status === 403 && !(await context.isRefusedAnyway());
  const cors = corsStep(context);
  if (isOrigin)
    return [
      cors,
      {
        step: 'origin',
        verdict: 'fail',
        sentence: `The server answers with 403: it turns callers away by their origin.`,
        advice: 'Let the server accept exactly this origin:',
        copy: originLines(ownOrigin),
      },
    ];
  const { session } = backend;
  return [
    cors,
    pass('origin', 'The server answered this extension.'),
    {
      step: 'session',
      verdict: 'fail',
      sentence: `The server answers with ${status}: it wants to know who asks.`,
      advice:
        session.type === 'none'
          ? 'Choose under "Opened by" how this backend is opened (a key, a session or a sign-in), and save.'
          : 'Enter the key again below, or check how the session is opened.',
    },
  ];
}

async function wrongPath({ fault, seen }: Outcome, context: JudgeContext): Promise<CheckStep> {
  const status = fault?.status ?? seen.status ?? 404;
  const found = await context.detect();
  const { url } = found.fields;
  const isOther = found.isCertain && typeof url === 'string' && url !== context.backend.url;
  return {
    step: 'headers',
    verdict: 'fail',
    sentence: `The server is there, but has no chat at this address (${status}).`,
    advice: isOther
      ? found.sentence
      : 'Correct the path in the address: it is the one at which messages are posted.',
    ...(isOther ? { use: { label: `Use ${url}`, fields: found.fields } } : {}),
  };
}

function failed(sentence: string, advice: string): CheckStep {
  return { step: 'headers', verdict: 'fail', sentence, advice };
}

/** What went wrong before a body could be read. */
async function headersStep(outcome: Outcome, context: JudgeContext): Promise<CheckStep> {
  const { fault, seen } = outcome;
  if (fault?.code === 'not-found') return wrongPath(outcome, context);
  if (seen.contentType?.includes('text/html') && (fault?.status ?? 200) < 300)
    return failed(
      'The server answered with a web page in place of an answer.',
      'This is the address of a page for people, or a sign-in page stands in front. Enter the address at which messages are posted.',
    );
  const body = parseJson(seen.said);
  const complaint = body.ok ? readComplaint(body.value) : undefined;
  if (fault?.status === 422 && complaint)
    return {
      ...failed(
        'The server wants its request in another form.',
        `It asked for these fields: ${Object.keys(complaint.template).join(', ')}.`,
      ),
      use: {
        label: 'Use this form',
        fields: { mapping: { request: { method: 'POST', ...complaint } } },
      },
    };
  if (fault?.code === 'backend-unreachable')
    return failed(
      context.backend.kind === 'websocket'
        ? 'The server is there, but opened no WebSocket at this address.'
        : 'The server closed the connection without an answer.',
      context.backend.kind === 'websocket'
        ? `Check the path. A server that checks who calls has to accept ${context.ownOrigin}.`
        : 'Look into the log of the server.',
    );
  const status = fault?.status === undefined ? '' : ` (${fault.status})`;
  return failed(
    `${fault?.message ?? 'The server did not answer.'}${status}`,
    'Look into the log of the server: it says more than its answer.',
  );
}

const beforeBody = new Set(['not-found', 'backend-refused', 'backend-error', 'rate-limited']);

function failedBeforeBody({ fault, seen }: Outcome): boolean {
  if (!fault) return false;
  const isPage = seen.contentType?.includes('text/html') ?? false;
  return (
    beforeBody.has(fault.code) ||
    fault.code === 'redirected' ||
    fault.code === 'settings-invalid' ||
    fault.code === 'not-supported' ||
    isPage ||
    (fault.code === 'wrong-content-type' && !seen.contentType?.includes('json')) ||
    seen.status === undefined
  );
}

/** The steps from CORS on, the last of them the first that failed. */
export async function judge(outcome: Outcome, context: JudgeContext): Promise<Steps> {
  const { fault, seen } = outcome;
  const { backend, ownOrigin } = context;
  if (fault?.code === 'permission-missing')
    return [
      {
        step: 'cors',
        verdict: 'fail',
        sentence: 'The server is there, but does not let this extension read its answers (CORS).',
        advice: 'Allow access to the host, or let the server send this:',
        allow: backend.origins,
        copy: corsLines(ownOrigin),
      },
    ];
  if (fault?.code === 'sign-in-needed') return await refused(outcome, context);
  const before = [
    corsStep(context),
    pass('origin', 'The server answered this extension.'),
    sessionStep(backend),
  ];
  if (failedBeforeBody(outcome)) return [...before, await headersStep(outcome, context)];
  const type = seen.contentType ? `, ${seen.contentType.split(';')[0] ?? ''}` : '';
  return [
    ...before,
    pass('headers', `It answered with ${seen.status ?? 200}${type}.`),
    ...judgeAnswer(outcome, backend),
  ];
}
