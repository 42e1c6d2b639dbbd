// Recorded sound as ChatKit's request wants it. Used by `use-dictation.ts`.

/** The bytes in standard base64. */
export async function toBase64(audio: Blob): Promise<string> {
  const bytes = new Uint8Array(await audio.arrayBuffer());
  // A multiple of three, so that the pieces join without padding.
  const pieceBytes = 3 * 8192;
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += pieceBytes)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + pieceBytes))));
  return pieces.join('');
}
