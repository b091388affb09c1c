import fc from "fast-check";

/** Values that a program might wrongly believe. */
const ODD: readonly unknown[] = [
  null,
  "",
  0,
  -1,
  1e300,
  [],
  {},
  true,
  "..",
  "../../../../etc/passwd",
  "\u001b]0;title\u0007",
  "\u202eabc",
  "x".repeat(10_000),
];

/** Texts made of a JSON document: one to three of its values replaced, doubled or taken away, or its bytes spoiled. */
export function mutated(text: string, values: readonly unknown[] = []): fc.Arbitrary<string> {
  const pool = [...ODD, ...values];
  const change = fc.record({
    at: fc.nat(),
    what: fc.constantFrom("replace", "delete", "double" as const),
    by: fc.nat({ max: pool.length - 1 }).map((index) => pool[index]),
  });
  const structural = fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
    let document: unknown = JSON.parse(text);
    for (const { at, what, by } of changes) {
      const count = leaves(document).length;
      document = count === 0 ? by : edit(document, at % count, what, by);
    }
    return JSON.stringify(document);
  });
  const bytes = fc
    .record({
      from: fc.nat({ max: text.length }),
      length: fc.nat({ max: 40 }),
      by: fc.string({ maxLength: 8 }),
    })
    .map(({ from, length, by }) => text.slice(0, from) + by + text.slice(from + length));
  return fc.oneof(
    { weight: 5, arbitrary: structural },
    { weight: 2, arbitrary: bytes },
    { weight: 1, arbitrary: fc.json() },
  );
}

/** Paths to every value below the top, those of objects and lists too. */
function leaves(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return path.length === 0 ? [] : [path];
  const inner = Object.entries(value).flatMap(([name, one]) => leaves(one, [...path, name]));
  return path.length === 0 ? inner : [path, ...inner];
}

function edit(document: unknown, index: number, what: "replace" | "delete" | "double", by: unknown): unknown {
  const copy: unknown = structuredClone(document);
  const path = leaves(copy)[index] ?? [];
  const last = path.at(-1) ?? "";
  let parent: unknown = copy;
  for (const name of path.slice(0, -1))
    parent = Object.entries(parent ?? {}).find(([key]) => key === name)?.[1];
  if (typeof parent !== "object" || parent === null) return copy;
  if (what === "delete") Reflect.deleteProperty(parent, last);
  else if (what === "replace") Reflect.set(parent, last, by);
  else if (Array.isArray(parent)) parent.push(parent[Number(last)]);
  else Reflect.set(parent, `${last}2`, by);
  return copy;
}
