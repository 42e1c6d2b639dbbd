// One operation asked of the background from the panel's own document, as the settings page asks: through a port of its own.
import type { OperationAnswer } from '../../lib/messaging/panel-operations';
import type { BackgroundToPanel } from '../../lib/messaging/messages';
import { panelPortName } from '../../lib/messaging/messages';
import type { PanelDriver } from './browser-driver';

interface Question {
  name: string;
  body: string;
}

/** Self-contained: runs in the panel. */
function ask({ name, body }: Question): Promise<OperationAnswer> {
  return new Promise((resolve, reject) => {
    const port = chrome.runtime.connect({ name });
    let status = 0;
    let text = '';
    port.onDisconnect.addListener(() => reject(new Error('The background went away.')));
    port.onMessage.addListener((message: BackgroundToPanel) => {
      if (message.type !== 'batch') return;
      port.postMessage({ type: 'credit' });
      for (const part of message.parts) {
        if (part.type === 'head') ({ status } = part);
        else if (part.type === 'chunk') text += part.text;
        else {
          port.disconnect();
          resolve({ status, body: JSON.parse(text) });
        }
      }
    });
    port.postMessage({ type: 'request', id: 'story', body });
  });
}

export function askBackground(driver: PanelDriver) {
  return (type: string, params: object): Promise<OperationAnswer> =>
    driver.evaluate(ask, { name: panelPortName, body: JSON.stringify({ type, params }) });
}
