// Opens the database once and again after it was closed; turns every failure into one sentence. Used by `indexed-db-store.ts`.
import { openDB, type IDBPDatabase } from 'idb';
import { toError } from '../model/throw-fault';
import { migrations, type BesideSchema } from './schema';
import { blockedFault, toStoreFault } from './store-fault';

export type Database = IDBPDatabase<BesideSchema>;

/**
 * Gives the open database to `work`, opening it first where needed. Rejects with an error that carries a fault.
 * A connection that another context had to close (it upgrades the database) is opened anew once.
 */
export type WithDatabase = <T>(work: (database: Database) => Promise<T>) => Promise<T>;

export function createWithDatabase(name: string, steps = migrations): WithDatabase {
  let opening: Promise<Database> | undefined;

  function open(): Promise<Database> {
    const drop = () => {
      if (opening === current) opening = undefined;
    };
    const current = new Promise<Database>((resolve, reject) => {
      let refused = false;
      openDB<BesideSchema>(name, steps.length, {
        async upgrade(database, oldVersion, _newVersion, transaction) {
          // A step may wait for the transaction's own requests and for nothing else, or it would end under it.
          for (const migrate of steps.slice(oldVersion)) await migrate(database, transaction);
        },
        // Waiting here would hang every request for as long as another context holds an older version.
        blocked() {
          refused = true;
          reject(toError(blockedFault));
        },
        blocking(_current, _blocked, event) {
          drop();
          if (event.target instanceof IDBDatabase) event.target.close();
        },
        terminated: drop,
      }).then((database) => {
        if (refused) database.close();
        resolve(database);
      }, reject);
    });
    current.catch(drop);
    opening = current;
    return current;
  }

  async function run<T>(work: (database: Database) => Promise<T>): Promise<T> {
    return await work(await (opening ?? open()));
  }

  return async (work) => {
    try {
      return await run(work).catch(async (error: unknown) => {
        // The connection closed between opening and use: no transaction began, so nothing was done twice.
        if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
        opening = undefined;
        return await run(work);
      });
    } catch (error) {
      throw toError(toStoreFault(error));
    }
  };
}
