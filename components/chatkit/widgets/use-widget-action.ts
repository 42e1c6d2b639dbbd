// How a widget's control fires its action; provided by `lazy-widget.tsx`, used by buttons and forms.
import { createContext, useContext } from 'react';
import type { JsonObject } from '../../../lib/chatkit/items';
import { useElement, useThread } from '../element-context';
import { mergeFormValues } from './merge-form-values';
import { isObject, textOf } from './read-props';

/** The item whose widget this is. */
export const WidgetItemContext = createContext('');

export interface WidgetAction {
  /** False while the thread streams, and for actions that this version cannot run. */
  canRun: boolean;
  run(form: HTMLFormElement | null): void;
}

/** The action that `config` names. An action for the host's page is never sent to the server. */
export function useWidgetAction(config: unknown): WidgetAction {
  const itemId = useContext(WidgetItemContext);
  const { controller } = useElement();
  const { isStreaming } = useThread();
  const isKnown = isObject(config) && textOf(config['type']) !== '';
  const goesToServer = isKnown && config['handler'] !== 'client' && config['streaming'] !== false;
  const canRun = goesToServer && !isStreaming;
  return {
    canRun,
    run(form) {
      if (!canRun) return;
      const given: JsonObject = isObject(config['payload']) ? config['payload'] : {};
      const { payload } = mergeFormValues(given, form ? valuesOf(form) : []);
      void controller.runAction({ type: textOf(config['type']), payload }, itemId);
    },
  };
}

function valuesOf(form: HTMLFormElement): [string, string | boolean][] {
  const values: [string, string | boolean][] = [];
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && control.type === 'checkbox') {
      values.push([control.name, control.checked]);
    } else if (control instanceof HTMLInputElement && control.type === 'radio') {
      if (control.checked) values.push([control.name, control.value]);
    } else if (
      control instanceof HTMLInputElement ||
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLSelectElement
    ) {
      values.push([control.name, control.value]);
    }
  }
  return values.filter(([name]) => name !== '');
}
