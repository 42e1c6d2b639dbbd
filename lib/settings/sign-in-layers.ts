// An organisation's sign-in opens only what the organisation set up itself. Asked by the background before each sign-in.
import type { Backend } from '../model/backend';
import { createFault } from '../model/create-fault';
import type { Fault } from '../model/fault';
import type { EffectiveSettings } from './effective';

/** The provider and our name at it: whoever asks with both gets a token of the same worth. */
function clientOf({ session }: Backend): string | undefined {
  if (session.type !== 'oidc') return undefined;
  return JSON.stringify([new URL(session.issuer).href, session.clientId]);
}

/**
 * The fault of signing in for a backend that would carry a token of the policy's provider to an address that the policy did
 * not set: its own session with another layer's address, or another backend that names the same client.
 */
export function signInFaultOf(
  backend: Backend,
  { backends, layerOf }: Pick<EffectiveSettings, 'backends' | 'layerOf'>,
): Fault | undefined {
  const layer = (id: string, field: string) => layerOf(`backends.${id}.${field}`);
  const client = clientOf(backend);
  const isPolicys = backends.some(
    (other) => clientOf(other) === client && layer(other.id, 'session') === 'policy',
  );
  if (client === undefined || !isPolicys) return undefined;
  const isWhole =
    layer(backend.id, 'session') === 'policy' && layer(backend.id, 'url') === 'policy';
  const origins = layer(backend.id, 'origins');
  // Origins that nobody set are those of the address.
  if (isWhole && (origins === 'policy' || origins === 'default')) return undefined;
  return {
    ...createFault('settings-invalid', backend),
    message: `${backend.label} was not asked: the sign-in of your organisation opens only what your organisation set up itself.`,
  };
}
