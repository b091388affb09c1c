import fc from "fast-check";
import { LAYOUT_NAMES } from "./entries.ts";
import { FILE_FORMS, type FileForm } from "./env-file.ts";
import { HEALTHY_PROJECTS, PROJECTS, type Project } from "./projects.ts";
import { RELEASES, type Release } from "./releases.ts";
import { SPELLING_NAMES } from "./spellings.ts";
import { SYSTEMS, type SystemPrograms } from "./system-programs.ts";
import { LOCKED, type Locked, ODDITIES, type Oddity, UMASKS, type Umask, USERS, type User } from "./user.ts";
import { ENVIRONMENT_ONLY, SLIPS, VALUES } from "./values.ts";

/** What an entry of PATH leads to; the first one is what a plain installation gives. */
export const ENTRIES = [
  "sdk",
  "sdk in ~/go",
  "named",
  "the same twice",
  "relative",
  ...LAYOUT_NAMES,
  ...SPELLING_NAMES,
] as const;

/** Those that people live well with. */
const HEALTHY_ENTRIES: ReadonlySet<string> = new Set<(typeof ENTRIES)[number]>([
  "sdk",
  "link",
  "links to links",
  "directory by a link",
  "distribution",
  "homebrew",
  "with a blank",
  "wrapper",
  "wrapper of bash",
  "wrapper with GOROOT",
  "wrapper without GOROOT",
  "go behind a script of its own",
  "a slash after it",
  "double slashes",
  "a link through the home",
]);

/** Where a project lies, below the home; the first is where nobody wonders. */
export const PLACES = [
  "src",
  "my projects",
  "go/src/example.com",
  "proj@v2",
  "a:b",
  ".hidden/src",
  "naïve/プロジェクト",
  "_under/src",
  "vendor/src",
  "it's mine",
  "$HOME/src",
  "a;b",
  " blank",
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
  /** What ends PATH. */
  readonly system: SystemPrograms;
  readonly settings: readonly Setting[];
  readonly file: FileForm;
  readonly project: Project;
  readonly at: (typeof PLACES)[number];
  readonly user: User;
  /** Only for users that are not root. */
  readonly locked: Locked | null;
  /** The same. */
  readonly umask: Umask | null;
  /** What is in the build cache. */
  readonly odd: Oddity | null;
}

/** The machine that every other one shrinks to. */
export const PLAIN: Machine = {
  path: [{ kind: "sdk", release: "1.26" }],
  system: "all",
  settings: [],
  file: "go's own",
  project: "none",
  at: "src",
  user: "self",
  locked: null,
  umask: null,
  odd: null,
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

/** Variables of the system do not come from people's hands. */
const slipped: fc.Arbitrary<Setting> = fc
  .tuple(
    // Node itself ends where it does not understand its own options.
    fc.oneof(settings("healthy"), settings("strange")).filter(({ name }) => name !== "NODE_OPTIONS"),
    fc.constantFrom(...Object.values(SLIPS)),
  )
  .map(([setting, slip]) => ({ ...setting, value: slip(setting.value) }));

const key = ({ name, where }: Setting): string => `${name} ${where}`;

/** Mostly the plain choice. */
function mostly<T, U>(plain: T, others: readonly U[], weight: number): fc.Arbitrary<T | U> {
  return fc.oneof(
    { weight, arbitrary: fc.constant(plain) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
}

/** Any machine: mostly one fault or two, since more of them hide each other. */
export const machines: fc.Arbitrary<Machine> = fc
  .record({
    path,
    system: mostly<SystemPrograms, SystemPrograms>("all", SYSTEMS, 12),
    settings: fc.uniqueArray(
      fc.oneof(
        { weight: 3, arbitrary: settings("healthy") },
        { weight: 6, arbitrary: settings("strange") },
        { weight: 1, arbitrary: slipped },
      ),
      { maxLength: 3, selector: key },
    ),
    file: mostly<FileForm, FileForm>("go's own", FILE_FORMS, 5),
    project: mostly<Project, Project>("none", PROJECTS, 1),
    at: mostly(PLAIN.at, PLACES, 8),
    user: mostly<User, User>("self", USERS, 2),
    locked: mostly<Locked | null, Locked>(null, LOCKED, 2),
    umask: mostly<Umask | null, Umask>(null, UMASKS, 12),
    odd: mostly<Oddity | null, Oddity>(null, ODDITIES, 24),
  })
  .map((machine) => (machine.user === "self" ? { ...machine, locked: null, umask: null } : machine));

/** Machines that nobody would complain about: supported releases, values that people live well with. */
export const healthyMachines: fc.Arbitrary<Machine> = fc.record({
  path: fc
    .record({
      kind: fc.constantFrom(...ENTRIES.filter((kind) => HEALTHY_ENTRIES.has(kind))),
      release: fc.constantFrom<Release>("1.26", "1.27"),
    })
    .map((one) => [one]),
  system: fc.constant<SystemPrograms>("all"),
  settings: fc.uniqueArray(settings("healthy"), { maxLength: 3, selector: ({ name }) => name }),
  file: fc.constant<FileForm>("go's own"),
  project: fc.constantFrom(...HEALTHY_PROJECTS),
  at: fc.constantFrom<Machine["at"]>("src", "my projects", "naïve/プロジェクト"),
  user: fc.constantFrom(...USERS),
  locked: fc.constant(null),
  umask: fc.constant(null),
  odd: fc.constant(null),
});

/** Whether `healthyMachines` could have drawn it. */
export function isHealthy(machine: Machine): boolean {
  const { path, system, settings, project, file, at, locked, umask, odd } = machine;
  const [first, ...more] = path;
  if (first === undefined || more.length > 0 || system !== "all") return false;
  if (locked !== null || umask !== null || odd !== null) return false;
  if (file !== "go's own" || !["src", "my projects", "naïve/プロジェクト"].includes(at)) return false;
  if (!HEALTHY_ENTRIES.has(first.kind) || !["1.26", "1.27"].includes(first.release)) return false;
  const names = settings.map(({ name }) => name);
  return (
    new Set(names).size === names.length &&
    settings.every(({ name, value }) => VALUES[name]?.healthy.includes(value)) &&
    HEALTHY_PROJECTS.includes(project)
  );
}
