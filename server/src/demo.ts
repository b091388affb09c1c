import { CATALOG_HASH, KNOWN_CHECKS } from "../../shared/src/catalog-ids.ts";
import type { FleetReport } from "../../shared/src/fleet/contract.ts";
import { newSalt } from "../../shared/src/fleet/identity.ts";
import { weeksBefore } from "../../shared/src/fleet/week.ts";
import { score } from "../../shared/src/score.ts";
import type { Store } from "./store/store.ts";
import { createTeam } from "./teams.ts";

const MACHINES = 24;
const WEEKS = 12;

/** What breaks, on how many of the machines at first, and a number that spreads it over machines and weeks. */
const TROUBLES = [
  ["gopath-bin-not-on-path", 14, 3],
  ["goroot-set-needlessly", 11, 8],
  ["goroot-version-mismatch", 6, 1],
  ["go111module-off", 5, 6],
  ["multiple-go-on-path", 9, 10],
] as const;

/** Fills a store with a simulated team whose set-ups get better over twelve weeks; gives the lead's token. */
export function fillDemo(store: Store, now: Date): { readonly leadToken: string } {
  const team = createTeam(store, "Demo team (simulated)");
  for (let ago = WEEKS - 1; ago >= 0; ago -= 1) {
    const reports = Array.from({ length: MACHINES - ago }, (_, machine) =>
      simulate(team.id, weeksBefore(now, ago), machine, ago),
    );
    store.ingest(
      reports.map((report) => ({ report, replaces: null })),
      now,
    );
  }
  return { leadToken: team.leadToken };
}

function simulate(team: string, week: string, machine: number, ago: number): FleetReport {
  // Each machine has its share of the usual troubles at first and mends them in a week of its own.
  const failing = KNOWN_CHECKS.filter(({ id }) => {
    const usual = TROUBLES.find(([trouble]) => trouble === id);
    if (usual === undefined) return false;
    const [, machines, mended] = usual;
    return (machine * 7 + mended) % MACHINES < machines && ago > ((machine * 5 + mended) % WEEKS) - 4;
  });
  const outcomes = KNOWN_CHECKS.map(
    ({ id, rev }) => [`${id}@${rev}`, failing.some((check) => check.id === id) ? "fail" : "pass"] as const,
  );
  return {
    schema: 1,
    team,
    week,
    nullifier: newSalt(),
    salt: newSalt(),
    tool: "1.0.0",
    catalog: CATALOG_HASH,
    scoring: 1,
    client: machine % 3 === 0 ? "cli" : "raycast",
    os: machine % 5 === 0 ? "linux" : "darwin",
    osMajor: machine % 5 === 0 ? 12 : 26,
    arch: machine % 4 === 0 ? "x64" : "arm64",
    translated: false,
    shell: machine % 5 === 0 ? "bash" : "zsh",
    go: ago > 6 ? "1.25" : machine % 3 === 0 ? "1.26" : "1.27",
    toolchains: machine % 2 === 0 ? "1" : "2",
    installedBy: machine % 2 === 0 ? "homebrew" : "pkg",
    score: score(failing).value,
    valid: failing.length === 0,
    outcomes: Object.fromEntries(outcomes),
    changes: { appeared: [], resolved: [] },
  };
}
