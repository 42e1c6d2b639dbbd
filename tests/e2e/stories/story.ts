// What a user story is: told once, run in each browser by its spec.
import type { Session, Setup } from '../session';

export interface Story {
  /** A sentence. */
  name: string;
  setup: Setup;
  /** Browsers in which it can be told; default both. */
  only?: 'chromium' | 'firefox';
  run(session: Session): Promise<void>;
}
