import { join } from "node:path";
import { afterAll, describe, expect } from "vitest";
import { CATALOG } from "../../shared/src/catalog/checks.ts";
import { EXAMPLES } from "../../shared/src/catalog/examples.ts";
import { supportOf } from "../../shared/src/golang/releases.ts";
import { runChecks } from "../../shared/src/judge/run-checks.ts";
import { BROKEN, given } from "../broken/all.ts";
import { MACS } from "../broken/mac.ts";
import { type Given, RELEASES, type Release, type Row } from "../broken/row.ts";
import { INSTALLERS } from "../healthy/installers.ts";
import { LAYOUTS } from "../healthy/layouts.ts";
import { HEALTHY_MACS } from "../healthy/macs.ts";
import { HEALTHY_PROJECTS } from "../healthy/projects.ts";
import { checkMac } from "../support/mac.ts";
import { check, ids, pasteThenCheck, type Seen } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";
import { trialTable } from "../support/proof-table.ts";

/** What is true of a release that nobody supports any more, on a machine on which all else is well. */
function unsupported(release: Release): readonly string[] {
  return supportOf(release) === "ended" ? ["go-unsupported"] : [];
}

const table = trialTable();
afterAll(() => console.log(table.print(CATALOG.map(({ id }) => id))));

describe("each check is found on a broken machine with real Go, and gone after its fix", () => {
  for (const { id, number, row } of BROKEN) {
    for (const release of row.on ?? RELEASES) {
      itWith([...RELEASES, "bash", "git"], `${id} ${number} on ${release}`, ({ bash, git: _, ...sdks }) => {
        table.started(id, release);
        findAndFix(id, row, given(release, sdks), bash);
      });
    }
  }
});

function findAndFix(
  id: string,
  { make, severity, byHand, paste, startsShell = false }: Row,
  from: Given,
  bash: string,
) {
  const machine = make(from);
  const look = ({ env, args = [] }: typeof machine): Seen =>
    check(env, [...(startsShell ? [] : ["--no-shell"]), "--shell", bash, ...args]);
  const before = look(machine);
  const finding = before.findings.find((one) => one.id === id);
  expect([id, finding?.severity, ids(before)]).toEqual([id, severity, ids(before)]);
  table.found(id, from.release);
  if (byHand !== undefined) {
    byHand(machine, from);
    expect(ids(look(machine))).not.toContain(id);
    table.gone(id, from.release, true);
    return;
  }
  expect(finding?.fix?.snippet).toBeTruthy();
  const env = { ...machine.env, ...paste?.(machine, from) };
  const after = pasteThenCheck(bash, finding?.fix?.snippet ?? "", env, machine.args);
  expect(ids(after)).not.toContain(id);
  expect(after.score.value).toBeGreaterThanOrEqual(before.score.value);
  table.gone(id, from.release, false);
  if (from.release !== "go1.26") return;
  // The commands of the lasting fix also fix the terminal into which they are pasted.
  const again = make(from);
  const commands = look(again).findings.find((one) => one.id === id)?.fix?.commands ?? [];
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

describe("installations as distributions, version managers and images make them get 100", () => {
  for (const [name, make] of Object.entries(INSTALLERS)) {
    for (const release of ["go1.26", "go1.27"] as const) {
      itWith([...RELEASES], `${name} on ${release}`, (sdks) => {
        const seen = check(make(given(release, sdks)).env);
        table.layout(name, release, seen.outcomes);
        const [problems, old] = [
          seen.findings.filter(({ severity }) => severity !== "info"),
          unsupported(release),
        ];
        expect(problems.map(({ id }) => id).filter((id) => !old.includes(id))).toEqual([]);
        expect(seen.validity.valid).toBe(true);
        if (old.length === 0) expect(seen.score.value).toBe(100);
      });
    }
  }
});

describe("what only a Mac can show: recorded answers, real programs built for it", () => {
  for (const [id, rows] of Object.entries(MACS)) {
    rows.forEach(({ make, byHand, severity, on = RELEASES }, index) => {
      for (const release of on) {
        itWith(RELEASES, `${id} ${index + 1} on ${release}`, async (sdks) => {
          const from = given(release, sdks);
          const mac = make(from);
          const { findings } = await checkMac(mac);
          const found = findings.find((finding) => finding.id === id);
          expect([id, found?.severity]).toEqual([id, severity]);
          byHand(mac, from);
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
