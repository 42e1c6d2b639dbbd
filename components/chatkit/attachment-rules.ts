// Which files may be attached, and why one may not, in one sentence; decided before any request. Used by the uploads and the composer.
import type { ChatKitOptions } from '@openai/chatkit';
import type { ElementTexts } from '../../lib/languages/texts/element';

type AttachmentOptions = NonNullable<NonNullable<ChatKitOptions['composer']>['attachments']>;

type RuleTexts = ElementTexts['attachmentRules'];

export interface AttachmentRules {
  maxCount: number;
  /** Bytes, or bytes by MIME pattern with `*` for the rest. */
  maxSize: number | Readonly<Record<string, number>>;
  /** MIME types and patterns, and extensions such as `.md`; absent: all. */
  accept?: readonly string[];
}

/** A model, and what it can be sent; without `accepts` everything. */
export interface FileTaker {
  label: string;
  accepts?: readonly string[];
}

const defaultMaxSize = 100 * 1024 * 1024;
const defaultMaxCount = 10;

/** Nothing where the host has not switched attachments on. */
export function toAttachmentRules(options?: AttachmentOptions): AttachmentRules | undefined {
  if (!options?.enabled) return undefined;
  const { maxCount = defaultMaxCount, maxSize = defaultMaxSize, accept } = options;
  const accepted = accept && Object.entries(accept).flatMap(([type, ends]) => [type, ...ends]);
  return { maxCount, maxSize, ...(accepted && accepted.length > 0 ? { accept: accepted } : {}) };
}

/** For files whose type the browser does not know. */
const typesByEnding: Readonly<Record<string, string>> = {
  md: 'text/markdown',
  yaml: 'application/yaml',
  yml: 'application/yaml',
  toml: 'application/toml',
  log: 'text/plain',
  ts: 'text/plain',
  tsx: 'text/plain',
  py: 'text/plain',
  rs: 'text/plain',
  go: 'text/plain',
  sh: 'text/plain',
  sql: 'application/sql',
};

export function typeOf({ type, name }: Pick<File, 'type' | 'name'>): string {
  const bare = type.split(';')[0]?.trim().toLowerCase();
  return bare || (typesByEnding[endingOf(name)] ?? 'application/octet-stream');
}

function endingOf(name: string): string {
  return name.split('.').at(-1)?.toLowerCase() ?? '';
}

function matches(pattern: string, file: Pick<File, 'type' | 'name'>): boolean {
  if (pattern === '*' || pattern === '*/*' || pattern === '') return true;
  if (pattern.startsWith('.')) return file.name.toLowerCase().endsWith(pattern.toLowerCase());
  const type = typeOf(file);
  return pattern.endsWith('/*') ? type.startsWith(pattern.slice(0, -1)) : type === pattern;
}

/** Whether this model can be sent such a file. */
export function takes({ accepts }: FileTaker, file: Pick<File, 'type' | 'name'>): boolean {
  return accepts === undefined || accepts.some((pattern) => matches(pattern, file));
}

/** Why this model can be sent no file at all, if so. */
export function refusesAll({ label, accepts }: FileTaker, texts: RuleTexts): string | undefined {
  return accepts?.length === 0 ? texts.noFiles(label) : undefined;
}

/** Why a file is not attached; nothing when it may be. `count` is how many there are already. */
export function refusalOf(
  file: Pick<File, 'type' | 'name' | 'size'>,
  count: number,
  rules: AttachmentRules,
  texts: RuleTexts,
  model?: FileTaker,
): string | undefined {
  const { name, size } = file;
  if (count >= rules.maxCount) return texts.tooMany(name, rules.maxCount);
  const isAccepted = rules.accept?.some((pattern) => matches(pattern, file)) ?? true;
  if (!isAccepted) return texts.wrongType(name);
  if (model && !takes(model, file))
    return refusesAll(model, texts) ?? texts.notForModel(name, model.label);
  if (size === 0) return texts.empty(name);
  const limit = limitFor(file, rules.maxSize);
  if (size > limit) return texts.tooLarge(name, megabytes(size), megabytes(limit));
  return undefined;
}

function limitFor(file: Pick<File, 'type' | 'name'>, maxSize: AttachmentRules['maxSize']): number {
  if (typeof maxSize === 'number') return maxSize;
  const named = Object.entries(maxSize).find(
    ([pattern]) => pattern !== '*' && pattern !== '' && matches(pattern, file),
  );
  return named?.[1] ?? maxSize['*'] ?? maxSize[''] ?? defaultMaxSize;
}

function megabytes(bytes: number): number {
  const amount = bytes / 1_000_000;
  return amount < 10 ? Math.max(0.1, Math.round(amount * 10) / 10) : Math.round(amount);
}
