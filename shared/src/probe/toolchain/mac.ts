import type { MacFacts } from "../../model/index.ts";
import { join } from "../../util/join.ts";
import type { Host } from "../host.ts";
import { describePath } from "../path.ts";

const TIMEOUT_MS = 5000;
const XCODE = "/Applications/Xcode.app/Contents/Developer";
const TOOLS = "/Library/Developer/CommandLineTools";

/** What only a Mac has; `ask` lets programs be started for it. */
export async function readMac(
  host: Host,
  env: Readonly<Record<string, string>>,
  project: string | undefined,
  ask: boolean,
): Promise<MacFacts> {
  const developerDir = readDeveloperDir(host, env);
  return {
    developerDir,
    // With nothing there, xcrun would open a window that offers to install it.
    xcrun: ask && developerDir.hasClang ? await complaint(host, env) : null,
    pathsFile: readPathsFile(host),
    openFiles: ask ? await openFilesLimit(host) : null,
    // To look at a directory is allowed where to open it is not.
    projectDenied: project !== undefined && isDenied(host, project),
  };
}

/** What `xcode-select -p` would print, by its own order: the variable, its link, Xcode, the command line tools. */
function readDeveloperDir(host: Host, env: Readonly<Record<string, string>>): MacFacts["developerDir"] {
  const chosen = env.DEVELOPER_DIR || host.fs.realPath("/var/db/xcode_select_link");
  const path = chosen ?? [XCODE, TOOLS].find((dir) => host.fs.kind(dir) === "directory") ?? TOOLS;
  const clangs = ["usr/bin/clang", "Toolchains/XcodeDefault.xctoolchain/usr/bin/clang"];
  return {
    ...describePath(host, path),
    hasClang: clangs.some((clang) => host.fs.isExecutableFile(join(path, clang))),
  };
}

async function complaint(host: Host, env: Readonly<Record<string, string>>): Promise<string | null> {
  const result = await host.run({
    argv: ["/usr/bin/xcrun", "--find", "clang"],
    env,
    cwd: "/",
    timeoutMs: TIMEOUT_MS,
  });
  if (result.status === "timeout" || result.code === 0 || result.code === null) return null;
  return result.stderr.trim().split("\n")[0] ?? null;
}

/** Soft limit of `launchctl limit maxfiles`: `	maxfiles    256            unlimited`. */
async function openFilesLimit(host: Host): Promise<number | null> {
  const result = await host.run({
    argv: ["/bin/launchctl", "limit", "maxfiles"],
    env: {},
    cwd: "/",
    timeoutMs: TIMEOUT_MS,
  });
  const match = /maxfiles\s+(\d+)/.exec(result.stdout);
  return match ? Number(match[1]) : null;
}

function readPathsFile(host: Host): MacFacts["pathsFile"] {
  const text = host.fs.readText("/etc/paths.d/go", 4096);
  const line = text.ok ? text.value.split("\n").find((one) => one.startsWith("/")) : undefined;
  return line === undefined ? null : describePath(host, line.trim());
}

/** Opening a directory as a file says why not: that it is a directory, or that the system forbids it. */
function isDenied(host: Host, dir: string): boolean {
  const opened = host.fs.readText(dir, 1);
  return !opened.ok && opened.reason === "denied";
}
