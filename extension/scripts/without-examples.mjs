import ts from "typescript";
import { cut } from "./cut-source.mjs";

/** What only a test reads of a machine on which a check fails: what it is called, and what is expected of it. */
const FOR_TESTS = ["name", "at", "says", "severity"];

/** The type of an example, which has a name. */
const NAMED = /readonly name: string;(\s+readonly facts: Facts;)/;

/**
 * A source without the examples that only tests read: those of explain's known messages, and of a check the machines on
 * which it passes, with what is expected of the others. The machines on which it fails stay, as pages show their findings.
 */
export function withoutExamples(text, fileName) {
  if (/\/explain\/known-errors\/[^/]+\.ts$/.test(fileName)) return cut(text, fileName, isExamples);
  if (fileName.endsWith("/model/check.ts")) return text.replace(NAMED, "readonly name?: string;$1");
  return /\/checks\/[^/]+\.ts$/.test(fileName) ? cut(text, fileName, isForTests) : text;
}

function isExamples(node) {
  return (ts.isPropertyAssignment(node) || ts.isPropertySignature(node)) && node.name.getText() === "examples";
}

function isForTests(node) {
  if (isElementOf("pass", node)) return true;
  return ts.isPropertyAssignment(node) && FOR_TESTS.includes(node.name.getText()) && isElementOf("fail", node.parent);
}

/** Whether a node is an element of the list that is written as a property of this name. */
function isElementOf(property, node) {
  const list = node.parent;
  return (
    ts.isArrayLiteralExpression(list) && ts.isPropertyAssignment(list.parent) && list.parent.name.getText() === property
  );
}
