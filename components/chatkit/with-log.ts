// Tells the host what the element asks its server, as `chatkit.log`; wraps the client. Kinds and ends alone: no text, no ids, no addresses.
import type { ChatKitClient } from './chatkit-client';

/** Fires `chatkit.log`. */
export type Log = (name: string, data: Record<string, string | number>) => void;

/** The same client; each request is told when it is made and when it has ended, with how it ended. */
export function withLog(client: ChatKitClient, log: Log): ChatKitClient {
  return {
    async read(operation, signal) {
      const { type } = operation;
      log('request.start', { type });
      const answer = await client.read(operation, signal);
      log('request.end', { type, outcome: answer.ok ? 'ok' : answer.fault.code });
      return answer;
    },
    async upload(url, init) {
      log('upload.start', {});
      const answer = await client.upload(url, init);
      log('upload.end', { outcome: answer.ok ? 'ok' : answer.fault.code });
      return answer;
    },
    async stream(operation, onEvent, signal) {
      const { type } = operation;
      log('request.start', { type });
      const end = await client.stream(operation, onEvent, signal);
      const outcome = end.type === 'fault' ? end.fault.code : end.type;
      log('request.end', {
        type,
        outcome,
        ...('eventCount' in end ? { events: end.eventCount } : {}),
      });
      return end;
    },
  };
}
