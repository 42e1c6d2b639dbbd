// Walks a cursor for one page and no further; used by `indexed-db-store.ts`.

interface Cursor<Row> {
  readonly value: Row;
  continue(): Promise<this | null>;
}

/** At most `limit` rows that pass `keep`, and whether another one follows. */
export async function readPage<Row>(
  start: Cursor<Row> | null,
  limit: number,
  keep: (row: Row) => boolean = () => true,
): Promise<{ rows: Row[]; hasMore: boolean }> {
  const rows: Row[] = [];
  for (let cursor = start; cursor; cursor = await cursor.continue()) {
    const row = cursor.value;
    if (!keep(row)) continue;
    if (rows.length === limit) return { rows, hasMore: true };
    rows.push(row);
  }
  return { rows, hasMore: false };
}
