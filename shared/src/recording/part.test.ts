import { expect, it } from "vitest";
import { factsSchema } from "../model/facts.ts";
import { partOf } from "./part.ts";

/** Every schema inside another, itself included, by the names under which schemas keep them. */
function allIn(schema: unknown, seen = new Set<object>()): ReadonlySet<object> {
  if (typeof schema !== "object" || schema === null || seen.has(schema)) return seen;
  if ("kind" in schema && schema.kind === "schema") seen.add(schema);
  for (const key of ["entries", "wrapped", "item", "value", "options", "pipe"] as const) {
    const inner = Object.getOwnPropertyDescriptor(schema, key)?.value;
    if (typeof inner !== "object" || inner === null) continue;
    for (const one of "kind" in inner ? [inner] : Object.values(inner)) allIn(one, seen);
  }
  return seen;
}

it("knows every schema that facts are made of: what it does not know ends the reading of a recording", () => {
  const all = [...allIn(factsSchema)];
  expect(all.length).toBeGreaterThan(300);
  const unknown = all.flatMap((schema) => {
    try {
      partOf(null, Object.assign(Object.create(null), schema));
      return [];
    } catch (error) {
      // The check of a record by its names stands first in a pipe, and is nothing by itself.
      return error instanceof RangeError ? [error.message] : [];
    }
  });
  expect(unknown).toEqual([]);
});
