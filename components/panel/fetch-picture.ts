// Shows a picture that lies elsewhere, once somebody asked for it: the browser's permission in the click, then the background's fetch. Used by `use-chatkit-options.ts`.
import * as z from 'zod/mini';
import type { PanelTexts } from '../../lib/languages/texts/panel';
import { fail, ok, type Result } from '../../lib/shared/result';
import type { PanelServices } from './panel-services';

const laid = z.object({ asset_id: z.string() });
const refused = z.object({ error: z.object({ message: z.string() }) });

/**
 * Call it in the click itself. A permission that the browser gave for this picture is given back: a host that an answer names is no
 * host that Beside goes on talking to. The fault is a sentence.
 */
export async function fetchPicture(
  services: Pick<PanelServices, 'permissions' | 'operations' | 'readAsset'>,
  threadId: string | null,
  url: string,
  texts: PanelTexts['pictures'],
): Promise<Result<Blob, string>> {
  const { permissions } = services;
  const { origin, host } = new URL(url);
  const had = permissions.has([origin]).catch(() => true);
  // Before anything is awaited: the click is the gesture that the browser asks for.
  const isGranted = await permissions.request([origin]).catch(() => false);
  if (!isGranted) return fail(texts.notAllowed(host));
  try {
    return await readPicture(services, threadId, url, texts);
  } finally {
    if (!(await had)) permissions.remove([origin]).catch(() => {});
  }
}

async function readPicture(
  { operations, readAsset }: Pick<PanelServices, 'operations' | 'readAsset'>,
  threadId: string | null,
  url: string,
  texts: PanelTexts['pictures'],
): Promise<Result<Blob, string>> {
  const { body } = await operations.operation('beside.pictures.read', {
    thread_id: threadId ?? '',
    url,
  });
  const found = laid.safeParse(body).data;
  if (!found) return fail(refused.safeParse(body).data?.error.message ?? texts.cannot);
  const picture = await readAsset(found.asset_id);
  // What it was laid there for is done; the sweep of forgotten files is there if this is lost.
  operations.operation('attachments.delete', { attachment_id: found.asset_id }).catch(() => {});
  return picture ? ok(picture) : fail(texts.cannot);
}
