// Every message between contexts, by direction, and the schemas of the receiving doors. The only list there is.
import * as z from 'zod/mini';

/** The name of the Port each panel (and settings page) opens. */
export const panelPortName = 'beside-panel';

/**
 * One request in flight has one id. A request's body is the JSON text of a ChatKit operation or of a `beside.*` operation
 * (see `server/beside-operations.ts`). `request-cancel` with reason `stop` is the user's Stop; `detach` only stops listening.
 * A disconnect is only the panel closing: the turn runs on.
 */
export const panelToBackground = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('request'),
    id: z.string(),
    body: z.string(),
    /** The panel's own window: "the page" is the active tab of this window. */
    windowId: z.optional(z.number()),
  }),
  z.object({
    type: z.literal('request-cancel'),
    id: z.string(),
    reason: z.enum(['stop', 'detach']),
  }),
  /** The panel has drawn a batch: while none is under way the background may send the next merged one. */
  z.object({ type: z.literal('credit') }),
  z.object({ type: z.literal('ping') }),
]);
export type PanelToBackground = z.infer<typeof panelToBackground>;

/** Part of one answer inside a batch. `text` is SSE text for a stream, the whole JSON body otherwise. */
export type ResponsePart =
  | { id: string; type: 'head'; status: number; contentType: string }
  | { id: string; type: 'chunk'; text: string }
  | { id: string; type: 'end' }
  /** The stream broke inside the background (a bug): the panel's reader sees a network error. */
  | { id: string; type: 'broken' };

export type BackgroundToPanel =
  /** Unacknowledged batches per panel are one, and a few more for first words and ends; the panel answers `credit` for each it has drawn. */
  { type: 'batch'; parts: ResponsePart[] } | { type: 'pong' };

/** A Port, as far as we need one: three members, so that a test can link two of them. */
export interface PortLike<Out, In> {
  send(message: Out): void;
  /** Calls back until the signal aborts. Messages that arrive before the first listener are not lost by our implementations. */
  onMessage(listener: (message: In) => void): void;
  onDisconnect(listener: () => void): void;
}

/** The answer of the page script: the live page, walked and cleaned inside the page. Parsed again where it is received. */
export const pageCapture = z.object({
  title: z.string(),
  url: z.string(),
  language: z.optional(z.string()),
  /** Clean HTML of the visible document (scripts, styles, forms, media dropped). */
  html: z.string(),
  /** The same as plain text. */
  text: z.string(),
  selection: z.optional(z.string()),
  /** The walk hit its limit of time or size; the notice says so. */
  cut: z.boolean(),
  /** The tab shows a PDF: its bytes, or why there are none. `html` and `text` are empty. */
  pdf: z.optional(
    z.union([
      z.object({ base64: z.string() }),
      z.object({ problem: z.enum(['too-large', 'unreadable']) }),
    ]),
  ),
});
export type PageCapture = z.infer<typeof pageCapture>;

/**
 * From the panel to the background, where the browser lets no script into a PDF: its bytes, asked for with the permission that
 * the user gave for its site. Answered by `platform/pdf-door.ts`.
 */
export const pdfRequest = z.object({ type: z.literal('read-pdf'), url: z.string() });
export type PdfRequest = z.infer<typeof pdfRequest>;
/** A structured clone: only a browser that clones messages (Firefox) needs this door. */
export type PdfAnswer = { bytes: ArrayBuffer } | { problem: 'too-large' | 'unreadable' };
