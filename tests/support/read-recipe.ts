// Takes the recipes of the map apart: which files they add and which lines they change. Used by `recipes.test.ts`.

export interface Recipe {
  /** Path and text of each new file. */
  files: { path: string; text: string }[];
  /** In a file, this text becomes that. */
  changes: { path: string; before: string; after: string }[];
}

/** The blocks of one section of a Markdown text. Throws where a block says no path. */
export function readRecipe(markdown: string, heading: string): Recipe {
  const start = markdown.indexOf(`\n## ${heading}\n`);
  if (start < 0) throw new Error(`There is no section "${heading}".`);
  const section = markdown.slice(start + 1).split(/\n## /u)[0] ?? '';
  const recipe: Recipe = { files: [], changes: [] };
  for (const [, language = '', block = ''] of section.matchAll(/```(\w+)\n([\s\S]*?)```/gu)) {
    if (language === 'diff') recipe.changes.push(...changesOf(block));
    else recipe.files.push(fileOf(block));
  }
  return recipe;
}

function fileOf(block: string): Recipe['files'][number] {
  const [first = '', ...rest] = block.split('\n');
  const path = /^\/\/ ((?:lib|tests)\/\S+)$/u.exec(first)?.[1];
  if (path === undefined) throw new Error(`The block says no path: ${first}`);
  return { path, text: rest.join('\n') };
}

function changesOf(block: string): Recipe['changes'] {
  return block
    .split(/^# /mu)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [path = '', ...lines] = part.trimEnd().split('\n');
      const side = (sign: string) =>
        lines
          .filter((line) => line.startsWith(' ') || line.startsWith(sign))
          .map((line) => line.slice(1))
          .join('\n');
      return { path, before: side('-'), after: side('+') };
    });
}
