// The peers in Firefox; everything as in the other end-to-end tests.
import { defineConfig, mergeConfig } from 'vitest/config';
import base from '../e2e/firefox/vitest.config';

const { include: _stories, ...test } = base.test ?? {};

export default mergeConfig(
  { ...base, test },
  defineConfig({ test: { include: ['tests/peers/firefox.test.ts'] } }),
);
