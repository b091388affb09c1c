import ts from "typescript";
import { cut } from "./cut-source.mjs";

/** A source of explain's known messages without the examples on which they are tested: no command shows them. */
export function withoutExamples(text, fileName) {
  return /\/explain\/known-errors\/[^/]+\.ts$/.test(fileName) ? cut(text, fileName, isExamples) : text;
}

function isExamples(node) {
  return (ts.isPropertyAssignment(node) || ts.isPropertySignature(node)) && node.name.getText() === "examples";
}
