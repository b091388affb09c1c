import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { calibrate } from "../../shared/src/calibration/calibrate.ts";
import type { Report } from "../../shared/src/model/index.ts";
import type { Host, HostFs, RunResult } from "../../shared/src/probe/host.ts";
import { nodeHost } from "../../shared/src/probe/node-host.ts";

/**
 * A Mac as far as its files go: a directory with what a Mac has below `/`, read by the real probe as if it were the root.
 * What Mac programs would answer stands in `answers`, by the program's name; no other program starts.
 */
export interface Mac {
  readonly root: string;
  readonly env: Record<string, string>;
  readonly answers: Map<string, Partial<RunResult>>;
  osVersion: string;
  arch: "arm64" | "x64";
  project?: string;
  /** Directories that the system refuses to open. */
  readonly denied: Set<string>;
  readonly write: (path: string, text: string) => void;
}

export function makeMac(): Mac {
  const root = mkdtempSync(join(tmpdir(), "go-env-check-mac-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { mode: 0o755 });
  };
  for (const dir of ["/Users/u", "/usr/bin", "/bin", "/tmp"]) mkdirSync(join(root, dir), { recursive: true });
  for (const name of ["git", "clang", "cc"]) write(`/usr/bin/${name}`, "");
  write("/Library/Developer/CommandLineTools/usr/bin/clang", "");
  const answers = new Map<string, Partial<RunResult>>([
    ["xcrun", { code: 0, stdout: "/Library/Developer/CommandLineTools/usr/bin/clang\n" }],
    ["launchctl", { code: 0, stdout: "\tmaxfiles    2560           unlimited\n" }],
  ]);
  const env = { HOME: "/Users/u", PATH: "/usr/local/go/bin:/usr/bin:/bin", SHELL: "/bin/zsh" };
  return { root, env, answers, osVersion: "26.1", arch: "arm64", denied: new Set(), write };
}

/** Calibrates such a Mac; startup files run in no shell, Mac programs answer as told. */
export async function checkMac(mac: Mac): Promise<Report> {
  mac.write(
    "/System/Library/CoreServices/SystemVersion.plist",
    `<plist><dict><key>ProductVersion</key><string>${mac.osVersion}</string></dict></plist>`,
  );
  return calibrate(hostOf(mac), {
    language: "en",
    judge: "current",
    runShell: true,
    contexts: [],
    shell: "/bin/zsh",
    ...(mac.project !== undefined && { project: mac.project }),
  });
}

export function hostOf(mac: Mac): Host {
  const real = nodeHost({ env: mac.env, account: { user: "u", home: "/Users/u", shell: "/bin/zsh" } });
  const inside = (path: string): string => join(mac.root, path);
  const refused = { ok: false, reason: "denied" } as const;
  const fs: HostFs = {
    ...real.fs,
    kind: (path) => real.fs.kind(inside(path)),
    realPath: (path) => {
      const found = real.fs.realPath(inside(path));
      return found?.startsWith(mac.root) === true ? found.slice(mac.root.length) || "/" : found;
    },
    isExecutableFile: (path) => real.fs.isExecutableFile(inside(path)),
    readText: (path, ...rest) => (mac.denied.has(path) ? refused : real.fs.readText(inside(path), ...rest)),
    inFile: (path, work) => real.fs.inFile(inside(path), work),
    stamp: (path) => real.fs.stamp(inside(path)),
    list: (path) => (mac.denied.has(path) ? [] : real.fs.list(inside(path))),
    isWritable: (path) => real.fs.isWritable(inside(path)),
    isReadOnly: (path) => real.fs.isReadOnly(inside(path)),
    isReadable: (path) => !mac.denied.has(path) && real.fs.isReadable(inside(path)),
    isSearchable: (path) => !mac.denied.has(path) && real.fs.isSearchable(inside(path)),
    owner: (path) => real.fs.owner(inside(path)),
    space: (path) => real.fs.space(inside(path)),
    treeSize: (path, max) => real.fs.treeSize(inside(path), max),
  };
  return {
    ...real,
    platform: { os: "darwin", arch: mac.arch },
    fs,
    run: async ({ argv: [program] }) => {
      const name = program.split("/").at(-1) ?? "";
      return { status: "exited", code: 127, stdout: "", stderr: "", ...mac.answers.get(name) };
    },
  };
}
