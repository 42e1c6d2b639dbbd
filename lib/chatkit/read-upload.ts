// Where a server wants the bytes of a file, read from its announced attachment. Used by the transport and the element.
import * as z from 'zod/mini';
import type { Json } from '../shared/json';
import type { UploadDescriptor } from './items';

const described = z.object({
  upload_descriptor: z.object({
    url: z.string(),
    method: z.enum(['POST', 'PUT']),
    headers: z.optional(z.record(z.string(), z.string())),
  }),
});
/** Servers before 1.5. */
const addressed = z.object({ upload_url: z.string() });

/** Nothing where the server names no place for it. */
export function readUploadDescriptor(attachment: Json): UploadDescriptor | undefined {
  const now = described.safeParse(attachment);
  if (now.success) {
    const { headers = {}, ...place } = now.data.upload_descriptor;
    return { ...place, headers };
  }
  const before = addressed.safeParse(attachment);
  return before.success ? { url: before.data.upload_url, method: 'POST', headers: {} } : undefined;
}
