// Every word that a user reads stands in the catalogue: no view has any of its own.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';

/** Names and examples of what one types, which are the same in every language. */
const names = new Set([
  'Beside',
  'ChatKit',
  'Markdown',
  'JSON',
  'Ada Lovelace',
  'bank.example.com',
  'http://localhost:8000',
  'X-Name',
]);
const spoken = new Set(['aria-label', 'title', 'placeholder', 'alt', 'label', 'aria-description']);

/** The words of JSX in this source that are not in the catalogue. */
function literalsOf(source: string): string[] {
  const found: string[] = [];
  const note = (text: string) => {
    const words = text.trim();
    if (/\p{L}{2}/u.test(words) && !names.has(words)) found.push(words);
  };
  const textOf = (node: unknown): void => {
    if (!isNode(node)) return;
    if (node['type'] === 'JSXExpressionContainer') textOf(node['expression']);
    else if (node['type'] === 'Literal' && typeof node['value'] === 'string') note(node['value']);
    else if (node['type'] === 'TemplateLiteral' && Array.isArray(node['quasis']))
      for (const part of node['quasis'])
        if (isNode(part) && isNode(part['value'])) note(String(part['value']['raw']));
    if (node['type'] === 'ConditionalExpression') {
      textOf(node['consequent']);
      textOf(node['alternate']);
    }
    if (node['type'] === 'LogicalExpression') textOf(node['right']);
  };
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (!isNode(node)) return;
    if (node['type'] === 'JSXText') note(String(node['value']));
    if (
      node['type'] === 'JSXAttribute' &&
      isNode(node['name']) &&
      spoken.has(String(node['name']['name']))
    )
      textOf(node['value']);
    if (
      (node['type'] === 'JSXElement' || node['type'] === 'JSXFragment') &&
      Array.isArray(node['children'])
    )
      for (const child of node['children'])
        if (isNode(child) && child['type'] === 'JSXExpressionContainer') textOf(child);
    Object.values(node).forEach(walk);
  };
  walk(parseSync('view.tsx', source).program);
  return found;
}

function isNode(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

test.each([
  ['<p>Hello there</p>', ['Hello there']],
  ['<p aria-label="Hello">{name}</p>', ['Hello']],
  ['<p>{isOn ? `On ${n}` : "Off"}</p>', ['On', 'Off']],
  ['<p title={texts.title} className="some-class" data-kind="word">{texts.of(name)} · 1</p>', []],
  ['<h1>Beside</h1>', []],
])('of %s the words %j are found', (source, words) => {
  expect(literalsOf(source)).toEqual(words);
});

const views = ['components', 'entrypoints'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx'))
    .map((path) => join(folder, path)),
);

test.each(views)('%s', (path) => {
  expect(literalsOf(readFileSync(path, 'utf8'))).toEqual([]);
});
