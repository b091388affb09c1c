import fc from "fast-check";
import * as v from "valibot";
import { expect, it } from "vitest";
import { report } from "../../../test/support/fleet.ts";
import { KNOWN_CHECKS } from "../catalog/ids.ts";
import { OUTCOMES, outcomesShape, reportSchema } from "./contract.ts";

const keys = KNOWN_CHECKS.flatMap(({ id, rev }) =>
  Array.from({ length: rev }, (_, index) => `${id}@${index + 1}`),
);
const key = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...keys) },
  fc.constantFrom("go-not-on-path", "go-not-on-path@0", "go-not-on-path@99", "__proto__", "toString", ""),
);
const outcome = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...OUTCOMES) },
  fc.constantFrom("", "PASS", "constructor", null, 1, ["pass"]),
);
const body = fc
  .array(fc.tuple(key, outcome), { maxLength: 12 })
  // As JSON brings it: there `__proto__` is a key like any other.
  .map((entries): unknown =>
    JSON.parse(
      `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join()}}`,
    ),
  );

it("takes the outcomes that its shape describes, of known checks, and no others", () => {
  const schema = reportSchema(KNOWN_CHECKS);
  fc.assert(
    fc.property(
      fc.oneof(body, fc.constantFrom(null, [], "pass", [["go-not-on-path@1", "pass"]])),
      (outcomes) => {
        const known =
          typeof outcomes === "object" &&
          outcomes !== null &&
          Object.keys(outcomes).every((name) => keys.includes(name));
        const right = known && !Array.isArray(outcomes) && v.safeParse(outcomesShape, outcomes).success;
        expect(v.safeParse(schema, { ...report("t_abcdefgh"), outcomes }).success).toBe(right);
      },
    ),
    { numRuns: 2000 },
  );
});
