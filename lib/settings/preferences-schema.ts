// Preferences and prompts as they are written down: what each field may hold. Part of `schema.ts`.
import * as z from 'zod/mini';
import { accents, densities, languagePattern, themes } from '../model/preferences';
import { compileRule } from '../model/rule-pattern';
import { filled, identifier } from './backend-schema';

/** What the privacy lists hold, one by one. */
export const hostInput = z.string().check(
  z.regex(/^(\*\.)?[^\s/?#@:*]+(:\d+)?$/u, {
    error: 'must be a host such as bank.example.com or *.example.com',
  }),
);

export const nameInput = filled('A name or word');

const ruleFields = z.strictObject({
  id: identifier('Name of the rule'),
  label: filled('What it hides, in words'),
  pattern: filled('# is a digit, @ a letter; with flags, a regular expression'),
  flags: z.exactOptional(
    z.string().check(z.describe('Present, also when empty: the pattern is a regular expression')),
  ),
});

/** A rule whose pattern is known to end soon on any text. */
export const ruleInput = ruleFields.check((context) => {
  const compiled = compileRule(context.value);
  if (!compiled.ok)
    context.issues.push({
      code: 'custom',
      path: ['pattern'],
      message: compiled.fault,
      input: context.value,
    });
});

function between(least: number, most: number) {
  const sentence = `must be ${least} to ${most}`;
  return z.int().check(z.minimum(least, sentence), z.maximum(most, sentence));
}

/** Every preference by group and name; the one list of what each may be. */
export const preferenceFields = {
  appearance: {
    theme: z.enum(themes),
    accent: z.enum(accents),
    density: z.enum(densities),
    textSize: between(12, 20).check(z.describe('Pixels')),
    language: z
      .string()
      .check(
        z.regex(languagePattern, 'must be a language such as "de", or "auto"'),
        z.describe('The language of panel and settings; auto is that of the browser'),
      ),
  },
  privacy: {
    neverRead: z
      .array(hostInput)
      .check(z.describe('Hosts that are never read; the lists of all layers add up')),
    names: z
      .array(nameInput)
      .check(z.describe('Hidden from every backend that redacts; the lists of all layers add up')),
    rules: z.array(ruleInput).check(z.describe('Own redaction rules, by id')),
  },
  page: {
    tokenBudget: between(500, 200_000).check(z.describe('Tokens of a page that go along')),
  },
  data: {
    retentionDays: between(0, 3650).check(z.describe('0 keeps threads for ever')),
    sync: z.boolean(),
  },
};

/** Any part of the preferences. */
export const preferencesInput = z.strictObject({
  appearance: z.exactOptional(z.partial(z.strictObject(preferenceFields.appearance))),
  privacy: z.exactOptional(z.partial(z.strictObject(preferenceFields.privacy))),
  page: z.exactOptional(z.partial(z.strictObject(preferenceFields.page))),
  data: z.exactOptional(z.partial(z.strictObject(preferenceFields.data))),
});

export const promptInput = z.strictObject({
  id: identifier('Name of the prompt'),
  label: filled('Name that people see'),
  text: filled('What is sent; {{selection}}, {{page}}, {{title}} and {{url}} stand for the page'),
  shortcut: z.exactOptional(
    z.string().check(
      z.regex(/^((Ctrl|Alt|Shift|Meta)\+){1,3}[A-Za-z0-9]$/u, {
        error: 'must be keys such as Alt+S or Ctrl+Shift+1',
      }),
    ),
  ),
  contextMenu: z.exactOptional(z.boolean()),
  order: z.exactOptional(
    z.number().check(z.describe('Lower comes first; without it, the order of the list')),
  ),
});
export type PromptInput = z.infer<typeof promptInput>;
