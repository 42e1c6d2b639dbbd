// Retries the last message of a thread after its obstacle was removed (a permission was granted). Called by the remedies of the panel.
import * as z from 'zod/mini';
import type { PanelServices } from './panel-services';

const items = z.object({ data: z.array(z.object({ id: z.string(), type: z.string() })) });

/** Enough to reach over what the failed turn left behind the user's message. */
const lookBack = 20;

/** Asks for a retry and leaves; the answer arrives through the thread's attachment. Quiet when there is nothing to retry. */
export async function retryTurn(
  { fetch, operations }: Pick<PanelServices, 'fetch' | 'operations'>,
  threadId: string,
): Promise<void> {
  const { body } = await operations.operation('items.list', {
    thread_id: threadId,
    limit: lookBack,
    order: 'desc',
  });
  const parsed = items.safeParse(body);
  const message = parsed.data?.data.find((item) => item.type === 'user_message');
  if (!message) return;
  const response = await fetch('beside:', {
    method: 'POST',
    body: JSON.stringify({
      type: 'threads.retry_after_item',
      params: { thread_id: threadId, item_id: message.id },
    }),
  });
  await response.body?.cancel();
}
