/** What each source file imports, for .ts, .tsx, .astro and .mdx. */
import { posix } from 'node:path';
import ts from 'typescript';
import { code, type Sources } from './sources.ts';

export type Import = Readonly<{
  from: string;
  /** A path from the project's root, or the name of a package. */
  to: string;
  /** Erased by the compiler. */
  typeOnly: boolean;
}>;

export function importsOf(sources: Sources): Import[] {
  return [...sources].flatMap(([from, text]) =>
    statements(code(from, text)).map(({ specifier, typeOnly }) => ({ from, to: resolve(from, specifier), typeOnly })),
  );
}

type Statement = Readonly<{ specifier: string; typeOnly: boolean }>;

function statements(text: string): Statement[] {
  const found: Statement[] = [];
  const source = ts.createSourceFile('module.tsx', text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX);
  const visit = (node: ts.Node): void => {
    const statement = importIn(node);
    if (statement) found.push(statement);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function importIn(node: ts.Node): Statement | undefined {
  if (ts.isImportDeclaration(node)) return named(node.moduleSpecifier, isErased(node));
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) return named(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return named(node.argument.literal, true);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return named(node.arguments[0], false);
  if (ts.isNewExpression(node) && isModuleUrl(node)) return named(node.arguments?.[0], false);
  return undefined;
}

/** `import type …`, or an import of which every name is a type. */
function isErased({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = importClause.namedBindings;
  const names = bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
  return !importClause.name && names.length > 0 && names.every(({ isTypeOnly }) => isTypeOnly);
}

/** `new URL('./worker.ts', import.meta.url)` loads a module, too; other addresses are data. */
function isModuleUrl({ expression, arguments: args }: ts.NewExpression): boolean {
  const [path, base] = args ?? [];
  const isUrl = ts.isIdentifier(expression) && expression.text === 'URL';
  return Boolean(isUrl && base && path && ts.isStringLiteralLike(path) && /\.tsx?$/.test(path.text));
}

function named(specifier: ts.Node | undefined, typeOnly: boolean): Statement | undefined {
  return specifier && ts.isStringLiteralLike(specifier) ? { specifier: specifier.text, typeOnly } : undefined;
}

function resolve(from: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : specifier;
}

/** Circles of imports that exist at run time, each as the files along it. */
export function cycles(imports: readonly Import[]): string[][] {
  const next = Map.groupBy(
    imports.filter(({ typeOnly }) => !typeOnly),
    ({ from }) => from,
  );
  const done = new Set<string>();
  const found: string[][] = [];
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file]);
    if (path.includes(file) || done.has(file)) return;
    for (const { to } of next.get(file) ?? []) walk(withoutQuery(to), [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return found;
}

export const withoutQuery = (path: string): string => path.replace(/\?.*$/, '');
