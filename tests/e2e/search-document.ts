// What a script inside the panel could get hold of: everything that is reachable from its window, and all its storage. Runs in the panel.

interface Found {
  reachable: string[];
  stored: string[];
  /** How many values were looked at: a search that saw nothing proves nothing. */
  seen: number;
}

/**
 * Self-contained. Values held in closures alone are not reachable and not seen; `storage.session` is left out on purpose, since
 * that is where the background keeps secrets, and it is open to the extension's own pages by the browser's design.
 */
export async function searchDocument(texts: string[]): Promise<Found> {
  const limit = 2_000_000;
  const seen = new Set<object>();
  const reachable = new Set<string>();
  const queue: object[] = [];
  let count = 0;

  function look(value: unknown): void {
    count += 1;
    if (typeof value === 'string') {
      for (const text of texts) if (value.includes(text)) reachable.add(text);
    } else if ((typeof value === 'object' && value !== null) || typeof value === 'function') {
      if (seen.has(value) || seen.size >= limit) return;
      seen.add(value);
      queue.push(value);
    }
  }

  look(window);
  look(document.documentElement.outerHTML);
  for (let next = queue.pop(); next; next = queue.pop()) {
    let keys: (string | symbol)[] = [];
    try {
      if (next instanceof Map) for (const entry of next) entry.forEach(look);
      if (next instanceof Set) for (const entry of next) look(entry);
      if (next instanceof Node) next.childNodes.forEach(look);
      if (next instanceof Element) look(next.shadowRoot);
      if (next instanceof ShadowRoot) look(next.innerHTML);
    } catch {
      // A prototype is an instance of its class by name alone.
    }
    try {
      keys = Reflect.ownKeys(next);
      look(Reflect.getPrototypeOf(next));
    } catch {
      continue;
    }
    for (const key of keys) {
      look(key);
      try {
        look(Reflect.get(next, key));
      } catch {
        // A getter that refuses shows nothing.
      }
    }
  }

  const stored: string[] = [JSON.stringify(await chrome.storage.local.get(null))];
  for (const area of [localStorage, sessionStorage])
    for (const key of Object.keys(area)) stored.push(area.getItem(key) ?? '');
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
    });
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue;
    const database = await settled(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const objects = database.transaction(store).objectStore(store);
      stored.push(JSON.stringify(await settled(objects.getAll())));
    }
    database.close();
  }
  const dump = stored.join('\n');
  return {
    reachable: [...reachable],
    stored: texts.filter((text) => dump.includes(text)),
    seen: count,
  };
}
