import { describe, expect } from "vitest";
import { PROJECTS } from "./broken/projects.ts";
import { type Given, RELEASES, type Release, type Row, type Rows } from "./broken/row.ts";
import { SURROUNDINGS } from "./broken/surroundings.ts";
import { check, ids, pasteThenCheck, type Seen } from "./support/machine.ts";
import { itWith } from "./support/parts.ts";

const BROKEN: Rows = { ...PROJECTS, ...SURROUNDINGS };

function given(release: Release, sdks: Given["sdks"]): Given {
  return { release, go: sdks[release], other: sdks[release === "go1.24" ? "go1.26" : "go1.24"], sdks };
}

describe("each check is found on a broken machine with real Go, and gone after its fix", () => {
  for (const [id, rows] of Object.entries(BROKEN)) {
    rows.forEach((row, index) => {
      for (const release of typeof row === "function" ? RELEASES : (row.on ?? RELEASES)) {
        itWith(
          [...RELEASES, "bash", "git"],
          `${id} ${index + 1} on ${release}`,
          ({ bash, git: _, ...sdks }) => {
            findAndMend(id, row, given(release, sdks), bash);
          },
        );
      }
    });
  }
});

function findAndMend(id: string, row: Row, from: Given, bash: string): void {
  const { make, mend } = typeof row === "function" ? { make: row, mend: undefined } : row;
  const machine = make(from);
  const look = ({ env, args = [] }: typeof machine): Seen =>
    check(env, ["--no-shell", "--shell", bash, ...args]);
  const before = look(machine);
  expect(ids(before)).toContain(id);
  if (mend !== undefined) {
    mend(machine, from);
    expect(ids(look(machine))).not.toContain(id);
    return;
  }
  const fix = before.findings.find((finding) => finding.id === id)?.fix;
  expect(fix?.snippet).toBeTruthy();
  const after = pasteThenCheck(bash, fix?.snippet ?? "", machine.env, machine.args);
  expect(ids(after)).not.toContain(id);
  expect(after.score.value).toBeGreaterThanOrEqual(before.score.value);
}
