// Bundles the element and what drives it into one script for a plain page; used by the element's tests, the mutants and the peers.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ownRoot = fileURLToPath(new URL('../..', import.meta.url));

/** A line of one file that is replaced before it is built. */
export interface Replacement {
  /** From the repository's root. */
  file: string;
  search: string;
  replacement: string;
}

/** Returns the text of the script that starts with `entry`, a path from the repository's root. Rejects when it does not compile, or when the line to be replaced is not there. */
export async function buildPage(
  replacement?: Replacement,
  entry = 'tests/element/page/main.ts',
): Promise<string> {
  let isReplaced = replacement === undefined;
  const built = await build({
    configFile: false,
    root: ownRoot,
    logLevel: 'error',
    // A test runner's own NODE_ENV would choose React's development build.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    plugins: [
      {
        name: 'replace-one-line',
        enforce: 'pre',
        transform(code, id) {
          if (!replacement || id.split('?')[0] !== ownRoot + replacement.file) return undefined;
          isReplaced = code.includes(replacement.search);
          return code.replace(replacement.search, () => replacement.replacement);
        },
      },
    ],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      assetsInlineLimit: 10 ** 7,
      rollupOptions: {
        input: ownRoot + entry,
        output: { codeSplitting: false, format: 'es' },
      },
    },
  });
  if (!isReplaced) throw new Error(`${replacement?.file} does not hold ${replacement?.search}`);
  const output = Array.isArray(built) ? built[0] : built;
  if (!output || !('output' in output)) throw new Error('Vite gave no bundle.');
  const [script] = output.output;
  return script.code;
}
