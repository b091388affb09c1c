import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copySdk, type Lab } from "./lab.ts";
import type { Machine, PathEntry } from "./machine.ts";
import { writeProject } from "./projects.ts";

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
  readonly remove: () => void;
}

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
    join(tiny, "net"),
  ])
    mkdirSync(dir, { recursive: true });
  symlinkSync(lab.cache, join(home, ".cache/go-build"));
  writeFileSync(join(home, ".config/go/telemetry/mode"), "off 2024-01-01");
  writeFileSync(join(home, "a-file"), "a file\n");
  writeFileSync(join(tiny, "go.mod"), "module example.com/tiny\n\ngo 1.21\n");
  writeFileSync(join(tiny, "main.go"), 'package main\n\nfunc main() { println("tiny") }\n');
  writeFileSync(
    join(tiny, "net/main.go"),
    'package main\n\nimport "net"\n\nfunc main() { println(net.IPv4len) }\n',
  );
  const cwd = writeProject(machine.project, join(home, "src"));
  const fill = filler(home, lab);
  const inFile = machine.settings.filter(({ where }) => where === "file");
  if (inFile.length > 0)
    writeFileSync(
      join(home, ".config/go/env"),
      inFile.map(({ name, value }) => `${name}=${fill(value)}\n`).join(""),
    );
  if (machine.settings.some(({ value }) => value.includes("bare.git"))) makeBare(join(home, "bare.git"));
  if (machine.path.some(({ kind }) => kind === "sdk in ~/go"))
    copySdk(join(lab.root, `go${homeRelease(machine)}`), join(home, "go"));
  const path = [
    ...machine.path.map((entry) => directoryOf(entry, home, lab)),
    ...(machine.system ? ["/usr/bin", "/bin"] : []),
  ];
  const env: Record<string, string> = {
    HOME: home,
    USER: "tester",
    LANG: "C.UTF-8",
    TERM: "dumb",
    PATH: path.join(":"),
  };
  for (const { name, value, where } of machine.settings) if (where === "environment") env[name] = fill(value);
  return { root, home, env, cwd, tiny, remove: () => rmSync(root, { recursive: true, force: true }) };
}

function homeRelease({ path }: Machine): string {
  return path.find(({ kind }) => kind === "sdk in ~/go")?.release ?? "1.26";
}

/** What fills the placeholders of a value. */
function filler(home: string, lab: Lab): (value: string) => string {
  return (value) =>
    value
      .replaceAll("{home}", home)
      .replaceAll("{lab}", lab.root)
      .replaceAll("{cache}", lab.cache)
      .replace(/\{sdk(1\.\d+)\}/g, (_, release: string) => join(lab.root, `go${release}`))
      .replace(
        /\{v(1\.\d+)\}/g,
        (_, release: string) =>
          Object.entries(lab.versions).find(([name]) => name === release)?.[1] ?? release,
      );
}

function directoryOf({ kind, release }: PathEntry, home: string, { root }: Lab): string {
  switch (kind) {
    case "sdk":
      return join(root, `go${release}/bin`);
    case "link":
      return join(root, `link${release}`);
    case "wrapper":
      return join(root, `wrapper${release}`);
    case "sdk in ~/go":
      return join(home, "go/bin");
    case "trimmed":
      return join(root, `trimmed${release}/bin`);
    case "without tools":
      return join(root, `without-tools${release}/bin`);
    case "without sources":
      return join(root, `without-sources${release}/bin`);
    case "a directory":
      return join(root, "directory");
    case "foreign":
    case "named":
    case "dangling":
    case "empty":
    case "missing":
      return join(root, kind);
    case "dead shim":
      return join(root, "dead-shim");
    case "not executable":
      return join(root, "not-executable");
  }
}

/** A bare repository, as dotfiles are kept in. */
function makeBare(dir: string): void {
  mkdirSync(join(dir, "objects"), { recursive: true });
  mkdirSync(join(dir, "refs"), { recursive: true });
  writeFileSync(join(dir, "HEAD"), "ref: refs/heads/main\n");
  writeFileSync(join(dir, "config"), "[core]\n\trepositoryformatversion = 0\n\tbare = true\n");
}
