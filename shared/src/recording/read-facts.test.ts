import fc from "fast-check";
import type * as v from "valibot";
import { describe, expect, it } from "vitest";
import { EXAMPLES } from "../catalog/examples.ts";
import { factsSchema } from "../model/facts.ts";
import type { Facts } from "../model/index.ts";
import { isOptional, partOf } from "./part.ts";
import { readFacts } from "./read-facts.ts";

const MACHINES: readonly Facts[] = Object.values(EXAMPLES).flatMap((examples) => {
  const { pass, fail } = examples();
  return [...pass, ...fail].map(({ facts }) => facts);
});

type Key = string | number;
/** The ways to every value below the root of a document. */
function waysIn(value: unknown, at: readonly Key[] = []): readonly (readonly Key[])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const way = [...at, Array.isArray(value) ? Number(name) : name];
    return [way, ...waysIn(inner, way)];
  });
}

/** The document with one value replaced; undefined takes it out. */
function replaced(value: unknown, [key, ...rest]: readonly Key[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((item, at) => (at === key ? replaced(item, rest, by) : item));
  return Object.fromEntries(
    Object.entries(Object(value)).map(([name, inner]) => [
      name,
      name === key ? replaced(inner, rest, by) : inner,
    ]),
  );
}

const placeOf = (way: readonly Key[]): string =>
  way.reduce<string>((at, key) => (typeof key === "number" ? `${at}[${key}]` : `${at}.${key}`), "").slice(1);

/** Whether the schema lets a field be left out: a name in a record, or a field that is optional where it stands. */
function mayLack(value: unknown, schema: v.GenericSchema, [key, ...rest]: readonly Key[]): boolean {
  const part = partOf(value, schema);
  if (part.is === "list") return mayLack(part.items[Number(key)], part.item, rest);
  if (part.is === "record") return rest.length === 0 || mayLack(part.record[String(key)], part.value, rest);
  const field = part.is === "object" ? part.fields.find(({ name }) => name === key) : undefined;
  if (field === undefined) return false;
  return rest.length === 0 ? isOptional(field.schema) : mayLack(field.value, field.schema, rest);
}

const machineWithWay = fc
  .constantFrom(...MACHINES)
  .chain((facts) => fc.record({ facts: fc.constant(facts), way: fc.constantFrom(...waysIn(facts)) }));

describe("a recording that is not as this version writes it", () => {
  it("lacks a field: the field is named among the unread, or as missing, or nobody needs it", () => {
    const seen = { filled: 0, missing: 0 };
    fc.assert(
      fc.property(machineWithWay, ({ facts, way }) => {
        fc.pre(typeof way.at(-1) === "string");
        const read = readFacts(JSON.stringify(replaced(facts, way, undefined)));
        const place = placeOf(way);
        if (!read.ok) {
          seen.missing += 1;
          expect(read.faults).toEqual([`${place} is missing`]);
          return;
        }
        const unread = read.facts.unread.slice(facts.unread.length);
        if (unread.length > 0) seen.filled += 1;
        if (unread.length > 0)
          expect(unread).toEqual([{ subject: place, reason: "not-recorded", detail: null }]);
        else expect(mayLack(facts, factsSchema, way), place).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(Math.min(seen.filled, seen.missing)).toBeGreaterThan(50);
  });

  it("holds something else: it is refused by its place, in at most five plain faults and a count", () => {
    let refused = 0;
    const hostile = fc.constantFrom<unknown>(7, true, ["\u001b[2J"], { "\u009b1m\u202e": "\u001b[2J" });
    fc.assert(
      fc.property(machineWithWay, hostile, ({ facts, way }, value) => {
        const read = readFacts(JSON.stringify(replaced(facts, way, value)));
        if (read.ok) return;
        refused += 1;
        expect(read.faults.length).toBeLessThanOrEqual(6);
        for (const fault of read.faults) {
          expect(fault).toMatch(/^(\S+ (is missing|must be .+)|and \d+ more)$/);
          expect(fault).not.toMatch(/[\p{Cc}\p{Cf}]|\[2J/u);
        }
      }),
      { numRuns: 500 },
    );
    expect(refused).toBeGreaterThan(250);
  });

  it("names a key that could drive a terminal by its code points", () => {
    const [facts] = MACHINES;
    const read = readFacts(JSON.stringify({ ...facts, env: { "\u001b[2J\u009b": 1 } }));
    expect(read).toEqual({ ok: false, faults: ['env["\\u001b[2J\\u009b"] must be a string'] });
    const broken = readFacts('{"startupLines": \u001b[2J');
    expect(broken.ok ? "" : broken.faults.join()).toMatch(/^not JSON: [^\p{Cc}]+$/u);
  });

  it("has a list where an object belongs: that is no object", () => {
    const [facts] = MACHINES;
    const read = readFacts(JSON.stringify({ ...facts, env: [], host: [] }));
    expect(read).toEqual({ ok: false, faults: ["host must be an object", "env must be an object"] });
  });
});
