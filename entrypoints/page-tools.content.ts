// Lets the panel find words in the page and show a passage of it. Injected on demand; answers `executeScript`, never a message.
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { PageToolRequest } from '../lib/messaging/page-tools';
import { runPageTool } from '../lib/page/page-tools';

export default defineContentScript({
  registration: 'runtime',
  main() {
    const deps = {
      now: () => performance.now(),
      nextTask: () =>
        new Promise<void>((resolve) => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => {
            channel.port1.close();
            resolve();
          };
          channel.port2.postMessage(null);
        }),
    };
    // Read by the function that `platform/page-tools.ts` injects next, in the same world, which no page sees.
    Object.assign(globalThis, {
      besidePageTool: (request: PageToolRequest) => runPageTool(window, request, deps),
    });
  },
});
