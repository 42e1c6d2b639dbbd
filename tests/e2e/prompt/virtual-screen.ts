// A screen that nobody looks at, with keys that are pressed on it: where Chromium's own prompts can be answered. Used by `prompt.spec.ts`.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';

export interface VirtualScreen {
  display: string;
  /** Presses keys where the focus of the screen is, one after the other. */
  press(...keys: string[]): void;
  close(): void;
}

/** Needs Xvfb, openbox and xdotool; `npm test` installs them. The server itself picks a display that is free, and tells it. */
export async function openVirtualScreen(): Promise<VirtualScreen> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x900x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const told = server.stdio[3];
  if (!(told instanceof Readable)) throw new Error('Xvfb was started without a pipe.');
  const [number] = (await Promise.race([
    once(createInterface({ input: told }), 'line'),
    once(server, 'exit').then(() => {
      throw new Error('Xvfb ended before it told its display.');
    }),
  ])) as [string];
  const display = `:${number}`;
  const manager = spawn('openbox', [], {
    env: { ...process.env, DISPLAY: display },
    stdio: 'ignore',
  });
  const run = (...words: string[]) =>
    execFileSync('xdotool', words, { env: { ...process.env, DISPLAY: display } });
  return {
    display,
    press(...keys) {
      for (const key of keys) run('key', '--clearmodifiers', key);
    },
    close() {
      manager.kill();
      server.kill();
    },
  };
}
