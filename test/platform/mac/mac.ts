import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { onTestFinished } from "vitest";
import type { ContextName, Report } from "../../../shared/src/model/index.ts";
import { ROOT } from "../../support/parts.ts";

/** Directories that a Mac has otherwise; ours are laid over the real ones, in a mount namespace of their own. */
const OVER = ["etc", "usr/libexec", "usr/bin"] as const;

export interface MacRun {
  readonly home: string;
  readonly shell: string;
  readonly contexts?: readonly ContextName[];
  readonly judge?: ContextName;
  /** Variables whose places are asked for. */
  readonly blame?: readonly string[];
  /** Files laid over `root/`: what this one machine has besides. */
  readonly system?: Readonly<Record<string, string>>;
}

/**
 * The report of a machine that starts shells as a Mac does: /etc/paths, /etc/paths.d, path_helper in /etc/zprofile and
 * /etc/profile, launchctl. No Mac is needed and none is asked; what only one can show is in docs/on-a-mac.md.
 */
export function onAMac({ system = {}, ...more }: MacRun): Report {
  const wanted = { contexts: ["terminal"], judge: "terminal", blame: ["PATH"], ...more };
  return JSON.parse(runOnAMac("driver.ts", wanted, system));
}

/** Runs one of the drivers beside this file on such a machine; gives the JSON that it printed. */
export function runOnAMac(
  name: string,
  wanted: object,
  system: Readonly<Record<string, string>> = {},
): string {
  const driver = join(temporary(), "driver.mjs");
  buildSync({
    entryPoints: [join(ROOT, "test/platform/mac", name)],
    outfile: driver,
    bundle: true,
    format: "esm",
    platform: "node",
    logLevel: "error",
  });
  const { stdout, stderr } = commandOnAMac([process.execPath, driver, JSON.stringify(wanted)], system);
  if (!stdout.startsWith("{")) throw new Error(`no report: ${stderr}`);
  return stdout;
}

/** Runs a command on such a machine. */
export function commandOnAMac(
  command: readonly string[],
  system: Readonly<Record<string, string>> = {},
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const dir = temporary();
  const upper = join(dir, "upper");
  cpSync(join(ROOT, "test/platform/mac/root"), upper, { recursive: true });
  for (const [name, text] of Object.entries(system)) {
    mkdirSync(join(upper, name, ".."), { recursive: true });
    writeFileSync(join(upper, name), text);
  }
  const mounts = OVER.map((name) => {
    const work = join(dir, "work", name);
    mkdirSync(work, { recursive: true });
    return `mount -t overlay overlay -o lowerdir=/${name},upperdir=${join(upper, name)},workdir=${work} /${name}`;
  });
  const script = ["mount --make-rprivate /", ...mounts, 'exec "$0" "$@"'].join(" && ");
  return spawnSync("unshare", ["-m", "sh", "-c", script, ...command], {
    encoding: "utf8",
    cwd: "/",
    env: { PATH: process.env.PATH ?? "" },
  });
}

function temporary(): string {
  const dir = mkdtempSync(join(tmpdir(), "go-env-check-mac-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}
