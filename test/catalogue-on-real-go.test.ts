import { join } from "node:path";
import { afterAll, describe, expect } from "vitest";
import { CATALOG } from "../shared/src/catalog.ts";
import { type Given, RELEASES, type Release, type Row, type Rows } from "./broken/row.ts";
import { SETTINGS } from "./broken/settings.ts";
import { LAYOUTS } from "./healthy/layouts.ts";
import { check, ids, pasteThenCheck, type Seen } from "./support/machine.ts";
import { itWith } from "./support/parts.ts";
import { proofTable } from "./support/proof-table.ts";

/** All broken machines; a further file of rows is named here. */
const BROKEN: Rows = { ...SETTINGS };

const table = proofTable();
afterAll(() => console.log(table.print(CATALOG.map(({ id }) => id))));

function given(release: Release, sdks: Given["sdks"]): Given {
  return { release, go: sdks[release], other: sdks[release === "go1.24" ? "go1.26" : "go1.24"], sdks };
}

describe("each check is found on a broken machine with real Go, and gone after its fix", () => {
  for (const [id, rows] of Object.entries(BROKEN)) {
    rows.forEach((row, index) => {
      for (const release of typeof row === "function" ? RELEASES : (row.on ?? RELEASES)) {
        itWith([...RELEASES, "bash"], `${id} ${index + 1} on ${release}`, ({ bash, ...sdks }) => {
          table.started(id, release);
          findAndMend(id, row, given(release, sdks), bash);
        });
      }
    });
  }
});

function findAndMend(id: string, row: Row, from: Given, bash: string): void {
  const { make, mend, paste } =
    typeof row === "function" ? { make: row, mend: undefined, paste: undefined } : row;
  const machine = make(from);
  const look = ({ env, args = [] }: typeof machine): Seen =>
    check(env, ["--no-shell", "--shell", bash, ...args]);
  const before = look(machine);
  expect(ids(before)).toContain(id);
  table.found(id, from.release);
  const fix = before.findings.find((finding) => finding.id === id)?.fix;
  if (mend !== undefined) {
    mend(machine, from);
    expect(ids(look(machine))).not.toContain(id);
    table.gone(id, from.release, true);
    return;
  }
  expect(fix?.snippet).toBeTruthy();
  const env = { ...machine.env, ...paste?.(machine, from) };
  const after = pasteThenCheck(bash, fix?.snippet ?? "", env, machine.args);
  expect(ids(after)).not.toContain(id);
  expect(after.score.value).toBeGreaterThanOrEqual(before.score.value);
  table.gone(id, from.release, false);
  if (from.release !== "go1.26") return;
  // The paste that makes it last mends the terminal it is pasted into, too.
  const again = make(from);
  const commands = look(again).findings.find((finding) => finding.id === id)?.fix?.commands ?? [];
  const more = paste?.(again, from);
  expect(ids(pasteThenCheck(bash, commands.join("\n"), { ...again.env, ...more }, again.args))).not.toContain(
    id,
  );
}

describe("no false alarm on healthy layouts of real Go", () => {
  for (const [name, make] of Object.entries(LAYOUTS)) {
    for (const release of RELEASES) {
      itWith(RELEASES, `${name} on ${release}`, (sdks) => {
        const machine = make(given(release, sdks));
        const seen = check(machine.env, ["--no-shell", ...(machine.args ?? [])]);
        table.layout(name, release, seen.outcomes);
        expect(ids(seen)).toEqual([]);
        expect(seen).toMatchObject({ score: { value: 100 }, validity: { valid: true } });
        if (name === "upstream") expect(seen.go?.goroot).toBe(join(sdks[release]));
      });
    }
  }
});
