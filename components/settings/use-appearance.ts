// Keeps this page as the user wants it to look. Used by the panel and the settings page.
import { useLayoutEffect } from 'react';
import type { Appearance } from '../../lib/model/preferences';
import { applyAppearance } from './appearance';

export function useAppearance(appearance: Appearance): void {
  useLayoutEffect(() => {
    applyAppearance(document.documentElement, appearance);
  }, [appearance]);
}
