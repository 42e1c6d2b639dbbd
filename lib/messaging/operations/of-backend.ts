// The params of every operation that means one backend. Used by the areas of our own operations.
import * as z from 'zod/mini';

export const ofBackend = z.object({ backend_id: z.string() });
