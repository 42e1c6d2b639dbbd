// Pictures from elsewhere, each fetched by a way out of its own and with a receipt. Called by `compose.ts`.
import { faultOf } from '../../lib/model/throw-fault';
import type { FetchPicture } from '../../lib/server/read-picture';
import type { EffectiveSettings } from '../../lib/settings/effective';
import { pictureSource } from '../../lib/settings/picture-source';
import { fail, ok } from '../../lib/shared/result';
import { fetchPicture } from '../../lib/transports/fetch-picture';
import type { Egress } from './compose-egress';
import type { Receipted } from './compose-receipts';

export function composePictures(
  egress: Pick<Egress, 'bindIo'>,
  settings: () => Promise<EffectiveSettings>,
  receipted: Receipted,
): FetchPicture {
  return async (url, threadId, signal) => {
    const source = pictureSource(url, await settings());
    if (!source.ok) return source;
    const backend = source.value;
    const io = receipted({ backend, purpose: 'picture', asked: { threadId } }, (count) =>
      egress.bindIo(backend, signal, {}, () => {}, count),
    );
    try {
      return ok(await fetchPicture(url, backend, io));
    } catch (error) {
      const fault = faultOf(error);
      if (!fault) throw error;
      return fail(fault);
    }
  };
}
