// Bundles the element and the cases into one script for a plain page; used by the element's tests and by the mutants.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ownRoot = fileURLToPath(new URL('../..', import.meta.url));

/** Builds from `root` (this repository unless given) and returns the script's text. Rejects when it does not compile. */
export async function buildPage(root = ownRoot): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    // A test runner's own NODE_ENV would choose React's development build.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      assetsInlineLimit: 10 ** 7,
      rollupOptions: {
        input: `${root}/tests/element/page/main.ts`,
        output: { codeSplitting: false, format: 'es' },
      },
    },
  });
  const output = Array.isArray(built) ? built[0] : built;
  if (!output || !('output' in output)) throw new Error('Vite gave no bundle.');
  const [entry] = output.output;
  return entry.code;
}
