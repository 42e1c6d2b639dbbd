// Answers one question: what is on this page? Injected on demand; its result is `executeScript`'s result, never a message.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createReadColor } from '../lib/page/read-color';
import { readPdfBytes } from '../lib/page/read-pdf-bytes';
import { walkPage } from '../lib/page/walk-page';

export default defineContentScript({
  registration: 'runtime',
  main: () =>
    document.contentType === 'application/pdf'
      ? readPdfBytes(document, (url) => fetch(url, { cache: 'force-cache' }))
      : walkPage(document, {
          now: () => performance.now(),
          readColor: createReadColor(
            new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true }),
          ),
          nextTask: () =>
            new Promise((resolve) => {
              const channel = new MessageChannel();
              channel.port1.onmessage = () => {
                channel.port1.close();
                resolve();
              };
              channel.port2.postMessage(null);
            }),
        }),
});
