// "Ask <backend> instead" and "Always": sends the last message to the backend that an error offered. Called by the remedies of the panel.
import * as z from 'zod/mini';
import type { ErrorRemedy } from '../chatkit/options';
import type { PanelServices } from './panel-services';

const offered = z.object({ threadId: z.string(), backendId: z.string(), remember: z.boolean() });

/** Asks and leaves; the answer arrives through the thread's attachment. A connection that broke leaves the buttons where they are. */
export async function askInstead(
  { fetch }: Pick<PanelServices, 'fetch'>,
  data: ErrorRemedy['data'],
): Promise<void> {
  const parsed = offered.safeParse(data);
  if (!parsed.success) return;
  const { threadId, backendId, remember } = parsed.data;
  try {
    const response = await fetch('beside:', {
      method: 'POST',
      body: JSON.stringify({
        type: 'beside.ask_instead',
        params: { thread_id: threadId, backend_id: backendId, remember },
      }),
    });
    await response.body?.cancel();
  } catch {
    // Asked again by another click.
  }
}
