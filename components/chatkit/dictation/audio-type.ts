// Which form of sound this browser records, of those that ChatKit servers know. Used by `record-speech.ts`.

/** In the protocol's own order: what Chromium and Firefox record, what older Safaris do. */
const known = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];

/** Nothing where the browser records none of them. */
export function chooseAudioType(isSupported: (mime: string) => boolean): string | undefined {
  return known.find(isSupported);
}
