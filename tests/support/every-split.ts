// Cuts recorded bytes the ways a network may: used wherever a decoder must not care.

function cutAt(bytes: Uint8Array, cuts: number[]): Uint8Array[] {
  const edges = [0, ...cuts, bytes.length];
  return edges.slice(1).map((end, index) => bytes.slice(edges[index], end));
}

/** Cuts at the given places, each a share of the length between 0 and 1: what a property-based test generates. */
export function splitAtShares(bytes: Uint8Array, shares: number[]): Uint8Array[] {
  const cuts = shares.map((share) => Math.floor(share * (bytes.length + 1)));
  return cutAt(
    bytes,
    cuts.sort((a, b) => a - b),
  );
}

/** Whole, in single bytes, in small equal pieces, and cut in two at every place (at `most` places of long recordings). */
export function* everySplit(bytes: Uint8Array, most = 300): Generator<Uint8Array[]> {
  yield [bytes];
  for (const size of [1, 2, 3, 7]) {
    const count = Math.ceil(bytes.length / size) - 1;
    yield cutAt(
      bytes,
      Array.from({ length: Math.max(0, count) }, (_, index) => (index + 1) * size),
    );
  }
  const step = Math.max(1, Math.ceil(bytes.length / most));
  for (let at = 1; at < bytes.length; at += step) yield cutAt(bytes, [at]);
}

/** A body that hands out exactly these pieces. `after` says how it ends; a body that hangs never closes. */
export function toBody(
  chunks: Uint8Array[],
  after: 'close' | 'error' | 'hang' = 'close',
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const rest = [...chunks];
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const next = rest.shift();
      if (next !== undefined) controller.enqueue(new Uint8Array(next));
      else if (after === 'close') controller.close();
      else if (after === 'error') controller.error(new TypeError('network error'));
      else return new Promise(() => undefined);
      return undefined;
    },
  });
}
