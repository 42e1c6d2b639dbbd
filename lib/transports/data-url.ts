// Files as text inside a JSON body, the way the OpenAI protocols and ChatKit take them. Used by their transports.
import type { SentFile } from '../model/attachment';

/** A multiple of three, so that the pieces of one file join without padding. */
const pieceBytes = 3 * 8192;

/** The bytes in standard base64; reads the whole file into memory. */
export async function toBase64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += pieceBytes)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + pieceBytes))));
  return pieces.join('');
}

/** `data:<mime>;base64,...`; reads the whole file into memory. */
export async function toDataUrl({ blob, mime }: Pick<SentFile, 'blob' | 'mime'>): Promise<string> {
  return `data:${mime};base64,${await toBase64(blob)}`;
}
