// Gives a field the caret, or selects its text, when its widget appears. Used by every field that can be typed in.
import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { JsonObject } from '../../../lib/chatkit/items';
import { isOn } from './read-props';

/** Once, and only where nobody is typing: a message that comes in must not take the caret out of the composer. */
export function useAutoFocus<Field extends HTMLInputElement | HTMLTextAreaElement>(
  node: JsonObject,
): RefObject<Field | null> {
  const field = useRef<Field>(null);
  const wantsFocus = isOn(node['autoFocus']);
  const wantsSelection = isOn(node['autoSelect']);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element || !(wantsFocus || wantsSelection)) return;
    const root = element.getRootNode();
    const active = root instanceof ShadowRoot ? root.activeElement : document.activeElement;
    const isTyping = active instanceof HTMLTextAreaElement && active.value !== '';
    if (isTyping) return;
    element.focus({ preventScroll: true });
    if (wantsSelection) element.select();
  }, [wantsFocus, wantsSelection]);
  return field;
}
