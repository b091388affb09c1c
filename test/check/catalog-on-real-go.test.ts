import { join } from "node:path";
import { afterAll, describe, expect } from "vitest";
import { CATALOG } from "../../shared/src/catalog/checks.ts";
import { EXAMPLES } from "../../shared/src/catalog/examples.ts";
import { supportOf } from "../../shared/src/golang/releases.ts";
import { runChecks } from "../../shared/src/judge/run-checks.ts";
import { HEALTHY_MACS, MACS } from "../broken/mac.ts";
import { PROJECTS } from "../broken/projects.ts";
import { type Given, type Make, RELEASES, type Release, type Row, type Rows } from "../broken/row.ts";
import { SETTINGS } from "../broken/settings.ts";
import { SHELLS } from "../broken/shells.ts";
import { SURROUNDINGS } from "../broken/storage-and-network.ts";
import { TOOLCHAINS } from "../broken/toolchains.ts";
import { LAYOUTS } from "../healthy/layouts.ts";
import { HEALTHY_PROJECTS } from "../healthy/projects.ts";
import { checkMac } from "../support/mac.ts";
import { check, ids, pasteThenCheck, type Seen } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";
import { trialTable } from "../support/proof-table.ts";

/** All broken machines; a further file of rows is named here. */
const BROKEN = joined(SETTINGS, SHELLS, TOOLCHAINS, PROJECTS, SURROUNDINGS);

function joined(...tables: readonly Rows[]): Rows {
  const rows: Record<string, Row[]> = {};
  for (const [id, more] of tables.flatMap((table) => Object.entries(table)))
    rows[id] = [...(rows[id] ?? []), ...more];
  return rows;
}

/** What is true of a release that nobody supports any more, on a machine on which all else is well. */
function unsupported(release: Release): readonly string[] {
  return supportOf(release) === "ended" ? ["go-unsupported"] : [];
}

const table = trialTable();
afterAll(() => console.log(table.print(CATALOG.map(({ id }) => id))));

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
            table.started(id, release);
            findAndFix(id, row, given(release, sdks), bash);
          },
        );
      }
    });
  }
});

function plain(make: Make): Exclude<Row, Make> {
  return { make };
}

function findAndFix(id: string, row: Row, from: Given, bash: string): void {
  const { make, mend, paste, startsShell = false } = typeof row === "function" ? plain(row) : row;
  const machine = make(from);
  const look = ({ env, args = [] }: typeof machine): Seen =>
    check(env, [...(startsShell ? [] : ["--no-shell"]), "--shell", bash, ...args]);
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
  for (const [name, make] of Object.entries({ ...LAYOUTS, ...HEALTHY_PROJECTS })) {
    for (const release of RELEASES) {
      itWith([...RELEASES, "git"], `${name} on ${release}`, ({ git: _, ...sdks }) => {
        const machine = make(given(release, sdks));
        const seen = check(machine.env, ["--no-shell", ...(machine.args ?? [])]);
        table.layout(name, release, seen.outcomes);
        expect(ids(seen)).toEqual(unsupported(release));
        expect(seen.validity.valid).toBe(true);
        if (name === "upstream") expect(seen.go?.goroot).toBe(join(sdks[release]));
      });
    }
  }
});

describe("what only a Mac can show: recorded answers, real programs built for it", () => {
  for (const [id, rows] of Object.entries(MACS)) {
    rows.forEach(({ make, mend, on = RELEASES }, index) => {
      for (const release of on) {
        itWith(RELEASES, `${id} ${index + 1} on ${release}`, async (sdks) => {
          const from = given(release, sdks);
          const mac = make(from);
          expect((await checkMac(mac)).findings.map((finding) => finding.id)).toContain(id);
          mend(mac, from);
          expect((await checkMac(mac)).outcomes[id]).toMatch(/pass|skip/);
          table.mac(id, release);
        });
      }
    });
  }
  for (const [name, make] of Object.entries(HEALTHY_MACS)) {
    for (const release of RELEASES) {
      itWith(RELEASES, `${name} on ${release}`, async (sdks) => {
        const mac = make(given(release, sdks));
        // The loader of macOS 26 refuses what Go made before 1.24.
        if (release === "go1.21") mac.osVersion = "15.6";
        const report = await checkMac(mac);
        table.layout(name, release, report.outcomes);
        expect(report.findings.map(({ id }) => id)).toEqual(unsupported(release));
      });
    }
  }
});

describe("recorded facts of each check, judged by the whole catalog", () => {
  for (const [id, examples] of Object.entries(EXAMPLES)) {
    const { fail } = examples();
    for (const { name, facts } of fail) {
      itWith([], `${id}: ${name}`, () => {
        const { outcomes } = runChecks(CATALOG, facts);
        // Its cause may be found instead of it.
        expect(outcomes[id]).toMatch(/fail|skip/);
        table.recorded(id);
      });
    }
  }
});
