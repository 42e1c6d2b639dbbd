// A panel whose first question is answered with these events. For the cases about streams.
import type { Lab } from '../page/lab';

export async function answered(lab: Lab, events: object[]): Promise<void> {
  await lab.stream('threads.create', events);
  await lab.open();
  await lab.ask('x');
}
