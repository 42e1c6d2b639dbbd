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
  /** The end of what it wrote to its standard error. */
  errors(): string;
  close(): Promise<void>;
}

/** The end of what a peer writes to its standard error, in characters: what is shown of a server that failed. */
const kept = 20_000;

/**
 * Gives `use` a peer, and ends it afterwards. A peer's errors are part of some stories, so its standard error is shown only when the story fails.
 * Rejects as `use` does, or when the peer ends before it says its origin.
 */
export async function withPeer(name: PeerName, use: (peer: Peer) => Promise<void>): Promise<void> {
  const peer = await startPeer(name);
  try {
    await use(peer);
  } catch (error) {
    if (peer.errors() !== '') console.error(`${name} wrote:\n${peer.errors()}`);
    throw error;
  } finally {
    await peer.close();
  }
}

/** Starts a peer on a free loopback port; resolves when it has said its origin. Rejects when it ends before. */
async function startPeer(name: PeerName): Promise<Peer> {
  const file = fileURLToPath(new URL(name, import.meta.url));
  const python = process.env['PEERS_PYTHON'];
  const command = name.endsWith('.py') ? python : process.execPath;
  if (command === undefined) throw new Error('PEERS_PYTHON is not set: run npm run peers.');
  const child = spawn(command, [file], { stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-kept);
  });
  const origin = await firstOrigin(child, () => errors);
  child.stdout?.resume();
  return {
    origin,
    errors: () => errors,
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

async function firstOrigin(child: ChildProcess, errors: () => string): Promise<string> {
  if (!child.stdout) throw new Error('The peer has no output.');
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) if (line.startsWith('http://127.0.0.1:')) return line;
  throw new Error(`The peer ended before it said its origin.\n${errors()}`);
}
