// The settings as the settings page shows them, read anew whenever the background says that they changed. Used by `options-app.tsx`.
import { useEffect, useState } from 'react';
import * as z from 'zod/mini';
import type { SettingsView } from '../../lib/messaging/operations/settings-operations';
import type { PanelOperations } from '../../lib/messaging/panel-operations';
import type { SettingsChange } from '../../lib/settings/apply-change';

const refusal = z.object({ error: z.object({ message: z.string() }) });

/** Our own background wrote it. */
function isView(body: unknown): body is SettingsView {
  return typeof body === 'object' && body !== null && 'layers' in body;
}

/** Undefined until the background has answered. `told` is what the background tells by itself: a new one means a new state. */
export function useSettingsView(
  operations: PanelOperations,
  told: object | undefined,
): SettingsView | undefined {
  const [view, setView] = useState<SettingsView>();
  useEffect(() => {
    let isCurrent = true;
    operations.operation('beside.settings.read', {}).then(
      ({ body }) => {
        if (isCurrent && isView(body)) setView(body);
      },
      // The connection broke: what the background tells next asks again.
      () => {},
    );
    return () => {
      isCurrent = false;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- read anew when the background has told something new
  }, [operations, told]);
  return view;
}

/** Nothing when it was saved, otherwise a sentence. */
export async function saveSettings(
  operations: PanelOperations,
  change: SettingsChange,
  broken: string,
): Promise<string | undefined> {
  try {
    const { status, body } = await operations.operation('beside.settings.save', { change });
    if (status === 200) return undefined;
    return refusal.safeParse(body).data?.error.message ?? broken;
  } catch {
    return broken;
  }
}
