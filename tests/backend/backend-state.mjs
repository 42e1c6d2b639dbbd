// @ts-check
// What the three servers of the reference backend share while they run. Made once by `start-backend.mjs`.
import { createBehaviours } from './behaviours.mjs';
import { createLockStep } from './lock-step.mjs';
import { createRequestLog } from './request-log.mjs';

/**
 * @typedef {object} BackendState
 * @property {import('./behaviours.mjs').Behaviours} behaviours
 * @property {import('./lock-step.mjs').LockStep} lockStep
 * @property {import('./request-log.mjs').RequestLog} log
 * @property {Set<string>} secrets client secrets handed out
 * @property {boolean} cors
 * @property {number} paceMs between two tokens, where no behaviour says otherwise
 */

/** @param {{ cors: boolean, paceMs: number }} options @returns {BackendState} */
export function createBackendState({ cors, paceMs }) {
  return {
    behaviours: createBehaviours(),
    lockStep: createLockStep(),
    log: createRequestLog(),
    secrets: new Set(),
    cors,
    paceMs,
  };
}
