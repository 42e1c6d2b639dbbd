// How well redaction finds personal values, on the corpus that was made before it. Used by `bench.ts`, for the section `page`.
import { findSpans } from '../../lib/pipeline/redaction/find-spans';
import { generateHeldOut } from '../fixtures/redaction/held-out';
import { names, rules } from '../fixtures/redaction/positives';
import { scoreDetector, type ClassScore } from '../fixtures/redaction/score';
import { thirdSamples } from '../fixtures/redaction/third/samples';

export interface RedactionResult {
  redaction_precision: number;
  redaction_recall: number;
  /** The worst first. */
  redaction_by_class: Omit<ClassScore, 'wrong'>[];
  /** On the second corpus, by formats that the first one does not have. */
  redaction_held_out_precision: number;
  redaction_held_out_recall: number;
  /** On the third corpus, with the identity numbers of nine countries. */
  redaction_third_precision: number;
  redaction_third_recall: number;
  redaction_third_by_class: Omit<ClassScore, 'wrong'>[];
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
  const third = await scoreDetector(
    (text) => findSpans(text, { own: { names, rules } }),
    thirdSamples(),
  );
  return {
    redaction_third_precision: third.precision,
    redaction_third_recall: third.recall,
    redaction_third_by_class: third.byClass.map(({ wrong: _wrong, ...score }) => score),
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
  redaction_third_precision: thirdPrecision,
  redaction_third_recall: thirdRecall,
  redaction_third_by_class: thirdByClass,
}: RedactionResult): void {
  console.log(`\npage: redaction, precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`);
  printClasses(byClass);
  console.log(
    `second corpus: precision ${heldOutPrecision.toFixed(4)}, recall ${heldOutRecall.toFixed(4)}`,
  );
  console.log(
    `third corpus: precision ${thirdPrecision.toFixed(4)}, recall ${thirdRecall.toFixed(4)}`,
  );
  printClasses(thirdByClass);
}

function printClasses(scores: RedactionResult['redaction_by_class']): void {
  for (const { class: name, precision, recall } of scores)
    console.log(`${name.padEnd(16)}${precision.toFixed(4).padEnd(10)}${recall.toFixed(4)}`);
}
