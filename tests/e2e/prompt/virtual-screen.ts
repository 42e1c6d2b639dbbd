// A screen that nobody looks at, with keys that are pressed on it: where Chromium's own prompts can be answered. Used by `prompt.spec.ts`.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { until } from '../until';

export interface VirtualScreen {
  display: string;
  /** Presses keys where the focus of the screen is, one after the other. */
  press(...keys: string[]): void;
  close(): void;
}

/** Whether the programs for it are installed. */
export function hasVirtualScreen(): boolean {
  return ['Xvfb', 'openbox', 'xdotool'].every(
    (program) => spawnSync('which', [program]).status === 0,
  );
}

export async function openVirtualScreen(): Promise<VirtualScreen> {
  const number = Array.from({ length: 50 }, (_, n) => 180 + n).find(
    (one) => !existsSync(`/tmp/.X11-unix/X${one}`),
  );
  const display = `:${number}`;
  const server = spawn('Xvfb', [display, '-screen', '0', '1400x900x24'], { stdio: 'ignore' });
  await until(
    'the screen',
    () => existsSync(`/tmp/.X11-unix/X${number}`),
    (isThere) => isThere,
  );
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
