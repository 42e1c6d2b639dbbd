// @ts-check
// Reads a request's body and its fields, wherever they stand. Called by the backend and by the control server.

/** @import { IncomingMessage } from 'node:http' */

const maxBytes = 32 * 1024 * 1024;

/** @param {IncomingMessage} request @returns {Promise<string>} */
export async function readText(request) {
  /** @type {Buffer[]} */
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > maxBytes) throw new Error('The request is larger than 32 MB.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** JSON or a form by its content type, else the text itself. @param {string} text @param {string | undefined} contentType @returns {unknown} */
export function parseBody(text, contentType = '') {
  if (text === '') return undefined;
  if (contentType.includes('x-www-form-urlencoded')) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  if (contentType.includes('multipart/form-data')) return parseMultipart(text, contentType);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Each field by its name; of a file its name and type besides, its bytes read as text. @param {string} text @param {string} contentType */
function parseMultipart(text, contentType) {
  const boundary = /boundary="?([^";]+)/.exec(contentType)?.[1] ?? '';
  const fields = text.split(`--${boundary}`).flatMap((part) => {
    const [, head = '', value = ''] = /^\r\n([^]*?)\r\n\r\n([^]*)\r\n$/.exec(part) ?? [];
    const name = / name="([^"]*)"/.exec(head)?.[1];
    if (name === undefined) return [];
    const file = /filename="([^"]*)"/.exec(head)?.[1];
    const type = /content-type: *(\S+)/i.exec(head)?.[1] ?? '';
    return file === undefined
      ? [[name, value]]
      : [
          [name, value],
          [`${name}.name`, file],
          [`${name}.type`, type],
        ];
  });
  return Object.fromEntries(fields);
}
