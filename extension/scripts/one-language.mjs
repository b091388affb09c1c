import ts from "typescript";
import { cut, parse } from "./cut-source.mjs";

/** The language of texts that the Store does not take: Raycast speaks US English only. */
const LEFT_OUT = "zh-CN";

/**
 * A TypeScript source without its Chinese texts: properties of that name in values and types, and the name in lists and
 * unions. What only those texts used goes with them. Messages of foreign shells that are recognized stay.
 */
export function inEnglishOnly(text, fileName) {
  if (!text.includes(LEFT_OUT)) return text;
  // A choice between the two languages is none any more.
  return withoutUnused(cut(text, fileName, isOfOtherLanguage), fileName).replaceAll(`? "${LEFT_OUT}" :`, '? "en" :');
}

function isOfOtherLanguage(node) {
  if ((ts.isPropertyAssignment(node) || ts.isPropertySignature(node)) && isNamed(node.name)) return true;
  if (ts.isLiteralTypeNode(node)) return ts.isUnionTypeNode(node.parent) && isNamed(node.literal);
  return ts.isArrayLiteralExpression(node.parent) && isNamed(node);
}

function isNamed(node) {
  return ts.isStringLiteral(node) && node.text === LEFT_OUT;
}

/** Declarations at the top of a file, and imported names, that nothing in it uses any more. */
function withoutUnused(text, fileName) {
  const source = parse(text, fileName);
  const uses = new Map();
  const visit = (node) => {
    if (ts.isIdentifier(node)) uses.set(node.text, (uses.get(node.text) ?? 0) + 1);
    ts.forEachChild(node, visit);
  };
  visit(source);
  const isUnused = (name) => name !== undefined && ts.isIdentifier(name) && uses.get(name.text) === 1;
  const isExported = (node) => node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
  const shorter = cut(text, fileName, (node) => {
    if (ts.isImportSpecifier(node)) return isUnused(node.name);
    if (ts.isFunctionDeclaration(node)) return !isExported(node) && isUnused(node.name);
    if (!ts.isVariableStatement(node) || isExported(node) || node.parent !== node.getSourceFile()) return false;
    return node.declarationList.declarations.every(({ name }) => isUnused(name));
  }).replace(/^import (type )?\{\s*\} from "[^"]+";\n/gm, "");
  return shorter === text ? text : withoutUnused(shorter, fileName);
}
