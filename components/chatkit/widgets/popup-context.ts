// Where lists that open are put: outside of the widget, which is clipped at its edge. Provided by `widget-view.tsx`.
import { createContext } from 'react';

export const PopupContext = createContext<HTMLElement | null>(null);
