// What a server says it misses in a request (FastAPI's answer 422), as the template it wants. Used by `ask-server.ts` and the connection test.
import type { RequestMapping } from '../model/backend';
import type { Json } from '../shared/json';
import { readPath } from '../transports/paths';
import { toTemplate } from './request-template';

/** Nothing where the complaint is of another kind, or names no field that could hold the message. */
export function readComplaint(
  value: Json,
): (Pick<RequestMapping, 'in'> & { template: Record<string, Json> }) | undefined {
  const detail = readPath(value, 'detail');
  if (!Array.isArray(detail)) return undefined;
  const missing = detail.flatMap((entry) => {
    const place = readPath(entry, 'loc[0]');
    const name = readPath(entry, 'loc[1]');
    return typeof name === 'string' && (place === 'query' || place === 'body')
      ? [{ place, name }]
      : [];
  });
  const place = missing.some((one) => one.place === 'query') ? 'query' : 'body';
  const fields = missing
    .filter((one) => one.place === place)
    .map(({ name }) => ({ name, isRequired: true }));
  const template = toTemplate(fields);
  return template && { in: place, template };
}
