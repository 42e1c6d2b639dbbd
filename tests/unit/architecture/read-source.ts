// What one source file imports, touches, exports by default and keeps as module state. Called by `find-breaches.ts`.
import type { Capability } from './layer-table';
import {
  child,
  children,
  declaredNames,
  descendants,
  isFunction,
  nameOf,
  parseSource,
  type SyntaxNode,
} from './syntax';

export interface SourceFacts {
  /** Every module named: static, dynamic, re-export and type imports. */
  imports: string[];
  touches: { name: string; capability: Capability }[];
  hasDefaultExport: boolean;
  /** Module-level names that can change. */
  mutableState: string[];
}

/** Stands for the module of an `import()` whose name is not a literal. */
export const computedImport = '(computed)';

const globalNames: Record<string, Capability> = {
  fetch: 'network',
  WebSocket: 'network',
  XMLHttpRequest: 'network',
  EventSource: 'network',
  WebTransport: 'network',
  RTCPeerConnection: 'network',
  importScripts: 'network',
  indexedDB: 'indexedDB',
  IDBKeyRange: 'indexedDB',
  caches: 'indexedDB',
  localStorage: 'indexedDB',
  sessionStorage: 'indexedDB',
  document: 'DOM',
  window: 'DOM',
  customElements: 'DOM',
  DOMParser: 'DOM',
  MutationObserver: 'DOM',
  getComputedStyle: 'DOM',
  requestAnimationFrame: 'DOM',
  NodeFilter: 'DOM',
  Node: 'DOM',
  navigator: 'DOM',
  browser: 'browser',
  chrome: 'browser',
  globalThis: 'browser',
  self: 'browser',
  setTimeout: 'clock',
  setInterval: 'clock',
  performance: 'clock',
};

const memberNames: Record<string, Capability> = {
  'Date.now': 'clock',
  'AbortSignal.timeout': 'clock',
  'navigator.sendBeacon': 'network',
  'Math.random': 'random',
  'crypto.getRandomValues': 'random',
  'crypto.randomUUID': 'random',
};

const mutators = /^(push|pop|shift|unshift|splice|sort|reverse|fill|set|add|delete|clear)$/u;
const containers = /^(Map|Set|WeakMap|WeakSet|Array|AbortController)$/u;
/** Keys under which only types or names stand, never a reading of a variable. */
const typeKeys = ['typeAnnotation', 'typeParameters', 'typeArguments', 'returnType', 'implements'];
const valueInType = /^TS(As|Satisfies|NonNull|Instantiation|TypeAssertion)/u;

function moduleNames(program: SyntaxNode): string[] {
  return [...descendants(program)].flatMap((node) => {
    const names = /^(Import(Declaration|Expression)|Export(All|Named)Declaration|TSImportType)$/u;
    const source = names.test(node.type) ? child(node, 'source') : undefined;
    if (!source) return [];
    return [typeof source['value'] === 'string' ? source['value'] : computedImport];
  });
}

/** Calls back for every value expression, with the test whether a name means the global of that name there. */
function walkValues(
  program: SyntaxNode,
  visit: (node: SyntaxNode, scopes: readonly Set<string>[]) => void,
): void {
  const walk = (node: SyntaxNode, scopes: readonly Set<string>[]) => {
    if (node.type.startsWith('TS') && !valueInType.test(node.type)) return;
    if (node.type.startsWith('Import') && node.type !== 'ImportExpression') return;
    const inner =
      isFunction(node) || node.type === 'Program' ? [...scopes, declaredNames(node)] : scopes;
    visit(node, inner);
    const except = [...typeKeys];
    if (node['computed'] !== true) {
      if (node.type === 'MemberExpression') except.push('property');
      if (/^(Property|MethodDefinition|PropertyDefinition)$/u.test(node.type)) except.push('key');
    }
    if (node.type === 'ExportSpecifier') except.push('exported', 'local');
    for (const next of children(node, except)) walk(next, inner);
  };
  walk(program, []);
}

function touch(name: string, names: Record<string, Capability>): SourceFacts['touches'] {
  const capability = Object.hasOwn(names, name) ? names[name] : undefined;
  return capability ? [{ name, capability }] : [];
}

