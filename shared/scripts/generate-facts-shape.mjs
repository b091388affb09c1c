// Writes shared/src/recording/facts-shape.ts from the types in model/: the type of the facts is their schema, so that a
// fact added to the type is validated, replayed and redacted without another line. With --check it changes nothing
// and fails when the file is stale.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseAst } from "rolldown/parseAst";

const src = fileURLToPath(new URL("../src/", import.meta.url));
const types = new Map();
const constants = new Map();
for (const name of readdirSync(join(src, "model"))) {
  for (const node of parseAst(readFileSync(join(src, "model", name), "utf8"), { lang: "ts" }).body) {
    const declared = node.type === "ExportNamedDeclaration" ? node.declaration : node;
    if (declared?.type === "TSInterfaceDeclaration") {
      types.set(declared.id.name, { body: declared.body, parents: declared.extends ?? [], parameters: [] });
    } else if (declared?.type === "TSTypeAliasDeclaration") {
      const parameters = (declared.typeParameters?.params ?? []).map(({ name: id }) => id.name ?? id);
      types.set(declared.id.name, { body: declared.typeAnnotation, parents: [], parameters });
    } else if (declared?.type === "VariableDeclaration") {
      for (const { id, init } of declared.declarations) constants.set(id.name, init);
    }
  }
}

const shapes = {};
need("Facts");
const text = `// Generated from the types in model/ by scripts/generate-facts-shape.mjs; do not edit.
// biome-ignore-all format: a type a line
import type { Shape } from "./shape.ts";

/** What each type that facts are made of looks like at run time. */
export const SHAPES: Readonly<Record<string, Shape>> = {
${Object.entries(shapes)
  .map(([name, shape]) => `  ${name}: ${JSON.stringify(shape)},`)
  .join("\n")}
};
`;
const file = join(src, "recording/facts-shape.ts");
let before = "";
try {
  before = readFileSync(file, "utf8");
} catch {
  // Not there yet.
}
if (before !== text) {
  if (process.argv.includes("--check")) {
    console.error("stale: recording/facts-shape.ts; run npm run generate");
    process.exitCode = 1;
  } else writeFileSync(file, text);
}

/** Makes the shape of a type and of all that it names; gives a reference to it. */
function need(name) {
  if (!(name in shapes)) {
    shapes[name] = null; // stands only while a type refers to itself
    const { body, parents, parameters } = types.get(name) ?? fail(`there is no type ${name} in model/`);
    if (parameters.length > 0) fail(`${name} has parameters and cannot be referred to by name alone`);
    const fields = Object.assign({}, ...parents.map(({ expression }) => fieldsOf(need(expression.name))));
    const own = shapeOf(body, new Map());
    shapes[name] = own.fields ? { fields: { ...fields, ...own.fields } } : own;
  }
  return { ref: name };
}

function fieldsOf(shape) {
  const resolved = shape.ref ? shapes[shape.ref] : shape;
  return resolved?.fields ?? fail("only object types can be put together");
}

/** `bound` holds what the parameters of a generic alias stand for. */
function shapeOf(node, bound) {
  switch (node.type) {
    case "TSStringKeyword":
    case "TSTemplateLiteralType":
      return "string";
    case "TSNumberKeyword":
      return "number";
    case "TSBooleanKeyword":
      return "boolean";
    case "TSNullKeyword":
      return { oneOf: [null] };
    case "TSLiteralType":
      return { oneOf: [node.literal.value] };
    case "TSParenthesizedType":
      return shapeOf(node.typeAnnotation, bound);
    case "TSTypeOperator":
      return shapeOf(node.typeAnnotation, bound);
    case "TSArrayType":
      return { list: shapeOf(node.elementType, bound) };
    case "TSTupleType":
      return { tuple: node.elementTypes.map((element) => shapeOf(element.elementType ?? element, bound)) };
    case "TSInterfaceBody":
      return objectOf(node.body, bound);
    case "TSTypeLiteral":
      return objectOf(node.members, bound);
    case "TSIntersectionType":
      return {
        fields: Object.assign({}, ...node.types.map((part) => fieldsOf(shapeOf(part, bound)))),
      };
    case "TSUnionType":
      return unionOf(node.types.map((part) => shapeOf(part, bound)));
    case "TSIndexedAccessType": {
      // (typeof NAMES)[number]
      const query = node.objectType.typeAnnotation ?? node.objectType;
      const list = constants.get(query.exprName?.name);
      return {
        oneOf: (list?.expression ?? list)?.elements.map(({ value }) => value) ?? fail("an odd index"),
      };
    }
    case "TSTypeReference":
      return referenceOf(node, bound);
    default:
      return fail(`${node.type} is not known here`);
  }
}

function referenceOf({ typeName, typeArguments }, bound) {
  const name = typeName.name;
  const given = typeArguments?.params ?? [];
  if (bound.has(name)) return bound.get(name);
  if (name === "Readonly") return shapeOf(given[0], bound);
  if (name === "ReadonlyArray" || name === "Array") return { list: shapeOf(given[0], bound) };
  if (name === "Record") return { record: shapeOf(given[1], bound) };
  const type = types.get(name) ?? fail(`there is no type ${name} in model/`);
  if (type.parameters.length === 0) return need(name);
  return shapeOf(type.body, new Map(type.parameters.map((id, at) => [id, shapeOf(given[at], bound)])));
}

/** An optional field's name ends with `?`. */
function objectOf(members, bound) {
  const named = members.map((member) => {
    if (member.type !== "TSPropertySignature") fail(`${member.type} in an object type`);
    const name = member.key.name ?? member.key.value;
    return [member.optional ? `${name}?` : name, shapeOf(member.typeAnnotation.typeAnnotation, bound)];
  });
  return { fields: Object.fromEntries(named) };
}

function unionOf(parts) {
  const literals = parts.flatMap(({ oneOf }) => oneOf ?? []);
  const others = parts.flatMap((part) => (part.oneOf ? [] : (part.anyOf ?? [part])));
  const all = [...(literals.length > 0 ? [{ oneOf: literals }] : []), ...others];
  return all.length === 1 ? all[0] : { anyOf: all };
}

function fail(why) {
  throw new Error(`generate-facts-shape: ${why}`);
}
