// How our own operations are answered: one handler for each type, kept by area. Used by every file of this folder.
import type { BesideParams } from '../../messaging/beside-operations';
import type { PanelAnswer, PanelCaller } from '../../messaging/panel-answer';
import type { Fault } from '../../model/fault';
import type { Result } from '../../shared/result';
import { toJsonAnswer } from '../refusal';

export type BesideType = keyof BesideParams;

/** The handlers of an area. One that rejects with a fault is answered with that fault. */
export type Answers<T extends BesideType> = {
  [K in T]: (params: BesideParams[K], caller: PanelCaller) => PanelAnswer | Promise<PanelAnswer>;
};

/** Hands one operation to its handler. */
export async function answer<K extends BesideType>(
  answers: Answers<K>,
  { type, params }: { type: K; params: BesideParams[K] },
  caller: PanelCaller,
): Promise<PanelAnswer> {
  return await answers[type](params, caller);
}

export function toJson(value: object): PanelAnswer {
  return { type: 'json', status: 200, body: JSON.stringify(value) };
}

/** A fault becomes status 400 with its code and sentence. */
export function toAnswer<T>(
  result: Result<T, Fault>,
  toBody: (value: T) => object = () => ({}),
): PanelAnswer {
  return result.ok ? toJson(toBody(result.value)) : toJsonAnswer({ ...result.fault, status: 400 });
}
