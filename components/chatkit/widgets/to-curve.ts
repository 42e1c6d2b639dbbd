// How a chart's line runs from point to point, by the names that the Python package's types give. Used by `place-series.ts`.
import {
  curveBasis,
  curveBasisClosed,
  curveBasisOpen,
  curveBumpX,
  curveBumpY,
  curveLinear,
  curveLinearClosed,
  curveMonotoneX,
  curveMonotoneY,
  curveNatural,
  curveStep,
  curveStepAfter,
  curveStepBefore,
  type CurveFactory,
} from 'd3-shape';

const curves = new Map<string, CurveFactory>([
  ['basis', curveBasis],
  ['basisClosed', curveBasisClosed],
  ['basisOpen', curveBasisOpen],
  ['bump', curveBumpX],
  ['bumpX', curveBumpX],
  ['bumpY', curveBumpY],
  ['linear', curveLinear],
  ['linearClosed', curveLinearClosed],
  ['monotone', curveMonotoneX],
  ['monotoneX', curveMonotoneX],
  ['monotoneY', curveMonotoneY],
  ['natural', curveNatural],
  ['step', curveStep],
  ['stepAfter', curveStepAfter],
  ['stepBefore', curveStepBefore],
]);

/** Straight from point to point for a name that nobody knows. */
export function toCurve(name: string): CurveFactory {
  return curves.get(name) ?? curveLinear;
}
