// The running connection test of one backend, and what it has told so far. Used by `connection-test.tsx`.
import { useEffect, useRef, useState } from 'react';
import type { CheckEvent, CheckStep } from '../../../lib/model/backend-check';
import type { PanelOperations } from '../../../lib/messaging/panel-operations';

const broken = 'The test was interrupted. Run it again.';

export interface ConnectionTest {
  /** Absent until it was run once. */
  steps?: readonly CheckStep[];
  isRunning: boolean;
  problem: string;
  run(): void;
}

/** Leaving the page, or running it again, ends the one that runs. */
export function useConnectionTest(operations: PanelOperations, backendId: string): ConnectionTest {
  const [steps, setSteps] = useState<readonly CheckStep[]>();
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState('');
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  async function follow({ signal }: AbortController): Promise<void> {
    try {
      const params = { backend_id: backendId };
      const events = operations.stream<CheckEvent>('beside.backends.test', params, signal);
      for await (const { step } of events)
        setSteps((before = []) => [...before.filter((one) => one.step !== step.step), step]);
    } catch {
      if (!signal.aborted) setProblem(broken);
    } finally {
      if (!signal.aborted) setRunning(false);
    }
  }

  return {
    ...(steps === undefined ? {} : { steps }),
    isRunning,
    problem,
    run() {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      setSteps([]);
      setProblem('');
      setRunning(true);
      void follow(controller);
    },
  };
}
