// @ts-check
// Opens and closes a loopback server; used for each of the three.

/** @import { Server } from 'node:http' */

/** @param {Server} server @param {number} port 0 for any free one @returns {Promise<number>} the port */
export function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(address !== null && typeof address === 'object' ? address.port : port);
    });
  });
}

/** Open connections are dropped. @param {Server} server @returns {Promise<void>} */
export function stopListening(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
