// Keeps this page as the user wants it to look, and so that the next one begins like it. Used by the panel and the settings page.
import { useLayoutEffect } from 'react';
import type { Appearance } from '../../lib/model/preferences';
import { applyAppearance } from './appearance';
import type { LastLook } from './last-look';

export function useAppearance(
  appearance: Appearance,
  lastLook: Pick<LastLook, 'keepAppearance'>,
): void {
  useLayoutEffect(() => {
    applyAppearance(document.documentElement, appearance);
    lastLook.keepAppearance(appearance);
  }, [appearance, lastLook]);
}
