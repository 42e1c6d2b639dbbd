// Sends a widget's action where it belongs: to the server as a stream or at once, or to the host. Made by `widget-view.tsx`.
import type { Widgets } from '@openai/chatkit';
import type { JsonObject } from '../../../lib/chatkit/items';
import type { NormalOptions } from '../options';
import type { ThreadController } from '../thread-controller';
import { mergeFormValues } from './merge-form-values';
import { readForm } from './read-form';
import { isObject, textOf } from './read-props';

export interface ActionTargets {
  itemId: string;
  widget: JsonObject;
  controller: Pick<ThreadController, 'runAction' | 'runActionAtOnce'>;
  onAction?: NonNullable<NormalOptions['widgets']>['onAction'];
  isStreaming: boolean;
  /** Something the server's author should know; nobody else can mend it. */
  report: (error: Error) => void;
}

/** False for what is no action, for one that the host would have to handle and does not, and for a stream while one runs. */
export function canFire(action: unknown, targets: ActionTargets): action is JsonObject {
  if (!isObject(action) || textOf(action['type']) === '') return false;
  if (action['handler'] === 'client') return targets.onAction !== undefined;
  return action['streaming'] === false || !targets.isStreaming;
}

/** Resolves when it has ended, however it did. What the payload holds already wins over a field of the same name. */
export async function fireAction(
  action: JsonObject,
  form: HTMLFormElement | null,
  targets: ActionTargets,
): Promise<void> {
  if (!canFire(action, targets)) return;
  const { controller, itemId, widget, onAction, report } = targets;
  const given: JsonObject = isObject(action['payload']) ? action['payload'] : {};
  const { payload, dropped } = mergeFormValues(given, form ? readForm(form) : []);
  if (dropped.length > 0)
    report(new Error(`Fields that the payload already holds were left out: ${dropped.join(', ')}`));
  const sent = { type: textOf(action['type']), payload };
  if (action['handler'] === 'client') {
    try {
      if (isRoot(widget)) await onAction?.(sent, { id: itemId, widget });
    } catch (error) {
      report(error instanceof Error ? error : new Error(String(error)));
    }
    return;
  }
  if (action['streaming'] === false) await controller.runActionAtOnce(sent, itemId);
  else await controller.runAction(sent, itemId);
}

/** What a host is given is one of ChatKit's three roots; what stands inside is the server's. */
function isRoot(widget: unknown): widget is Widgets.Card | Widgets.ListView | Widgets.BasicRoot {
  return isObject(widget) && ['Card', 'ListView', 'Basic'].includes(textOf(widget['type']));
}
