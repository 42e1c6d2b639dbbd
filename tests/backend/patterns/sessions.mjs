// @ts-check
// Patterns 4 and 5, session calls: a client secret from the custom server, from the OpenAI proxy, or for one model of a router.
import { randomUUID } from 'node:crypto';
import { knownModel } from './models.mjs';

/** @import { Pattern } from '../types' */

/** @type {Pattern} */
export const sessions = {
  name: 'sessions',
  reply(call) {
    if (call.path !== '/api/custom/session' && call.path !== '/api/chatkit/session') {
      return undefined;
    }
    const secret = `cs_${randomUUID()}`;
    call.secrets.add(secret);
    const asked = call.fields['model'];
    if (call.path === '/api/custom/session' && asked !== undefined) {
      return { type: 'json', json: { client_secret: secret, model: knownModel(asked) } };
    }
    return { type: 'json', json: { client_secret: secret } };
  },
};
