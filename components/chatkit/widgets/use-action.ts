// One control's action: whether it can be fired, whether it is under way, and how to fire it. Used by every control of a widget.
import { useContext, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { JsonObject } from '../../../lib/chatkit/items';
import { isObject, textOf, wordOf } from './read-props';
import { FormContext, useWidget, type Loading } from './widget-context';

export interface ControlAction {
  canFire: boolean;
  /** This control waits for its action to end. */
  isBusy: boolean;
  /** Nothing while it cannot be fired. */
  fire(): void;
  /** Now, or as soon as the answer that runs has ended: what was chosen meanwhile is not lost. */
  fireWhenPossible(): void;
}

/** `whenAuto`: how this kind of control waits unless the action says otherwise. */
export function useAction(action: unknown, whenAuto: Loading): ControlAction {
  const { canFire, fire: send, holdWhile } = useWidget();
  const inForm = useContext(FormContext);
  const [isBusy, setBusy] = useState(false);
  const known = isObject(action) && textOf(action['type']) !== '' ? action : undefined;
  const isPossible = known !== undefined && !isBusy && canFire(known);
  const isWaiting = useRef(false);

  function fire(): void {
    if (!known) return;
    const work = send(known, inForm?.form.current ?? null);
    const loading = loadingOf(known, whenAuto);
    if (loading === 'container') holdWhile(work);
    if (loading !== 'self') return;
    setBusy(true);
    void work.finally(() => setBusy(false));
  }

  const fireLate = useEffectEvent(fire);
  useEffect(() => {
    if (!isWaiting.current || !isPossible) return;
    isWaiting.current = false;
    fireLate();
  }, [isPossible]);

  return {
    canFire: isPossible,
    isBusy,
    fire() {
      if (isPossible) fire();
    },
    fireWhenPossible() {
      if (isPossible) fire();
      else isWaiting.current = known !== undefined;
    },
  };
}

function loadingOf(action: JsonObject, whenAuto: Loading): Loading {
  return wordOf(action['loadingBehavior'], ['none', 'self', 'container']) ?? whenAuto;
}
