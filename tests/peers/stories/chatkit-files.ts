// What a ChatKit server takes besides words: files in both forms of upload, judgements, speech, actions that are answered at once.
import { filesAre, give } from '../../e2e/stories/attachments';
import { until } from '../../e2e/until';
import type { PanelPage } from '../../e2e/panel-page';
import { cameFromExtension, type PeerStory } from '../peer-story';
import { lastItem, received, team } from './chatkit';

const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEklEQVR4nGP8z8DAwMDAxAADAA0GAQGZ0dTbAAAAAElFTkSuQmCC';
const pngBytes = atob(png).length;

const files: PeerStory = {
  name: 'an image is put and a file is posted where a ChatKit server says, and its message names both',
  peer: 'chatkit_app.py',
  team,
  async run({ openPanel, peer }) {
    const { panel } = await openPanel();
    await give(panel, { door: 'paste', name: 'dot.png', type: 'image/png', data: png });
    await give(panel, {
      door: 'drop',
      name: 'plan.pdf',
      type: 'application/pdf',
      data: btoa('%PDF-'),
    });
    await filesAre(
      panel,
      'two files',
      ({ composer, uploading }) => composer.length === 2 && uploading === 0,
    );
    const before = await peer.log();
    if (before.length > 0) throw new Error('The server heard of files before they were sent.');
    await panel.ask('look');
    await panel.settlesAs(`files: dot.png image/png ${pngBytes}, plan.pdf application/pdf 5`);
    const uploads = (await peer.log()).filter(
      ({ path, method }) => path.startsWith('/upload/') && method !== 'OPTIONS',
    );
    if (uploads.map(({ method }) => method).join() !== 'PUT,POST')
      throw new Error(`Uploaded by ${uploads.map(({ method }) => method).join()}.`);
    if (uploads.some(({ authorization }) => authorization !== null))
      throw new Error('A header that the server planted was sent.');
    await cameFromExtension(peer, /^\/upload\//u, 2);

    // The copy keeps its own picture, whatever the server says of it.
    await panel.driver.reload();
    await panel.ready();
    await filesAre(
      panel,
      'the picture',
      ({ sent, drawn }) => sent.join() === 'dot.png,plan.pdf' && drawn.join() === 'dot.png',
    );
    await panel.retry();
    await received(peer, 'threads.retry_after_item');
    await panel.settlesAs(`files: dot.png image/png ${pngBytes}, plan.pdf application/pdf 5`);
  },
};

/** One operation over a port of its own, as the panel sends it. */
async function post(panel: PanelPage, operation: object): Promise<string> {
  return await panel.driver.evaluate((body) => {
    interface Port {
      postMessage(message: object): void;
      onMessage: { addListener(listener: (message: object) => void): void };
      disconnect(): void;
    }
    type Runtime = { runtime: { connect(options: { name: string }): Port } };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- either browser's own name for it
    const { browser, chrome } = globalThis as unknown as Record<string, Runtime | undefined>;
    return new Promise<string>((resolve) => {
      const port = (browser ?? chrome)?.runtime.connect({ name: 'beside-panel' });
      let text = '';
      port?.onMessage.addListener((message) => {
        const parts = 'parts' in message && Array.isArray(message.parts) ? message.parts : [];
        for (const part of parts) {
          if (part.type === 'chunk') text += part.text;
          if (part.type !== 'end') continue;
          port.disconnect();
          resolve(text);
        }
        port.postMessage({ type: 'credit' });
      });
      port?.postMessage({ type: 'request', id: crypto.randomUUID(), body });
    });
  }, JSON.stringify(operation));
}

const atOnce: PeerStory = {
  name: 'thumbs, speech and actions that are answered at once reach a ChatKit server',
  peer: 'chatkit_app.py',
  team,
  async run({ openPanel, peer }) {
    const { panel } = await openPanel();
    await panel.ask('widget');
    const widget = await lastItem(panel, 'widget');
    const list = await post(panel, { type: 'threads.list', params: {} });
    const { data }: { data: { id: string }[] } = JSON.parse(list);
    const thread_id = data[0]?.id ?? '';
    const action = { type: 'now', payload: { v: 1 } };
    const acted = await post(panel, {
      type: 'threads.sync_custom_action',
      params: { thread_id, item_id: widget, action },
    });
    if (!acted.includes('Did it at once')) throw new Error(`The action was answered by ${acted}`);
    await panel.says(/At once/u);
    await received(peer, 'threads.sync_custom_action');

    await panel.ask('text please');
    await panel.settlesAs('Hello world');
    await panel.driver.click('button', 'Good answer');
    await until(
      'the judgement',
      async () => await (await fetch(`${peer.origin}/judged`)).text(),
      (judged) => judged.includes('"positive"'),
    );
    const heard = await post(panel, {
      type: 'input.transcribe',
      params: { audio_base64: btoa('12345'), mime_type: 'audio/webm' },
    });
    if (heard !== '{"text":"5 bytes"}') throw new Error(`The speech was heard as ${heard}`);
  },
};

export const chatkitFileStories: readonly PeerStory[] = [files, atOnce];
