import ts from "typescript";
import { cut, parse } from "./cut-source.mjs";

/** The compiler's codes for what nothing uses: a name, a whole import, a type, all of a pattern, all of a statement. */
const UNUSED = [6133, 6192, 6196, 6198, 6199];

const OPTIONS = { noUnusedLocals: true, noResolve: true, noLib: true, jsx: ts.JsxEmit.Preserve, types: [] };

/** A TypeScript source without the imports and declarations that nothing in it uses, as the compiler sees it. */
export function withoutUnused(text, fileName) {
  const unused = unusedIn(text, fileName);
  if (unused.size === 0) return text;
  return withoutUnused(
    cut(text, fileName, (node) => isUnused(node, unused)),
    fileName,
  );
}

/** Where the compiler says that something is not used. */
function unusedIn(text, fileName) {
  const source = parse(text, fileName);
  const host = {
    ...ts.createCompilerHost(OPTIONS),
    getSourceFile: (name) => (name === fileName ? source : undefined),
  };
  const diagnostics = ts.createProgram([fileName], OPTIONS, host).getSemanticDiagnostics(source);
  return new Set(diagnostics.filter(({ code }) => UNUSED.includes(code)).map(({ start }) => start));
}

/** Whether a statement or an imported name is one that the compiler points at, by its start or by the name it declares. */
function isUnused(node, unused) {
  if (ts.isVariableStatement(node)) {
    const { declarations } = node.declarationList;
    return unused.has(node.getStart()) || declarations.every(({ name }) => unused.has(name.getStart()));
  }
  if (ts.isImportDeclaration(node) || ts.isImportSpecifier(node)) return unused.has(node.getStart());
  const isNamed = ts.isFunctionDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
  return isNamed && unused.has(node.name.getStart());
}
