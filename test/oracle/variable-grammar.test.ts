import fc from "fast-check";
import { describe, expect } from "vitest";
import { refusedValue } from "../../shared/src/golang/refused-value.ts";
import { itWith } from "../support/parts.ts";
import { MEASURED } from "./grammar-candidates.ts";
import { makeLab } from "./lab.ts";
import { ask } from "./measure.ts";
import { RELEASES } from "./releases.ts";
import { SEED } from "./seed.ts";

const NEEDED = ["go1.21", "go1.24", "go1.26", "go1.27"] as const;
const VALUES_A_RELEASE = Number(process.env.GO_ENV_CHECK_VALUES ?? 60);

/** Slips that nobody measured: the table has to foresee what Go says of them. */
const SLIPS: readonly ((value: string) => string)[] = [
  (value) => value,
  (value) => value.toUpperCase(),
  (value) => `${value} `,
  (value) => ` ${value}`,
  (value) => `${value}x`,
  (value) => value.slice(0, -1),
  (value) => `"${value}"`,
];

const names = Object.keys(MEASURED);
const questions = fc.constantFrom(...names).chain((name) => {
  const { samples, words = [] } = MEASURED[name] ?? { samples: [] };
  const value = fc.constantFrom(...samples, ...words);
  return fc.record({ name: fc.constant(name), value, slip: fc.constantFrom(...SLIPS) });
});

describe("the table of values says what real Go says", () => {
  for (const release of RELEASES)
    itWith(
      NEEDED,
      `Go ${release}`,
      async (parts) => {
        const lab = makeLab({
          "1.21": parts["go1.21"],
          "1.24": parts["go1.24"],
          "1.26": parts["go1.26"],
          "1.27": parts["go1.27"],
        });
        const agrees = fc.asyncProperty(questions, async ({ name, value, slip }) => {
          // What a slip makes of a placeholder is no path any more.
          const asked = value.includes("{") ? value : slip(value);
          const extra = MEASURED[name]?.extra;
          const { by, message } = await ask(
            { release, name, value: asked, where: "environment", extra },
            lab,
          );
          const filled = asked
            .replaceAll("{home}", "/home/someone")
            .replaceAll("{full}", lab.versions[release]);
          const row = refusedValue(name, filled, release);
          expect({ name, value: asked, refused: row !== null }, message).toEqual({
            name,
            value: asked,
            refused: by !== null,
          });
        });
        await fc.assert(agrees, { numRuns: VALUES_A_RELEASE, seed: SEED });
      },
      15 * 60_000,
    );
});
