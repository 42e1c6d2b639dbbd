// The panel's own door to the bytes of files: they go to disk and come from there without passing the port. Made by the panel's page.
import { databaseName } from './indexed-db-store';
import { createWithDatabase, type WithDatabase } from './open-database';

export interface AssetDoor {
  /**
   * Fills in the bytes of a file that the background has announced. False where it was not announced, has its bytes already, or
   * was announced in another size. Rejects with an error that carries a fault when the database cannot be used.
   */
  put(assetId: string, blob: Blob): Promise<boolean>;
  /** Nothing for a file that is not here. */
  read(assetId: string): Promise<Blob | undefined>;
}

export function createAssetDoor(
  withDatabase: WithDatabase = createWithDatabase(databaseName),
): AssetDoor {
  return {
    put: (assetId, blob) =>
      withDatabase(async (database) => {
        const transaction = database.transaction('assets', 'readwrite');
        const known = await transaction.store.get(assetId);
        const isAwaited = known !== undefined && !known.blob && known.size === blob.size;
        if (isAwaited) await transaction.store.put({ ...known, blob });
        await transaction.done;
        return isAwaited;
      }),
    read: (assetId) =>
      withDatabase(async (database) => (await database.get('assets', assetId))?.blob),
  };
}
