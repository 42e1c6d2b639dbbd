// What every component of one widget can reach: whose widget it is, how its actions are fired, and the form it stands in.
import { createContext, useContext, type RefObject } from 'react';
import type { JsonObject } from '../../../lib/chatkit/items';

/** How the widget shows that an action is under way. */
export type Loading = 'none' | 'self' | 'container';

export interface WidgetContextValue {
  /** Whether the action could be fired now; what is not an action never can. */
  canFire(action: unknown): boolean;
  /** Resolves when the request or the host's handler has ended, or at once where nothing could be fired. Never rejects. */
  fire(action: JsonObject, form: HTMLFormElement | null): Promise<void>;
  /** The whole widget fades and takes no input until the promise has settled. */
  holdWhile(work: Promise<void>): void;
}

export const WidgetContext = createContext<WidgetContextValue | null>(null);

export function useWidget(): WidgetContextValue {
  const value = useContext(WidgetContext);
  if (!value) throw new Error('A widget component was used outside of a widget.');
  return value;
}

export interface FormContextValue {
  form: RefObject<HTMLFormElement | null>;
  /** The action of a submit button that is pressed goes by the form, so that the browser checks the fields first. */
  isSubmitting: boolean;
}

export const FormContext = createContext<FormContextValue | null>(null);
