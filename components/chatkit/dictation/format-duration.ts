// How long a recording runs, in minutes and seconds. Used by `dictation-line.tsx`.

/** For example `1:05`, of milliseconds; seconds that have not passed do not count. */
export function formatDuration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
