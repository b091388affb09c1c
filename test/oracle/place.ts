import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeEnvFile } from "./env-file.ts";
import { type Lab, layoutOf } from "./lab.ts";
import type { Machine, PathEntry } from "./machine.ts";
import { writeProject } from "./projects.ts";
import { copySdk } from "./sdk-copies.ts";
import { isSpelling, spell } from "./spellings.ts";
import { systemPath } from "./system-programs.ts";
import { cacheOf, handOver, idOf } from "./user.ts";

/** A machine on the disk. */
export interface Placed {
  readonly root: string;
  readonly home: string;
  /** The whole environment: nothing of this process's own comes in. */
  readonly env: Readonly<Record<string, string>>;
  /** The directory in which a person stands. */
  readonly cwd: string;
  /** A module of two programs that builds wherever Go works: `.` needs the runtime alone, `./net` what a C compiler gives. */
  readonly tiny: string;
  /** Who sits there; null for whoever runs the test. */
  readonly uid: number | null;
  /** What the shell sets; null for what everybody has. */
  readonly umask: string | null;
  readonly remove: () => void;
}

/** Programs of a person's own, to be given another one to start. */
const SCRIPTS = {
  "starts-it": '#!/bin/sh\nexec "$@"\n',
  "starts-it-by-env": '#!/usr/bin/env bash\nset -e\n"$@"\n',
  "starts-half-of-it": "#!/bin/sh\nexec $1\n",
  "starts-nothing": "#!/bin/sh\nexit 0\n",
  "has-no-interpreter": '#!/none/sh\nexec "$@"\n',
  "has-no-first-line": 'exec "$@"\n',
  "is-from-Windows": '#!/bin/sh\r\nexec "$@"\r\n',
};

/** Makes a machine below a scratch directory of its own. */
export function place(machine: Machine, lab: Lab): Placed {
  const root = mkdtempSync(join(tmpdir(), "gec-machine-"));
  const home = join(root, "home");
  const tiny = join(root, "tiny");
  for (const dir of [
    join(home, ".cache"),
    join(home, ".config/go/telemetry"),
    join(home, "tmp"),
    join(home, "dir"),
    join(home, "with blank"),
    join(home, "locked"),
    join(home, "work"),
    join(tiny, "net"),
  ])
    mkdirSync(dir, { recursive: true });
  const cache = cacheOf(lab, machine.user);
  if (!machine.locked?.startsWith("cache")) makeCache(machine, join(home, ".cache/go-build"), cache);
  symlinkSync("/none/target", join(home, "dangling"));
  writeFileSync(join(home, ".config/go/telemetry/mode"), "off 2024-01-01");
  writeFileSync(join(home, "a-file"), "a file\n");
  for (const [name, text] of Object.entries(SCRIPTS)) writeFileSync(join(home, name), text, { mode: 0o755 });
  writeFileSync(join(tiny, "go.mod"), "module example.com/tiny\n\ngo 1.21\n");
  writeFileSync(join(tiny, "main.go"), 'package main\n\nfunc main() { println("tiny") }\n');
  writeFileSync(
    join(tiny, "net/main.go"),
    'package main\n\nimport "net"\n\nfunc main() { println(net.IPv4len) }\n',
  );
  writeFileSync(join(home, "fine.work"), `go 1.21\n\nuse ${tiny}\n`);
  writeFileSync(join(home, "work/go.work"), `go 1.21\n\nuse ${tiny}\n`);
  writeFileSync(join(home, "alt.mod"), "module example.com/tiny\n\ngo 1.21\n");
  const cwd = writeProject(machine.project, join(home, machine.at));
  const fill = filler(home, cache, lab);
  const inFile = machine.settings.filter(({ where }) => where === "file");
  writeEnvFile(
    join(home, ".config/go/env"),
    machine.file,
    inFile.map(({ name, value }) => `${name}=${fill(value)}`),
  );
  if (machine.settings.some(({ value }) => value.includes("bare.git"))) makeBare(join(home, "bare.git"));
  if (machine.path.some(({ kind }) => kind === "sdk in ~/go"))
    copySdk(join(lab.root, `go${homeRelease(machine)}`), join(home, "go"));
  const path = [
    ...machine.path.flatMap((entry) => {
      const dir = directoryOf(entry, home, lab, [tiny, cwd]);
      return entry.kind === "the same twice" ? [dir, `${dir}/`] : [dir];
    }),
    ...systemPath(machine.system, lab.root),
  ];
  const env: Record<string, string> = {
    HOME: home,
    USER: "tester",
    LANG: "C.UTF-8",
    TERM: "dumb",
    PATH: path.join(":"),
  };
  if (machine.locked === "tmp") env.TMPDIR = join(home, "tmp");
  for (const { name, value, where } of machine.settings) if (where === "environment") env[name] = fill(value);
  for (const [name, value] of Object.entries(env)) if (value === "{unset}") delete env[name];
  handOver(root, home, machine.user, machine.locked);
  // A name that is no text cannot be removed by Node.
  const remove = (): void => void spawnSync("rm", ["-rf", root]);
  return { root, home, env, cwd, tiny, uid: idOf(machine.user), umask: machine.umask, remove };
}

/** The shared build cache; with something odd in it, or under an odd umask, it is one of the machine's own. */
function makeCache({ odd, umask }: Machine, dir: string, shared: string): void {
  if (odd === null && umask === null) {
    symlinkSync(shared, dir);
    return;
  }
  mkdirSync(dir);
  if (umask !== null) return;
  for (const name of readdirSync(shared))
    if (!["a7", "trim.txt"].includes(name)) symlinkSync(join(shared, name), join(dir, name));
  if (odd === "a file in the cache") writeFileSync(join(dir, "a7"), "x");
  else symlinkSync(odd === "a dangling link in the cache" ? "/none/a7" : join(shared, "a7"), join(dir, "a7"));
  if (odd === "a directory called trim.txt") mkdirSync(join(dir, "trim.txt"));
}

function homeRelease({ path }: Machine): string {
  return path.find(({ kind }) => kind === "sdk in ~/go")?.release ?? "1.26";
}

/** What fills the placeholders of a value. */
function filler(home: string, cache: string, lab: Lab): (value: string) => string {
  return (value) =>
    value
      .replaceAll("{home}", home)
      .replaceAll("{lab}", lab.root)
      .replaceAll("{cache}", cache)
      .replace(/\{sdk(1\.\d+)\}/g, (_, release: string) => join(lab.root, `go${release}`))
      .replace(
        /\{v(1\.\d+)\}/g,
        (_, release: string) =>
          Object.entries(lab.versions).find(([name]) => name === release)?.[1] ?? release,
      );
}

function directoryOf({ kind, release }: PathEntry, home: string, lab: Lab, cwds: readonly string[]): string {
  if (isSpelling(kind)) return spell(kind, join(lab.root, `go${release}`), home, cwds);
  switch (kind) {
    case "sdk":
    case "the same twice":
      return join(lab.root, `go${release}/bin`);
    case "sdk in ~/go":
      return join(home, "go/bin");
    case "named":
      return join(lab.root, "named");
    case "relative":
      return "bin";
    default:
      return layoutOf(lab, kind, release);
  }
}

/** A bare repository, as dotfiles are kept in. */
function makeBare(dir: string): void {
  mkdirSync(join(dir, "objects"), { recursive: true });
  mkdirSync(join(dir, "refs"), { recursive: true });
  writeFileSync(join(dir, "HEAD"), "ref: refs/heads/main\n");
  writeFileSync(join(dir, "config"), "[core]\n\trepositoryformatversion = 0\n\tbare = true\n");
}
