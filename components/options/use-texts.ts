// The words of the settings page in the language that is shown; English outside of it, as in a test of one view.
import { createContext, useContext } from 'react';
import { options, type OptionsTexts } from '../../lib/languages/texts/options';

export const TextsContext = createContext<OptionsTexts>(options);

export function useTexts(): OptionsTexts {
  return useContext(TextsContext);
}
