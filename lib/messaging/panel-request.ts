// What a menu, a shortcut or another page asks of the panel of one window; it waits in the browser's session storage, so that a panel that is only opening finds it. Written by the background, read by the panel.
import * as z from 'zod/mini';

export const panelRequest = z.discriminatedUnion('type', [
  /** Quotes the selection: these words, or what is selected in the page now. */
  z.object({ type: z.literal('quote'), at: z.number(), text: z.exactOptional(z.string()) }),
  /** Sends one of the user's prompts. */
  z.object({
    type: z.literal('prompt'),
    at: z.number(),
    promptId: z.string(),
    selection: z.exactOptional(z.string()),
  }),
  /** Closes a panel that was open at that time. */
  z.object({ type: z.literal('close'), at: z.number() }),
]);
/** `at` is in milliseconds since 1970. */
export type PanelRequest = z.infer<typeof panelRequest>;

/** Where the request for a window's panel stands. */
export function panelRequestKey(windowId: number): string {
  return `panel-request-${windowId}`;
}

/** UTF-16 units of a selection that are quoted. */
export const maxQuoteLength = 20_000;

/** A request that nobody took for so long was meant for a panel that never opened. */
const freshMs = 30_000;

/** Nothing for what is no request, or is too old. */
export function readPanelRequest(value: unknown, now: number): PanelRequest | undefined {
  const { data } = panelRequest.safeParse(value);
  return data && data.at + freshMs > now ? data : undefined;
}
