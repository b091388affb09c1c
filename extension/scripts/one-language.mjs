import { cut } from "./cut-source.mjs";
import ts from "typescript";

/** The language of texts that the Store does not take: Raycast speaks US English only. */
const LEFT_OUT = "zh-CN";

/**
 * A TypeScript source without its Chinese texts: properties of that name in values and types, and the name in lists and
 * unions. Messages of foreign shells that are recognized stay.
 */
export function inEnglishOnly(text, fileName) {
  // A choice between the two languages is none any more.
  return cut(text, fileName, isOfOtherLanguage).replaceAll(`? "${LEFT_OUT}" :`, '? "en" :');
}

function isOfOtherLanguage(node) {
  if ((ts.isPropertyAssignment(node) || ts.isPropertySignature(node)) && isNamed(node.name)) return true;
  if (ts.isLiteralTypeNode(node)) return ts.isUnionTypeNode(node.parent) && isNamed(node.literal);
  return ts.isArrayLiteralExpression(node.parent) && isNamed(node);
}

function isNamed(node) {
  return ts.isStringLiteral(node) && node.text === LEFT_OUT;
}
