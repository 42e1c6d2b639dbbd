// The panel's words in the language that is shown; English outside of a panel, as in a test of one view.
import { createContext, useContext } from 'react';
import { panel, type PanelTexts } from '../../lib/languages/texts/panel';

export const TextsContext = createContext<PanelTexts>(panel);

export function useTexts(): PanelTexts {
  return useContext(TextsContext);
}
