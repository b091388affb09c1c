import { CATALOG_HASH, KNOWN_CHECKS } from "go-env-check/catalog";
import { newSalt } from "go-env-check/fleet-client";
import type { FleetReport } from "go-env-check/fleet-contract";
import type { KnownCheck, Severity } from "go-env-check/model";
import { SCORING_VERSION, score } from "go-env-check/score";

/** A number in [0, 1), like Math.random. */
export type Random = () => number;

/** A machine of the simulated team. `failing` maps a check to the week it began in, counted from the first one. */
export interface Machine {
  readonly joins: number;
  readonly os: "darwin" | "linux";
  readonly arch: "arm64" | "x64";
  readonly shell: "zsh" | "bash" | "fish";
  readonly installedBy: FleetReport["installedBy"];
  /** A check that is milder on this machine than the worst that it can be. */
  readonly milder: { readonly id: string; readonly severity: Severity };
  /** How quickly its owner fixes and updates things, 0 to 1. */
  readonly care: number;
  readonly osMajor: number;
  go: number;
  readonly failing: Map<string, number>;
}

/** How likely a new machine has each problem, and how likely it appears in any week. */
const PROBLEMS: readonly (readonly [id: string, atFirst: number, weekly: number])[] = [
  ["gopath-bin-not-on-path", 0.55, 0.01],
  ["goroot-set-needlessly", 0.45, 0.005],
  ["multiple-go-on-path", 0.38, 0.012],
  ["cellar-pinned", 0.3, 0.006],
  ["goroot-version-mismatch", 0.16, 0.004],
  ["go111module-off", 0.14, 0.002],
  ["path-entry-broken", 0.35, 0.01],
  ["gui-path-missing-go", 0.28, 0.004],
  ["path-helper-reordered", 0.22, 0.004],
  ["goflags-invalid", 0.05, 0.002],
  ["shell-file-not-read", 0.18, 0.006],
];

/** The release that breaks setups with a pinned GOROOT or Homebrew path. */
export const BAD_RELEASE = { go: 27, week: 15, breaks: "goroot-version-mismatch" } as const;
const FIRST_GO = 25;
const RELEASES: readonly (readonly [week: number, go: number])[] = [
  [2, 26],
  [BAD_RELEASE.week, BAD_RELEASE.go],
];

/** Makes a machine that joins in the given week. */
export function newMachine(joins: number, random: Random): Machine {
  const os = random() < 0.78 ? "darwin" : "linux";
  const roll = random();
  return {
    joins,
    os,
    arch: os === "darwin" && random() < 0.88 ? "arm64" : "x64",
    shell: os === "darwin" ? (random() < 0.85 ? "zsh" : "fish") : random() < 0.75 ? "bash" : "zsh",
    installedBy:
      roll < 0.5
        ? os === "darwin"
          ? "homebrew"
          : "distro"
        : roll < 0.8
          ? "pkg"
          : roll < 0.92
            ? "asdf"
            : "mise",
    milder: { id: "gopath-bin-not-on-path", severity: random() < 0.3 ? "minor" : "major" },
    care: 0.25 + 0.75 * random(),
    osMajor: os === "linux" ? 12 : random() < 0.6 ? 26 : 15,
    go: FIRST_GO,
    failing: new Map(PROBLEMS.filter(([, atFirst]) => random() < atFirst).map(([id]) => [id, joins])),
  };
}

/** Simulates one week of a machine; gives the changes that its client would report. */
export function live(machine: Machine, week: number, random: Random): FleetReport["changes"] {
  const before = new Map(machine.failing);
  for (const [release, go] of RELEASES) {
    if (week < release || machine.go >= go || random() > 0.02 + 0.2 * machine.care * machine.care) continue;
    machine.go = go;
    const pinned = machine.failing.has("goroot-set-needlessly") || machine.failing.has("cellar-pinned");
    if (go === BAD_RELEASE.go && (pinned || random() < 0.25)) machine.failing.set(BAD_RELEASE.breaks, week);
  }
  for (const [id, , weekly] of PROBLEMS) {
    if (!machine.failing.has(id) && random() < weekly) machine.failing.set(id, week);
  }
  for (const [id, since] of machine.failing) {
    // Problems that break builds are fixed sooner than others; none is fixed in the week it appears.
    const urgency = isCritical(id) ? 0.42 : 0.13;
    if (since < week && random() < urgency * machine.care) machine.failing.delete(id);
  }
  const resolved = [...before].filter(([id]) => !machine.failing.has(id));
  return {
    appeared: week === machine.joins ? [] : [...machine.failing.keys()].filter((id) => !before.has(id)),
    resolved: resolved.map(([id, since]) => ({
      id,
      weeks: (["0", "1", "2", "3"] as const)[week - since] ?? "4+",
      by: random() < 0.45 ? "copied" : random() < 0.5 ? "applied" : "unknown",
    })),
  };
}

function isCritical(id: string): boolean {
  return KNOWN_CHECKS.some((check) => check.id === id && check.severity === "critical");
}

/** The report that the machine would send. */
export function reportOf(
  machine: Machine,
  where: { readonly team: string; readonly week: string },
  changes: FleetReport["changes"],
): FleetReport {
  const failing = KNOWN_CHECKS.filter(({ id }) => machine.failing.has(id)).map((check) => ({
    ...check,
    severity: severityOn(machine, check),
  }));
  return {
    schema: 1,
    ...where,
    nullifier: newSalt(),
    salt: newSalt(),
    tool: "0.9.0",
    catalog: CATALOG_HASH,
    scoring: SCORING_VERSION,
    client: machine.os === "darwin" ? "raycast" : "cli",
    os: machine.os,
    osMajor: machine.osMajor,
    arch: machine.arch,
    translated: false,
    shell: machine.shell,
    go: `1.${machine.go}`,
    toolchains: machine.failing.has("multiple-go-on-path") ? "2" : "1",
    installedBy: machine.installedBy,
    score: score(failing).value,
    valid: !["gopath-bin-not-on-path", "goroot-version-mismatch"].some((id) => machine.failing.has(id)),
    outcomes: Object.fromEntries(
      KNOWN_CHECKS.map(({ id, rev }) => [`${id}@${rev}`, machine.failing.has(id) ? "fail" : "pass"] as const),
    ),
    severities: Object.fromEntries(failing.map(({ id, rev, severity }) => [`${id}@${rev}`, severity])),
    changes,
  };
}

function severityOn({ milder }: Machine, { id, severity }: KnownCheck): Severity {
  return id === milder.id ? milder.severity : severity;
}
