import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/{unit,contract}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Laws run through hundreds of cases, and a busy machine may be ten times slower: only a hang should end a test.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default'],
  },
});
