// The few assertions of the cases that run inside the page, where no test runner is.

/** Milliseconds after which what was waited for is not going to happen; the mutants wait less, and first prove that it is enough. */
const patienceMs = () => Number(new URLSearchParams(location.search).get('patience') ?? 5000);

export function equal(actual: unknown, expected: unknown, what = 'value'): void {
  const [found, wanted] = [plain(actual), plain(expected)];
  if (found !== wanted) throw new Error(`${what}: expected ${wanted}, got ${found}`);
}

export function ok(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`not so: ${what}`);
}

export async function until(what: string, condition: () => unknown): Promise<void> {
  const end = performance.now() + patienceMs();
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
    await nextTask();
  }
}

/** What was changed before is drawn by now. */
export async function drawn(): Promise<void> {
  for (let frame = 0; frame < 3; frame++)
    await new Promise((resolve) => requestAnimationFrame(resolve));
  await nextTask();
}

/** The message of the error it rejects with. */
export async function rejection(promise: Promise<unknown>): Promise<string> {
  return await promise.then(
    () => {
      throw new Error('not so: it rejects');
    },
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 4));

/** JSON with sorted keys. */
function plain(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
