// How a fault looks in a ChatKit stream; called by `to-thread-events.ts` and by the server for turns that ended badly.
import type { ErrorEvent } from '../chatkit/events';
import type { JsonObject } from '../chatkit/items';
import { faultTable, type Fault, type Remedy } from '../model/fault';

/** The fault as an in-band error: its sentence, Retry where the table says it can help, the remedies, and what Details shows. */
export function toErrorEvent(fault: Fault): ErrorEvent {
  const remedies = fault.remedies?.map(toExtras);
  return {
    type: 'error',
    code: 'custom',
    message: fault.message,
    allow_retry: faultTable[fault.code].retry,
    beside: { details: detailsOf(fault), ...(remedies ? { remedies } : {}) },
  };
}

function toExtras({ type, label, ...rest }: Remedy): {
  type: string;
  label: string;
  data: JsonObject;
} {
  const data: JsonObject = {};
  for (const [name, value] of Object.entries(rest)) if (value !== undefined) data[name] = value;
  return { type, label, data };
}

function detailsOf({ code, status, requestId, retryAfterMs }: Fault): string[] {
  const details = [`Code: ${code}`];
  if (status !== undefined) details.push(`HTTP status: ${status}`);
  if (requestId !== undefined) details.push(`Request id: ${requestId}`);
  if (retryAfterMs !== undefined) details.push(`Wait: ${Math.ceil(retryAfterMs / 1000)} s`);
  return details;
}
