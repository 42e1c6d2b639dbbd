// @ts-check
// Pictures that lie on the server: `/pictures/<any name>.png` is 48 by 32 pixels.

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAADAAAAAgCAIAAADbtmxLAAAAMUlEQVR42u3OQQ0AAAgEoEtnJuMY1RbOBxsBSPW8EiEhISEhISEhISEhISEhISGhSwuRVzR5UTrzYgAAAABJRU5ErkJggg==',
  'base64',
);

/** @type {import('../types').Pattern} */
export const pictures = {
  name: 'pictures',
  reply: ({ method, path }) =>
    method === 'GET' && /^\/pictures\/[^/]+\.png$/u.test(path)
      ? { type: 'bytes', contentType: 'image/png', bytes: png }
      : undefined,
};
