// The built-in model, speaking the user's language. Called by `compose.ts`.
import { everyReader, readerIn } from '../../lib/languages/reader-texts';
import { createReader } from '../../lib/reader/reader';
import type { EffectiveSettings } from '../../lib/settings/effective';
import type { Transport } from '../../lib/transports/transport';

export function composeReader(settings: () => Promise<EffectiveSettings>): Transport {
  return createReader({
    languages: everyReader,
    async texts() {
      const { language } = (await settings()).preferences.appearance;
      return readerIn(language === 'auto' ? navigator.language : language);
    },
  });
}
