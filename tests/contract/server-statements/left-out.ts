// The statements about a ChatKit server that say nothing about one inside an extension, each with its reason. Read by `every-number.test.ts`.

/** By number; the tests of this folder hold every other one. */
export const leftOut: Readonly<Record<number, string>> = {
  33: 'There is no upload URL: the panel itself puts the bytes on the disk of this browser, and `store/asset-door.ts` takes only a file that was announced, in the announced size.',
  38: 'No code here makes widgets out of states: the differences of a ChatKit server are passed on as they come, and its own `done` ends them.',
  40: 'The server serves the one person of this browser profile, whose store holds nobody else’s threads, so that no request needs a context.',
  41: 'Nothing is asked over the network: requests come over a port that only pages of the extension can open, so that no browser asks for a preflight.',
};
