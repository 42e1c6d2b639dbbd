// One operation of the background about backends: its answer, or one sentence. Used by the forms of this folder.
import * as z from 'zod/mini';
import type { BackendFields, Finding } from '../../../lib/model/backend-check';
import type { PanelOperations } from '../../../lib/messaging/panel-operations';
import { fail, ok, type Result } from '../../../lib/shared/result';

const refusal = z.object({ error: z.object({ message: z.string() }) });
const broken = 'That did not work. Try again.';

const finding: z.ZodMiniType<Finding> = z.object({
  fields: z.record(z.string(), z.json()),
  sentence: z.string(),
  isCertain: z.boolean(),
  models: z.array(z.string()),
});
const found = z.object({ finding });
const added = z.object({ backendId: z.string(), modelId: z.string() });

async function call<T>(
  operations: PanelOperations,
  type: string,
  params: object,
  schema: z.ZodMiniType<T>,
): Promise<Result<T, string>> {
  try {
    const { status, body } = await operations.operation(type, params);
    const parsed = schema.safeParse(body);
    if (status === 200 && parsed.success) return ok(parsed.data);
    return fail(refusal.safeParse(body).data?.error.message ?? broken);
  } catch {
    return fail(broken);
  }
}

export async function detect(operations: PanelOperations, address: string) {
  return call(operations, 'beside.backends.detect', { address }, found);
}

export async function askServer(operations: PanelOperations, backendId: string) {
  return call(operations, 'beside.backends.ask', { backend_id: backendId }, found);
}

export async function add(operations: PanelOperations, address: string, fields: BackendFields) {
  return call(operations, 'beside.add_backend', { address, fields }, added);
}
