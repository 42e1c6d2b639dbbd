// The ceilings of the build, in bytes after gzip: what loads before the first message, and what every wake of the background reads. Used by the size tests of both browsers.
import { measureSize } from '../bench/size';
import { buildFolder } from './build-copy';

const ceilings = { panel: 150_000, background: 150_000 };

/** One sentence for each part of the built extension that is over its ceiling or missing. */
export function tooLarge(browser: 'chrome' | 'firefox'): string[] {
  const parts = measureSize(buildFolder(browser));
  return Object.entries(ceilings).flatMap(([part, ceiling]) => {
    const bytes = parts?.[part]?.gzipBytes ?? 0;
    if (bytes === 0) return [`${part} was not found in the build`];
    return bytes > ceiling ? [`${part} has ${bytes} bytes gzipped of ${ceiling}`] : [];
  });
}
