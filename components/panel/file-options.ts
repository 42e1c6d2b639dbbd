// What the panel tells ChatKit of files: how many and how large, what each model takes, where their bytes are. Used by `use-chatkit-options.ts`.
import { assetIdOf, attachmentLimits } from '../../lib/model/attachment';
import type { ModelChoice } from '../../lib/messaging/panel-events';
import type { BesideOptions } from '../chatkit/options';
import type { PanelServices } from './panel-services';

export const attachmentOptions = {
  enabled: true,
  maxCount: attachmentLimits.maxCount,
  maxSize: attachmentLimits.maxBytes,
};

export function toFileOptions(
  models: readonly Pick<ModelChoice, 'id' | 'accepts'>[],
  { readAsset }: Pick<PanelServices, 'readAsset'>,
): Pick<BesideOptions, 'acceptedFiles' | 'resolveImage'> {
  return {
    acceptedFiles: Object.fromEntries(models.map(({ id, accepts }) => [id, accepts])),
    // An address elsewhere would call out: only what lies in this extension is shown.
    resolveImage: async (url) => {
      const assetId = assetIdOf(url);
      return assetId === undefined ? undefined : await readAsset(assetId);
    },
  };
}
