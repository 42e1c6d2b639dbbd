// A server that others wrote, as a process of the tests: started, asked for its log, ended by its own handle.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export type PeerName = 'seed_app.py' | 'chatkit_app.py' | 'node-chatkit.mjs';

export interface Received {
  method: string;
  path: string;
  query: string;
  origin: string | null;
  authorization: string | null;
  body: string;
}

export interface Peer {
  origin: string;
  /** What it received so far, as its own log tells. */
  log(): Promise<Received[]>;
  close(): Promise<void>;
}

/** Starts a peer on a free loopback port; resolves when it has said its origin. Rejects when it ends before. */
export async function startPeer(name: PeerName): Promise<Peer> {
  const file = fileURLToPath(new URL(name, import.meta.url));
  const python = process.env['PEERS_PYTHON'];
  const command = name.endsWith('.py') ? python : process.execPath;
  if (command === undefined) throw new Error('PEERS_PYTHON is not set: run npm run peers.');
  const child = spawn(command, [file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const origin = await firstOrigin(child);
  child.stdout?.resume();
  return {
    origin,
    async log() {
      const response = await fetch(`${origin}/log`);
      const received: Received[] = JSON.parse(await response.text());
      return received;
    },
    async close() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function firstOrigin(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The peer has no output.');
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) if (line.startsWith('http://127.0.0.1:')) return line;
  throw new Error('The peer ended before it said its origin.');
}
