import fc from "fast-check";
import { describe, expect } from "vitest";
import { refusedValue } from "../../shared/src/golang/refused-value.ts";
import { itWith } from "../support/parts.ts";
import { MEASURED } from "./grammar-candidates.ts";
import { type Lab, makeLab } from "./lab.ts";
import { ask } from "./measure.ts";
import { RELEASES, type Release } from "./releases.ts";
import { SEED } from "./seed.ts";

const NEEDED = ["go1.21", "go1.24", "go1.26", "go1.27"] as const;
/** How many values a release is asked for; "all" asks for every one, about an hour of a processor. */
const VALUES_A_RELEASE = process.env.GO_ENV_CHECK_VALUES ?? "60";

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

interface Slipped {
  readonly name: string;
  readonly value: string;
}

/** Every slip of every value; one of a placeholder would be no path any more. */
function everySlip(): readonly Slipped[] {
  return Object.entries(MEASURED).flatMap(([name, { samples, words = [] }]) => {
    const values = [...samples, ...words].flatMap((value) =>
      value.includes("{") ? [value] : SLIPS.map((slip) => slip(value)),
    );
    return [...new Set(values)].map((value) => ({ name, value }));
  });
}

function drawn(): readonly Slipped[] {
  const all = everySlip();
  if (VALUES_A_RELEASE === "all") return all;
  return fc.sample(fc.constantFrom(...all), { numRuns: Number(VALUES_A_RELEASE), seed: SEED });
}

/** Null where the table and real Go say the same of a value. */
async function apart({ name, value }: Slipped, release: Release, lab: Lab): Promise<string | null> {
  const extra = MEASURED[name]?.extra;
  const { by, message } = await ask({ release, name, value, where: "environment", extra }, lab);
  const filled = value.replaceAll("{home}", "/home/someone").replaceAll("{full}", lab.versions[release]);
  const refused = refusedValue(name, filled, release) !== null;
  if (refused === (by !== null)) return null;
  return `${name}=${JSON.stringify(value)}: ${by === null ? "Go takes it" : `Go refuses it: ${message}`}`;
}

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
        const left = drawn().values();
        const found: string[] = [];
        const run = async (): Promise<void> => {
          for (const slipped of left) {
            const difference = await apart(slipped, release, lab);
            if (difference !== null) found.push(difference);
          }
        };
        await Promise.all([run(), run()]);
        expect(found).toEqual([]);
      },
      120 * 60_000,
    );
});
