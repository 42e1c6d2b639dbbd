// Reads the page for the preview once, and again only when it has become another: a letter typed must not read it anew. Used by `use-preview.ts`.
import type { ContextPart } from '../../lib/model/turn';
import type { PageContextStore } from './page-context-store';

type Named = Parameters<PageContextStore['partsToSend']>[0];

export interface ReadOnce {
  /** What would go along, with the tabs that the message names. `anew`: something may have been chosen or taken off since. */
  parts(named: Named, anew: boolean): Promise<ContextPart[]>;
}

export function createReadOnce(page: Pick<PageContextStore, 'get' | 'partsToSend'>): ReadOnce {
  let known: { of: unknown; named: string; parts: ContextPart[] } | undefined;
  return {
    async parts(tabs, anew) {
      const named = JSON.stringify(tabs ?? []);
      const isSame = known?.of === page.get() && known.named === named;
      if (known && !anew && isSame) return known.parts;
      const parts = await page.partsToSend(tabs);
      // The reading itself has changed the state: what stands now is what was read.
      known = { of: page.get(), named, parts };
      return parts;
    },
  };
}
