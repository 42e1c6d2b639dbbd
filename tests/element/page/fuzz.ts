// Hostile streams through the element, inside the page: one thread each, then a real message. The test starts it; the server makes the streams.
import { equal, ok, until } from './expect';
import { createLab } from './lab';

export interface FuzzReport {
  /** What was wrong, in words; nothing when all went well. */
  problem: string | null;
  /** The last stream that was begun, by its seed. */
  last: number;
}

/** Has the streams of `count` seeds from `seed` on played through the element, and then a real message answered. */
export async function runFuzz({
  seed,
  count,
}: {
  seed: number;
  count: number;
}): Promise<FuzzReport> {
  const lab = createLab();
  const ownKeys = () =>
    [Object, Array, Function, String].map((one) => Reflect.ownKeys(one.prototype).map(String));
  const before = ownKeys();
  const trace = watchPage();
  let last = seed;
  try {
    await lab.open({ api: { url: lab.path('/hostile') } });
    for (last = seed; last < seed + count; last++) {
      await lab.element.sendUserMessage({ text: String(last), newThread: true });
      ok(lab.all('.chat').length === 1, 'the interface still stands');
      equal('hacked' in globalThis, false, 'a script has run');
    }
    await lab.script({ type: 'threads.create', golden: 'text please' });
    lab.setOptions({});
    await until('the composer', () => lab.all('[role="textbox"]').length === 1);
    await lab.ask('text please');
    await until('the real answer', () => lab.texts('assistant_message').at(-1) === 'Hello world');
    equal(lab.alert(), '', 'the error shown beside the real answer');
    equal('hacked' in globalThis, false, 'a script has run');
    equal(trace, [], 'dialogs, windows and errors of the page');
    equal(ownKeys(), before, 'what the prototypes hold');
    return { last, problem: null };
  } catch (error) {
    return { last, problem: error instanceof Error ? error.message : String(error) };
  } finally {
    lab.close();
  }
}

/** Fills with what a page should never do. */
function watchPage(): string[] {
  const trace: string[] = [];
  for (const name of ['alert', 'confirm', 'prompt', 'open'] as const)
    Object.assign(globalThis, { [name]: () => void trace.push(name) });
  addEventListener('error', (event) => trace.push(event.message));
  addEventListener('unhandledrejection', (event) => trace.push(String(event.reason)));
  return trace;
}
