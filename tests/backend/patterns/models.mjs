// @ts-check
// The models of the router, and how long each one answers. Used by `router.mjs`, `sessions.mjs` and the OpenAI shapes.

/** @typedef {'fast' | 'balanced' | 'quality'} ModelName */

/** @type {Record<ModelName, 'short' | 'normal' | 'long'>} */
const lengths = { fast: 'short', balanced: 'normal', quality: 'long' };

/** @type {ModelName[]} */
export const modelNames = ['fast', 'balanced', 'quality'];

/** An unknown model is the default one. @param {unknown} asked @returns {ModelName} */
export function knownModel(asked) {
  return modelNames.find((name) => name === asked) ?? 'balanced';
}

/** @param {unknown} model */
export const answerLength = (model) => lengths[knownModel(model)];
