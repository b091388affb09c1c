import fc from "fast-check";
import { HEALTHY_PROJECTS, PROJECTS, type Project } from "./projects.ts";
import { RELEASES, type Release } from "./releases.ts";
import { ENVIRONMENT_ONLY, VALUES } from "./values.ts";

/** What an entry of PATH leads to; the first one is what a plain installation gives. */
export const ENTRIES = [
  "sdk",
  "link",
  "wrapper",
  "sdk in ~/go",
  "trimmed",
  "without tools",
  "without sources",
  "foreign",
  "dead shim",
  "dangling",
  "not executable",
  "a directory",
  "named",
  "empty",
  "missing",
] as const;

export interface PathEntry {
  readonly kind: (typeof ENTRIES)[number];
  readonly release: Release;
}

export interface Setting {
  readonly name: string;
  readonly value: string;
  readonly where: "environment" | "file";
}

/** A machine as data, small enough to print; `place` makes it. Its default (one SDK, nothing set) is healthy. */
export interface Machine {
  readonly path: readonly PathEntry[];
  /** Whether /usr/bin and /bin end PATH. */
  readonly system: boolean;
  readonly settings: readonly Setting[];
  readonly project: Project;
}

/** The machine that every other one shrinks to. */
export const PLAIN: Machine = {
  path: [{ kind: "sdk", release: "1.26" }],
  system: true,
  settings: [],
  project: "none",
};

const release = fc.constantFrom(...RELEASES);
const entry: fc.Arbitrary<PathEntry> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant<"sdk">("sdk"), release }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom(...ENTRIES), release }) },
);
const path: fc.Arbitrary<readonly PathEntry[]> = fc.oneof(
  { weight: 5, arbitrary: entry.map((one) => [one]) },
  { weight: 3, arbitrary: fc.array(entry, { maxLength: 3 }) },
);

function settings(from: "healthy" | "strange"): fc.Arbitrary<Setting> {
  return fc
    .constantFrom(...Object.keys(VALUES).filter((name) => (VALUES[name]?.[from].length ?? 0) > 0))
    .chain((name) =>
      fc.record({
        name: fc.constant(name),
        value: fc.constantFrom(...(VALUES[name]?.[from] ?? [])),
        where: ENVIRONMENT_ONLY.has(name)
          ? fc.constant<"environment">("environment")
          : fc.constantFrom<"environment" | "file">("environment", "file"),
      }),
    );
}

const key = ({ name, where }: Setting): string => `${name} ${where}`;

/** Any machine: mostly one fault or two, since more of them hide each other. */
export const machines: fc.Arbitrary<Machine> = fc.record({
  path,
  system: fc.oneof(
    { weight: 19, arbitrary: fc.constant(true) },
    { weight: 1, arbitrary: fc.constant(false) },
  ),
  settings: fc.uniqueArray(
    fc.oneof({ weight: 1, arbitrary: settings("healthy") }, { weight: 2, arbitrary: settings("strange") }),
    { maxLength: 3, selector: key },
  ),
  project: fc.oneof(
    { weight: 3, arbitrary: fc.constant<Project>("none") },
    { weight: 2, arbitrary: fc.constantFrom(...PROJECTS) },
  ),
});

/** Machines that nobody would complain about: supported releases, values that people live well with. */
export const healthyMachines: fc.Arbitrary<Machine> = fc.record({
  path: fc
    .record({
      kind: fc.constantFrom<PathEntry["kind"]>("sdk", "link", "wrapper"),
      release: fc.constantFrom<Release>("1.26", "1.27"),
    })
    .map((one) => [one]),
  system: fc.constant(true),
  settings: fc.uniqueArray(settings("healthy"), { maxLength: 3, selector: ({ name }) => name }),
  project: fc.constantFrom(...HEALTHY_PROJECTS),
});

/** Whether `healthyMachines` could have drawn it. */
export function isHealthy({ path, system, settings, project }: Machine): boolean {
  const [first, ...more] = path;
  if (first === undefined || more.length > 0 || !system) return false;
  if (!["sdk", "link", "wrapper"].includes(first.kind) || !["1.26", "1.27"].includes(first.release))
    return false;
  const names = settings.map(({ name }) => name);
  return (
    new Set(names).size === names.length &&
    settings.every(({ name, value }) => VALUES[name]?.healthy.includes(value)) &&
    HEALTHY_PROJECTS.includes(project)
  );
}
