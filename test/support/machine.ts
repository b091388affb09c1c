import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { ROOT } from "./parts.ts";

/** The command line as it is delivered. */
export const CLI = join(ROOT, "shared/bin/go-env-check.cjs");

/** What tests read of the JSON report; the report's own shape is held by its own tests. */
export interface Seen {
  readonly findings: readonly {
    readonly id: string;
    readonly severity: string;
    readonly evidence: readonly { readonly file: string; readonly line: number | null }[];
    readonly fix: {
      readonly snippet: string;
      readonly commands: readonly string[];
      readonly file: string | null;
      readonly advice: string | null;
    } | null;
  }[];
  readonly outcomes: Readonly<Record<string, string>>;
  readonly score: { readonly value: number };
  readonly validity: { readonly valid: boolean };
  readonly go: { readonly version: string | null; readonly goroot: string | null } | null;
  readonly toolchains: readonly { readonly path: string }[];
}

/** A home directory of its own, with an environment as small as a login gives; gone after the test. */
export function makeHome(path: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const home = mkdtempSync(join(tmpdir(), "go-env-check-home-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const write = (name: string, text: string): string => {
    const file = join(home, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, text.startsWith("#!") ? { mode: 0o755 } : {});
    return file;
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  const env: Record<string, string> = {
    HOME: home,
    PATH: [...path, "/usr/bin", "/bin"].join(":"),
    LANG: "C.UTF-8",
  };
  return { home, env, write };
}

/** Puts an executable that says nothing into a directory. */
export function makeTool(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, "#!/bin/sh\n");
  chmodSync(file, 0o755);
}

/**
 * A real SDK at another place: its programs are files of their own, because Go follows links when it looks for its
 * SDK; the rest leads to the original.
 */
export function makeSdk(root: string, sdk: string): void {
  mkdirSync(join(root, "bin"), { recursive: true });
  for (const name of readdirSync(join(sdk, "bin")))
    copyFileSync(join(sdk, "bin", name), join(root, "bin", name));
  for (const name of readdirSync(sdk)) if (name !== "bin") symlinkSync(join(sdk, name), join(root, name));
}

/** A Homebrew prefix around a real SDK: `bin/go` and `opt/go` lead into `Cellar/go/VERSION`. */
export function makeHomebrew(prefix: string, sdk: string): string {
  const keg = join(prefix, "Cellar/go/1.26.11");
  makeSdk(join(keg, "libexec"), sdk);
  for (const dir of [join(prefix, "bin"), join(prefix, "opt"), join(keg, "bin")])
    mkdirSync(dir, { recursive: true });
  symlinkSync("../libexec/bin/go", join(keg, "bin/go"));
  symlinkSync("../Cellar/go/1.26.11/bin/go", join(prefix, "bin/go"));
  symlinkSync("../Cellar/go/1.26.11", join(prefix, "opt/go"));
  return keg;
}

/** Runs the delivered command and reads its JSON; a report that is none fails the test. */
export function check(env: Readonly<Record<string, string>>, args: readonly string[] = ["--no-shell"]): Seen {
  const { stdout, stderr } = spawnSync(process.execPath, [CLI, "--json", ...args], {
    env: { ...env },
    encoding: "utf8",
    cwd: "/",
  });
  if (!stdout.startsWith("{")) throw new Error(`no report: ${stderr}`);
  return JSON.parse(stdout);
}

/** Pastes text into a real shell and runs the check in it: what a person does with a fix. */
export function pasteThenCheck(
  shell: string,
  text: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Seen {
  const more = args.map((arg) => ` '${arg}'`).join("");
  const script = `${text}\nexec '${process.execPath}' '${CLI}' --json --no-shell${more}\n`;
  const { stdout, stderr } = spawnSync(shell, ["-c", script], {
    env: { ...env },
    encoding: "utf8",
    cwd: "/",
  });
  const at = stdout.indexOf("{\n");
  if (at < 0) throw new Error(`no report after the fix: ${stdout}${stderr}`);
  return JSON.parse(stdout.slice(at));
}

/** Every file below a directory with its size, time and content's hash: what a check must leave alone. */
export function snapshot(dir: string): Readonly<Record<string, string>> {
  if (!existsSync(dir)) return {};
  return Object.fromEntries(
    readdirSync(dir, { recursive: true, encoding: "utf8" }).map((name) => {
      const file = join(dir, name);
      // A link may lead nowhere.
      const stat = statSync(file, { throwIfNoEntry: false }) ?? lstatSync(file);
      const content = stat.isFile()
        ? createHash("sha256").update(readFileSync(file)).digest("hex")
        : "directory";
      return [name, `${stat.mtimeMs} ${stat.size} ${content}`];
    }),
  );
}

export function ids({ findings }: Seen): readonly string[] {
  return findings.map(({ id }) => id);
}
