// @ts-check
// CORS headers as a server that welcomes every origin sends them. Used by the backend for answers and preflights.

/** @import { IncomingMessage, ServerResponse } from 'node:http' */

/** @param {IncomingMessage} request @param {ServerResponse} response */
export function allowCors(request, response) {
  const { origin } = request.headers;
  response.setHeader('access-control-allow-origin', origin ?? '*');
  response.setHeader('vary', 'origin');
  // A named origin may also come with cookies; `*` may not.
  if (origin !== undefined) response.setHeader('access-control-allow-credentials', 'true');
  response.setHeader('access-control-expose-headers', 'retry-after, x-request-id');
  if (request.method !== 'OPTIONS') return;
  response.setHeader('access-control-allow-methods', 'GET, POST, PUT, DELETE, OPTIONS');
  const asked = request.headers['access-control-request-headers'];
  if (asked !== undefined) response.setHeader('access-control-allow-headers', asked);
  response.setHeader('access-control-max-age', '600');
}
