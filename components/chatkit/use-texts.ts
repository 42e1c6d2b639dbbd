// The element's words in the language of its `locale`; English outside of an element, as in a test of one view.
import { useContext } from 'react';
import { element, type ElementTexts } from '../../lib/languages/texts/element';
import { ElementContext } from './element-context';

export function useTexts(): ElementTexts {
  return useContext(ElementContext)?.options.texts ?? element;
}
