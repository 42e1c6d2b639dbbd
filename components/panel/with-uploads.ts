// Lets ChatKit's uploads go straight to disk: a `fetch` around the panel's own, for the addresses that our background gives. Made by the panel's page.
import { assetIdOf } from '../../lib/model/attachment';
import type { PanelTexts } from '../../lib/languages/texts/panel';

/** Writes the bytes of an announced file; false where they are not awaited. */
export type PutAsset = (assetId: string, blob: Blob) => Promise<boolean>;

/** Bytes never travel over the port; everything else passes as it is. */
export function withUploads(
  send: typeof fetch,
  put: PutAsset,
  texts: () => PanelTexts['withUploads'],
): typeof fetch {
  return async function fetchWithUploads(input, init) {
    const assetId = typeof input === 'string' ? assetIdOf(input) : undefined;
    if (assetId === undefined || !(init?.body instanceof Blob)) return send(input, init);
    try {
      if (await put(assetId, init.body)) return Response.json({});
      return refusal(409, texts().notAwaited);
    } catch {
      return refusal(507, texts().notKept);
    }
  };
}

function refusal(status: number, message: string): Response {
  return Response.json({ error: { code: 'upload-failed', message } }, { status });
}
