// Small faults put into a check's predicate, one at a time.
import { parseAst } from "rolldown/parseAst";

const OPPOSITE = {
  "===": "!==",
  "!==": "===",
  "==": "!=",
  "!=": "==",
  "<": ">=",
  ">=": "<",
  ">": "<=",
  "<=": ">",
  "&&": "||",
  "||": "&&",
};
const METHODS = { some: "every", every: "some", startsWith: "endsWith", endsWith: "startsWith" };

/**
 * Every mutant of a check's source: `{ what, line, source }`. Only what `run` reaches is touched; words, fixes and
 * examples stay.
 */
export function mutantsOf(source) {
  const program = parseAst(source, { lang: "ts" });
  const functions = new Map();
  let run = null;
  walk(program, (node) => {
    if (node.type === "FunctionDeclaration") functions.set(node.id.name, node);
    if (node.type === "VariableDeclarator" && node.init?.type === "ArrowFunctionExpression")
      functions.set(node.id.name, node.init);
    if (node.type === "Property" && node.key.name === "run" && run === null) run = node.value;
  });
  if (run === null) throw new Error("the check has no run");
  const reached = new Set([run]);
  for (const root of reached) {
    walk(root, (node) => {
      if (node.type === "Identifier" && functions.has(node.name)) reached.add(functions.get(node.name));
    });
  }
  const found = new Map();
  for (const root of reached) {
    walk(root, (node) => {
      for (const [from, to, text, what] of faultsOf(node, source)) {
        const mutated = source.slice(0, from) + text + source.slice(to);
        const line = source.slice(0, from).split("\n").length;
        if (!found.has(mutated)) found.set(mutated, { what, line, source: mutated });
      }
    });
  }
  return [...found.values()];
}

/** `[from, to, replacement, what]` for each fault that a node can have. */
function* faultsOf(node, source) {
  const text = ({ start, end }) => source.slice(start, end);
  const replace = (target, by, what) => [target.start, target.end, by, what];
  switch (node.type) {
    case "IfStatement":
    case "ConditionalExpression":
      yield replace(node.test, `!(${text(node.test)})`, "condition inverted");
      break;
    case "BinaryExpression":
    case "LogicalExpression": {
      const other = OPPOSITE[node.operator];
      if (other === undefined) break;
      const left = text(node.left);
      const right = text(node.right);
      yield replace(node, `(${left}) ${other} (${right})`, `${node.operator} → ${other}`);
      if (node.type === "BinaryExpression") break;
      yield replace(node, left, `right of ${node.operator} dropped`);
      yield replace(node, right, `left of ${node.operator} dropped`);
      break;
    }
    case "UnaryExpression":
      if (node.operator === "!") yield replace(node, text(node.argument), "! dropped");
      break;
    case "Literal":
      if (typeof node.value === "boolean") yield replace(node, String(!node.value), "boolean inverted");
      else if (node.regex) yield replace(node, "/(?!)/", "pattern that matches nothing");
      break;
    case "ReturnStatement":
      if (node.argument?.type === "Identifier" && node.argument.name === "PASS")
        yield replace(node.argument, "fail({})", "PASS → fail");
      break;
    case "CallExpression": {
      const { callee } = node;
      if (callee.type === "Identifier" && callee.name === "fail") yield replace(node, "PASS", "fail → PASS");
      if (callee.type !== "MemberExpression") break;
      const other = METHODS[callee.property.name];
      if (other !== undefined) yield replace(callee.property, other, `${callee.property.name} → ${other}`);
      const [callback] = node.arguments;
      if (["filter", "find", "some", "every"].includes(callee.property.name) && callback !== undefined) {
        yield replace(callback, "() => true", `${callee.property.name} takes everything`);
        yield replace(callback, "() => false", `${callee.property.name} takes nothing`);
      }
      break;
    }
  }
}

function walk(node, visit) {
  if (Array.isArray(node)) {
    for (const item of node) walk(item, visit);
    return;
  }
  if (typeof node !== "object" || node === null || typeof node.type !== "string") return;
  if (node.type.startsWith("TS") && node.type !== "TSAsExpression" && node.type !== "TSNonNullExpression")
    return;
  visit(node);
  for (const [key, value] of Object.entries(node)) {
    if (key !== "typeAnnotation" && key !== "returnType") walk(value, visit);
  }
}