function touches(program: SyntaxNode): SourceFacts['touches'] {
  const found: SourceFacts['touches'] = [];
  const judged = new Set<SyntaxNode | undefined>();
  walkValues(program, (node, scopes) => {
    const isGlobal = (name: string | undefined): name is string =>
      name !== undefined && !scopes.some((scope) => scope.has(name));
    const name = nameOf(node);
    if (isGlobal(name) && !judged.has(node)) found.push(...touch(name, globalNames));
    if (node.type === 'MemberExpression') {
      const object = nameOf(child(node, 'object'));
      const property = child(node, 'property');
      const key = nameOf(property) ?? property?.['value'];
      // `globalThis.fetch` is judged as `fetch`; a bare `globalThis` could be anything.
      if (object === 'globalThis' && isGlobal(object) && typeof key === 'string') {
        judged.add(child(node, 'object'));
        found.push(...touch(key, globalNames));
      }
      if (isGlobal(object)) found.push(...touch(`${object}.${String(key)}`, memberNames));
    }
    if (/^(New|Call)Expression$/u.test(node.type) && nameOf(child(node, 'callee')) === 'Date') {
      const given = node['arguments'];
      if (isGlobal('Date') && Array.isArray(given) && given.length === 0)
        found.push({ name: 'Date()', capability: 'clock' });
    }
  });
  return found;
}

/** A constant that can only be meant to grow: an empty container, or a filled one that others can reach. */
function isGrowing(init: SyntaxNode | undefined, isExported: boolean): boolean {
  if (!init) return false;
  if (init.type === 'NewExpression') {
    const given = init['arguments'];
    const isFilled = Array.isArray(given) && given.length > 0;
    return containers.test(nameOf(child(init, 'callee')) ?? '') && (isExported || !isFilled);
  }
  const held = init.type === 'ArrayExpression' ? init['elements'] : init['properties'];
  return Array.isArray(held) && held.length === 0;
}

function saysReadonly(text: string, id: SyntaxNode | undefined): boolean {
  const type = id && child(id, 'typeAnnotation');
  return type !== undefined && /^:\s*(Readonly|readonly)/u.test(text.slice(type.start));
}

function mutableState(program: SyntaxNode, text: string): string[] {
  const found: string[] = [];
  for (const statement of children(program)) {
    const declaration = child(statement, 'declaration') ?? statement;
    if (declaration.type !== 'VariableDeclaration') continue;
    for (const declarator of children(declaration)) {
      const id = child(declarator, 'id');
      const name = nameOf(id) ?? 'a pattern';
      if (declaration['kind'] !== 'const') found.push(`${String(declaration['kind'])} ${name}`);
      else if (
        isGrowing(child(declarator, 'init'), statement !== declaration) &&
        !saysReadonly(text, id)
      )
        found.push(`${name} (a container that can grow)`);
    }
  }
  walkValues(program, (node, scopes) => {
    const target =
      node.type === 'AssignmentExpression'
        ? child(node, 'left')
        : (child(node, 'argument') ?? child(node, 'callee'));
    if (target?.type !== 'MemberExpression') return;
    const key = nameOf(child(target, 'property')) ?? '';
    const isWrite =
      /^(AssignmentExpression|UpdateExpression)$/u.test(node.type) ||
      (node.type === 'UnaryExpression' && node['operator'] === 'delete') ||
      (node.type === 'CallExpression' && mutators.test(key));
    let root: SyntaxNode | undefined = target;
    while (root?.type === 'MemberExpression') root = child(root, 'object');
    const name = nameOf(root);
    if (!isWrite || name === undefined) return;
    if (scopes[0]?.has(name) && !scopes.slice(1).some((scope) => scope.has(name)))
      found.push(`${name} is written to`);
  });
  return found;
}

export function readSource(path: string, text: string): SourceFacts {
  const program = parseSource(path, text);
  const nodes = [...descendants(program)];
  return {
    imports: moduleNames(program),
    touches: touches(program),
    hasDefaultExport: nodes.some(
      (node) =>
        node.type === 'ExportDefaultDeclaration' ||
        (node.type === 'ExportSpecifier' && nameOf(child(node, 'exported')) === 'default'),
    ),
    mutableState: mutableState(program, text),
  };
}
