import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readFacts } from "../../shared/src/recording/read-facts.ts";
import { ROOT } from "./parts.ts";
import type { Recorded } from "./recorded.ts";

/** The machines that were recorded whole, by `test/machines/record.mjs`. */
export function recordings(): readonly Recorded[] {
  const folder = join(ROOT, "test/machines");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => {
      const read = readFacts(readFileSync(join(folder, name), "utf8"));
      if (!read.ok) throw new Error(`${name}: ${read.faults.join("; ")}`);
      return { name: `recorded: ${name}`, facts: read.facts };
    });
}
