// Views whose code is loaded apart from the element's own, with the first need of it: what a new chat does not show must not hold up its composer. Used by the views that show them.
import {
  createElement,
  useEffect,
  useSyncExternalStore,
  type ComponentType,
  type ReactNode,
} from 'react';
import { useTexts } from './use-texts';

export interface Later<Props> {
  /** Draws nothing until the code is there. */
  View(this: void, props: Props): ReactNode;
  /** Loads the code, once; call it as soon as the view is likely to be shown. */
  load(this: void): Promise<void>;
}

/**
 * `read` imports the view. Not `React.lazy`: what suspends is shown 300 ms late, even if its code
 * came in 10.
 */
export function later<Props extends object>(
  read: () => Promise<ComponentType<Props>>,
): Later<Props> {
  let loading: Promise<void> | undefined;
  let loaded: ComponentType<Props> | undefined;
  let hasFailed = false;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };

  async function begin(): Promise<void> {
    hasFailed = false;
    try {
      loaded = await read();
    } catch {
      // Its file is gone, as after an update: the next need tries again.
      loading = undefined;
      hasFailed = true;
    }
    listeners.forEach((listener) => listener());
  }
  const load = () => (loading ??= begin());

  function View(props: Props): ReactNode {
    const texts = useTexts().later;
    const shown = useSyncExternalStore(subscribe, () => loaded);
    const isMissing = useSyncExternalStore(subscribe, () => hasFailed);
    useEffect(() => void load(), []);
    if (shown) return createElement(shown, props);
    return isMissing ? <p className="empty">{texts.failed}</p> : null;
  }
  return { View, load };
}
