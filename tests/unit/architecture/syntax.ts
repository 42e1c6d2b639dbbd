// A loose view of a parsed file: nodes, their children, the names a function declares. Used by `read-source.ts`.
import { parseSync } from 'vite';

export interface SyntaxNode {
  type: string;
  start: number;
  [key: string]: unknown;
}

/** Parses TypeScript or TSX; throws when the file does not parse, so that nothing escapes by being unreadable. */
export function parseSource(path: string, text: string): SyntaxNode {
  const { program, errors } = parseSync(path, text);
  const [error] = errors;
  if (error) throw new Error(`${path}: ${error.message}`);
  // The parser's own node types are a closed union of hundreds; the walk needs only `type` and children.
  return program as unknown as SyntaxNode;
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** A child by key, when it is a node. */
export function child(node: SyntaxNode, key: string): SyntaxNode | undefined {
  const value = node[key];
  return isNode(value) ? value : undefined;
}

export function children(node: SyntaxNode, except: readonly string[] = []): SyntaxNode[] {
  return Object.entries(node).flatMap(([key, value]) => {
    if (except.includes(key)) return [];
    if (Array.isArray(value)) return value.filter(isNode);
    return isNode(value) ? [value] : [];
  });
}

export function* descendants(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const next of children(node)) yield* descendants(next);
}

export function nameOf(node: SyntaxNode | undefined): string | undefined {
  return node?.type === 'Identifier' && typeof node['name'] === 'string' ? node['name'] : undefined;
}

export function isFunction(node: SyntaxNode): boolean {
  return ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'].includes(
    node.type,
  );
}

/** The names a pattern binds: `{ a, b: [c], ...d }` binds a, c and d. Default values bind nothing. */
function boundNames(pattern: SyntaxNode | undefined): string[] {
  if (!pattern) return [];
  const name = nameOf(pattern);
  if (name !== undefined) return [name];
  if (pattern.type === 'AssignmentPattern') return boundNames(child(pattern, 'left'));
  if (pattern.type === 'Property') return boundNames(child(pattern, 'value'));
  return children(pattern, ['typeAnnotation', 'decorators']).flatMap(boundNames);
}

/** The names declared inside a function or a program, without those of the functions nested in it. */
export function declaredNames(scope: SyntaxNode): Set<string> {
  const names = new Set<string>();
  const add = (pattern: SyntaxNode | undefined) => {
    for (const name of boundNames(pattern)) names.add(name);
  };
  const visit = (node: SyntaxNode) => {
    if (node.type === 'VariableDeclarator') add(child(node, 'id'));
    if (/^(Function|Class)Declaration$/u.test(node.type)) add(child(node, 'id'));
    if (node.type.startsWith('Import') && node.type.endsWith('Specifier'))
      add(child(node, 'local'));
    if (node.type === 'CatchClause') add(child(node, 'param'));
    if (!isFunction(node) && node.type !== 'ExportSpecifier') children(node).forEach(visit);
  };
  if (isFunction(scope)) {
    const params = scope['params'];
    if (Array.isArray(params)) params.filter(isNode).forEach(add);
    if (scope.type === 'FunctionExpression') add(child(scope, 'id'));
  }
  children(scope).forEach(visit);
  return names;
}
