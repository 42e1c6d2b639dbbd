// @ts-check
// The queue of scripted behaviours, per path. Filled by the control endpoint, drawn from by every request.

/** @import { Behaviour } from './types' */

/**
 * @typedef {object} Behaviours
 * @property {(path: string, behaviours: Behaviour[]) => void} add `path` may end in `*`
 * @property {(path: string) => Behaviour} peek what the next request of this path would get
 * @property {(path: string) => Behaviour} take the same, used up
 * @property {() => void} clear
 */

/** @returns {Behaviours} */
export function createBehaviours() {
  /** @type {Map<string, Behaviour[]>} */
  const queues = new Map();

  /** The longest matching pattern wins, an exact path before any. @param {string} path */
  function queueFor(path) {
    const matches = [...queues].filter(
      ([pattern, queue]) =>
        queue.length > 0 &&
        (pattern === path || (pattern.endsWith('*') && path.startsWith(pattern.slice(0, -1)))),
    );
    return matches.sort(([a], [b]) => b.length - a.length)[0]?.[1];
  }

  return {
    add(path, behaviours) {
      queues.set(path, [...(queues.get(path) ?? []), ...behaviours.map((one) => ({ ...one }))]);
    },
    peek: (path) => queueFor(path)?.[0] ?? {},
    take(path) {
      const queue = queueFor(path);
      const first = queue?.[0];
      if (!queue || !first) return {};
      if (first.times === 'always') return first;
      const left = (first.times ?? 1) - 1;
      if (left > 0) first.times = left;
      else queue.shift();
      return { ...first };
    },
    clear: () => queues.clear(),
  };
}
