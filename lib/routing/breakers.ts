// One breaker per backend, saved so that it outlives the worker. Made by `compose.ts`, asked by `with-fallback.ts`.
import type { Json } from '../shared/json';
import {
  admit,
  afterVerdict,
  closed,
  type BreakerState,
  type Ticket,
  type Verdict,
} from './circuit-breaker';

/** One value in the browser's session storage. */
export interface BreakerStore {
  /** What was saved last, by some version of us; undefined at first. */
  load(): Promise<unknown>;
  save(states: Json): Promise<void>;
}

export interface Breakers {
  /** A ticket if the backend may be asked now; its holder owes a `settle`. */
  admit(backendId: string): Promise<Ticket | undefined>;
  /** May be called again when a request that began well ends badly. */
  settle(backendId: string, ticket: Ticket, verdict: Verdict): void;
}

function isState(value: unknown): value is BreakerState {
  if (typeof value !== 'object' || value === null || !('phase' in value)) return false;
  const has = (key: string) => Number.isFinite(Reflect.get(value, key));
  if (value.phase === 'closed') return has('failures');
  if (value.phase === 'open') return has('until') && has('openings');
  return value.phase === 'half-open' && has('probeSince') && has('openings');
}

/**
 * The states are read once and then live here, so that two turns cannot both be the probe. A store that fails costs only the
 * memory: backends are then asked as if nothing had happened.
 */
export function createBreakers(store: BreakerStore, now: () => number): Breakers {
  const states = new Map<string, BreakerState>();
  let loading: Promise<void> | undefined;
  let saving: Promise<void> = Promise.resolve();

  async function load(): Promise<void> {
    const saved = await store.load().catch(() => undefined);
    if (typeof saved !== 'object' || saved === null) return;
    for (const [id, state] of Object.entries(saved))
      if (isState(state) && !states.has(id)) states.set(id, state);
  }

  function change(backendId: string, state: BreakerState): void {
    if (state === states.get(backendId)) return;
    if (state === closed) states.delete(backendId);
    else states.set(backendId, state);
    const snapshot: Json = Object.fromEntries(states);
    saving = saving.then(() => store.save(snapshot)).catch(() => undefined);
  }

  return {
    async admit(backendId) {
      await (loading ??= load());
      const { ticket, state } = admit(states.get(backendId) ?? closed, now());
      change(backendId, state);
      return ticket;
    },
    settle(backendId, ticket, verdict) {
      const state = states.get(backendId) ?? closed;
      change(backendId, afterVerdict(state, ticket, verdict, now()));
    },
  };
}
