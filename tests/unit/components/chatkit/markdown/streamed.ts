/** Streams text into a renderer frame by frame; used by the tests of the renderer. */
import { vi } from 'vitest';
import { createTextRenderer } from '../../../../../components/chatkit/markdown/create-text-renderer.ts';
import type {
  TextRenderer,
  TextRendererOptions,
} from '../../../../../components/chatkit/markdown/create-text-renderer.ts';

export interface Streamed {
  host: HTMLElement;
  renderer: TextRenderer;
  openLink: ReturnType<typeof vi.fn<TextRendererOptions['openLink']>>;
  /** Frames asked for and not drawn yet. */
  frames: (() => void)[];
  drawFrame(): void;
  /** Appends and draws. */
  show(text: string): void;
}

/** A renderer in a host in the document, whose frames the test draws. */
export function createStreamed(options: Partial<TextRendererOptions> = {}): Streamed {
  const host = document.createElement('div');
  document.body.append(host);
  const frames: (() => void)[] = [];
  const openLink = vi.fn<TextRendererOptions['openLink']>();
  const renderer = createTextRenderer(host, {
    isStreaming: true,
    openLink,
    schedule(callback) {
      frames.push(callback);
      return () => void frames.splice(frames.indexOf(callback), 1);
    },
    ...options,
  });
  function drawFrame(): void {
    for (const frame of frames.splice(0)) frame();
  }
  return {
    host,
    renderer,
    openLink,
    frames,
    drawFrame,
    show(text) {
      renderer.append(text);
      drawFrame();
    },
  };
}
