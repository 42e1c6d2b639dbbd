// Files that go along with a message: their addresses inside the extension, and how many and how large they may be.

/** Sizes in bytes. */
export const attachmentLimits = {
  /** Per message. */
  maxCount: 10,
  maxBytes: 10_000_000,
  /** All files of one message together. */
  maxMessageBytes: 25_000_000,
} as const;

/** A file of a message, without its bytes. */
export interface AttachmentRef {
  id: string;
  name: string;
  mime: string;
}

/** A file as one attempt sends it. */
export interface SentFile {
  id: string;
  name: string;
  mime: string;
  /** Bytes. */
  size: number;
  blob: Blob;
}

/** What a transport can carry of a message's files. */
export interface CarriedFiles {
  /** MIME types and patterns (`image/*`, `*` for all) that are sent as they are. */
  types: readonly string[];
  /** Text files stand in the message itself, where the model reads them. */
  inlinesText: boolean;
}

const scheme = 'beside:assets/';

/** Where the panel puts and finds the bytes of a file; never contacted over the network. */
export function assetUrl(assetId: string): string {
  return `${scheme}${assetId}`;
}

/** Nothing for any other address. */
export function assetIdOf(url: string): string | undefined {
  return url.startsWith(scheme) ? url.slice(scheme.length) : undefined;
}

/** Whether a pattern such as `image/*`, `text/plain` or `*` means this MIME type. */
export function matchesType(pattern: string, mime: string): boolean {
  if (pattern === '*' || pattern === '*/*') return true;
  return pattern.endsWith('/*') ? mime.startsWith(pattern.slice(0, -1)) : pattern === mime;
}

const textTypes: readonly string[] = [
  'text/*',
  'application/json',
  'application/xml',
  'application/yaml',
  'application/x-yaml',
  'application/toml',
  'application/javascript',
  'application/x-sh',
  'application/sql',
];

/** A file that a person could read as it is. */
export function isTextFile(mime: string): boolean {
  return textTypes.some((pattern) => matchesType(pattern, mime));
}

/** What the composer offers to choose for this backend; empty where it takes no files at all. */
export function acceptedTypes(carried: CarriedFiles | undefined): string[] {
  if (!carried) return [];
  return [...carried.types, ...(carried.inlinesText ? textTypes : [])];
}
