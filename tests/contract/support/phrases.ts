/** Every `{ en: '…', zh: '…' }` of the sources, wherever it is written. */
import ts from 'typescript';
import { code, type Sources } from './sources.ts';

export type Found = Readonly<{ path: string; en: string; zh: string }>;

export function phrasesOf(sources: Sources): Found[] {
  return [...sources].flatMap(([path, text]) => {
    const source = ts.createSourceFile(
      'phrases.tsx',
      code(path, text),
      ts.ScriptTarget.Latest,
      false,
      ts.ScriptKind.TSX,
    );
    const found: Found[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isObjectLiteralExpression(node)) found.push(...phraseIn(node, path));
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

function phraseIn(node: ts.ObjectLiteralExpression, path: string): Found[] {
  const [en, zh] = ['en', 'zh'].map((locale) => wordsOf(node, locale));
  return en === undefined || zh === undefined ? [] : [{ path, en, zh }];
}

function wordsOf(node: ts.ObjectLiteralExpression, locale: string): string | undefined {
  for (const property of node.properties) {
    const isIt = ts.isPropertyAssignment(property) && ts.isIdentifier(property.name) && property.name.text === locale;
    if (isIt && ts.isStringLiteralLike(property.initializer)) return property.initializer.text;
  }
  return undefined;
}
