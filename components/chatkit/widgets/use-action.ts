// One control's action: whether it can be fired, whether it is under way, and how to fire it. Used by every control of a widget.
import { useContext, useState } from 'react';
import type { JsonObject } from '../../../lib/chatkit/items';
import { isObject, textOf, wordOf } from './read-props';
import { FormContext, useWidget, type Loading } from './widget-context';

export interface ControlAction {
  canFire: boolean;
  /** This control waits for its action to end. */
  isBusy: boolean;
  fire(): void;
}

/** `whenAuto`: how this kind of control waits unless the action says otherwise. */
export function useAction(action: unknown, whenAuto: Loading): ControlAction {
  const { canFire, fire, holdWhile } = useWidget();
  const inForm = useContext(FormContext);
  const [isBusy, setBusy] = useState(false);
  const isKnown = isObject(action) && textOf(action['type']) !== '';
  const isPossible = isKnown && canFire(action);
  return {
    canFire: isPossible && !isBusy,
    isBusy,
    fire() {
      if (!isPossible || isBusy) return;
      const work = fire(action, inForm?.form.current ?? null);
      const loading = loadingOf(action, whenAuto);
      if (loading === 'container') holdWhile(work);
      if (loading !== 'self') return;
      setBusy(true);
      void work.finally(() => setBusy(false));
    },
  };
}

function loadingOf(action: JsonObject, whenAuto: Loading): Loading {
  return wordOf(action['loadingBehavior'], ['none', 'self', 'container']) ?? whenAuto;
}
