// How well redaction finds personal values, on the corpus that was made before it. Used by `bench.ts`, for the section `page`.
import { findSpans } from '../../lib/pipeline/redaction/find-spans';
import { generateHeldOut } from '../fixtures/redaction/held-out';
import { names, rules } from '../fixtures/redaction/positives';
import { scoreDetector, type ClassScore } from '../fixtures/redaction/score';

export interface RedactionResult {
  redaction_precision: number;
  redaction_recall: number;
  /** The worst first. */
  redaction_by_class: Omit<ClassScore, 'wrong'>[];
  /** On the second corpus, by formats that the first one does not have. */
  redaction_held_out_precision: number;
  redaction_held_out_recall: number;
}

/** Needs no browser: the detector is the one that the background runs. */
export async function measureRedaction(): Promise<RedactionResult> {
  const { precision, recall, byClass } = await scoreDetector((text) =>
    findSpans(text, { own: { names, rules } }),
  );
  const heldOut = await scoreDetector(
    (text) => findSpans(text, { own: { names, rules } }),
    generateHeldOut(),
  );
  return {
    redaction_held_out_precision: heldOut.precision,
    redaction_held_out_recall: heldOut.recall,
    redaction_precision: precision,
    redaction_recall: recall,
    redaction_by_class: byClass.map(({ wrong: _wrong, ...score }) => score),
  };
}

export function printRedaction({
  redaction_precision: precision,
  redaction_recall: recall,
  redaction_by_class: byClass,
  redaction_held_out_precision: heldOutPrecision,
  redaction_held_out_recall: heldOutRecall,
}: RedactionResult): void {
  console.log(`\npage: redaction, precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`);
  for (const score of byClass)
    console.log(
      `${score.class.padEnd(16)}${score.precision.toFixed(4).padEnd(10)}${score.recall.toFixed(4)}`,
    );
  console.log(
    `held out: precision ${heldOutPrecision.toFixed(4)}, recall ${heldOutRecall.toFixed(4)}`,
  );
}
