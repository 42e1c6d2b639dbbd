// The body of the answer to the test question: first byte, stream and text. Used by `judge.ts`.
import type { CheckStep } from '../model/backend-check';
import type { Backend } from '../model/backend';
import type { Outcome } from './ask-once';
import { proposePlace } from './propose-place';

/** A stream that comes at once within this is only quick; after a longer wait it was held back. Milliseconds. */
const quickMs = 700;
/** Fewer pieces of text say nothing about how they were cut. */
const fewDeltas = 3;

/** An answer is data: shown as a short text. */
function quote(text: string): string {
  const plain = text.trim().replace(/\s+/gu, ' ');
  return plain.length > 80 ? `${plain.slice(0, 79)}…` : plain;
}

function seconds(ms: number): string {
  return ms < 1_000 ? `${Math.round(ms)} ms` : `${Math.round(ms / 100) / 10} s`;
}

function streamStep({ seen, deltas }: Outcome, { kind }: Backend): CheckStep {
  const step = 'stream';
  if (kind === 'json' || kind === 'websocket')
    return {
      step,
      verdict: 'skip',
      sentence: 'This pattern may answer in one piece.',
    };
  if (seen.pieces > 1)
    return { step, verdict: 'pass', sentence: `The answer came in ${seen.pieces} pieces.` };
  if (deltas < fewDeltas || (seen.firstByteMs ?? 0) < quickMs)
    return {
      step,
      verdict: 'pass',
      sentence: 'The answer was short and came at once.',
    };
  return {
    step,
    verdict: 'fail',
    sentence: `All ${deltas} parts came at once after ${seconds(seen.firstByteMs ?? 0)}: something on the way holds the stream back.`,
    advice:
      'Switch off buffering for this path in the proxy, and compression of text/event-stream in the server. Words will then show as they are written.',
    copy: [
      { label: 'Header of the answer', text: 'X-Accel-Buffering: no' },
      { label: 'nginx', text: 'proxy_buffering off;\nproxy_cache off;\ngzip off;' },
    ],
  };
}

function answerFault(outcome: Outcome, backend: Backend): CheckStep {
  const step = 'answer';
  const code = outcome.fault?.code;
  const place =
    code === 'bad-reply' || code === 'empty-reply' || code === 'wrong-content-type'
      ? proposePlace(backend, outcome.seen)
      : undefined;
  if (place)
    return {
      step,
      verdict: 'fail',
      sentence: 'The server answers, but not where the settings look for the answer.',
      advice: `A text stands at ${place.path}.`,
      use: { label: `Use ${place.path}`, fields: place.fields },
    };
  return {
    step,
    verdict: 'fail',
    sentence: outcome.fault?.message ?? 'There was no answer.',
    advice: 'Compare what the server sends with "Place of the answer" in the settings below.',
  };
}

/** The steps from the first byte on, the last of them the first that failed. A held back stream is no reason to stop. */
export function judgeAnswer(outcome: Outcome, backend: Backend): CheckStep[] {
  const { seen, fault, text } = outcome;
  if (seen.firstByteMs === undefined && fault)
    return [
      {
        step: 'first-byte',
        verdict: 'fail',
        sentence: fault.message,
        advice: 'The server began to answer and then said nothing. Look into its log.',
      },
    ];
  const first: CheckStep = {
    step: 'first-byte',
    verdict: 'pass',
    sentence: `The first byte came after ${seconds(seen.firstByteMs ?? 0)}.`,
  };
  if (fault?.code === 'reply-cut-short')
    return [
      first,
      {
        step: 'stream',
        verdict: 'fail',
        sentence: 'The answer broke off before its end.',
        advice: 'Look for a time limit in the server or in a proxy in front of it.',
      },
    ];
  if (fault) return [first, streamStep(outcome, backend), answerFault(outcome, backend)];
  return [
    first,
    streamStep(outcome, backend),
    { step: 'answer', verdict: 'pass', sentence: `It said: “${quote(text)}”` },
  ];
}
