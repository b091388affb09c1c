import { join } from "node:path";
import { editCrontab, fitsCrontab } from "../fleet/schedule/crontab.ts";
import { isOneLine, type Job } from "../fleet/schedule/job.ts";
import { LABEL, launchdPlist } from "../fleet/schedule/launchd.ts";
import { systemdUnits, UNIT } from "../fleet/schedule/systemd.ts";
import { makeDirectories } from "../fs/directories.ts";
import { nodeFiles } from "../fs/node-files.ts";
import { processTag, sweep, temporaryBeside, writeFileAtomic } from "../fs/write-file-atomic.ts";
import { type Host, MAX_OUTPUT, type RunResult } from "../probe/host.ts";

const TIMEOUT_MS = 10_000;

/** What of a machine runs a command every week. */
export type Scheduler = "launchd" | "systemd" | "crontab";

/** The scheduler of this account that works here; null for none. */
export async function schedulerOf(host: Host): Promise<Scheduler | null> {
  if (host.platform.os === "darwin") return programOf(host, "launchctl") === null ? null : "launchd";
  const systemctl = await run(host, "systemctl", "--user", "show-environment");
  if (systemctl?.code === 0) return "systemd";
  return programOf(host, "crontab") === null ? null : "crontab";
}

/** Runs the job every week; what a scheduler says when it refuses, null when it is set up. */
export async function schedule(host: Host, scheduler: Scheduler, job: Job): Promise<string | null> {
  if (!isOneLine(job)) return "a path has a control character";
  switch (scheduler) {
    case "launchd": {
      const file = agentFile(host);
      write(file, launchdPlist(job));
      await run(host, "launchctl", "bootout", domain(host, LABEL));
      return failureOf(await run(host, "launchctl", "bootstrap", domain(host), file));
    }
    case "systemd": {
      const { service, timer } = systemdUnits(job);
      write(unitFile(host, "service"), service);
      write(unitFile(host, "timer"), timer);
      await run(host, "systemctl", "--user", "daemon-reload");
      return failureOf(await run(host, "systemctl", "--user", "enable", "--now", `${UNIT}.timer`));
    }
    case "crontab":
      return fitsCrontab(job) ? writeCrontab(host, job) : "a path has a % or a backslash, which cron changes";
  }
}

/** Removes what `schedule` set up, whichever it was; true when there was something. */
export async function unschedule(host: Host): Promise<boolean> {
  let found = false;
  if (host.platform.os === "darwin" && host.fs.kind(agentFile(host)) === "file") {
    await run(host, "launchctl", "bootout", domain(host, LABEL));
    sweep(nodeFiles, agentFile(host));
    found = true;
  }
  if (host.fs.kind(unitFile(host, "timer")) === "file") {
    await run(host, "systemctl", "--user", "disable", "--now", `${UNIT}.timer`);
    for (const kind of ["service", "timer"] as const) sweep(nodeFiles, unitFile(host, kind));
    await run(host, "systemctl", "--user", "daemon-reload");
    found = true;
  }
  const before = await readCrontab(host);
  if (before.ok && editCrontab(before.text, null) !== before.text) {
    found = (await writeCrontab(host, null)) === null || found;
  }
  return found;
}

async function writeCrontab(host: Host, job: Job | null): Promise<string | null> {
  const before = await readCrontab(host);
  if (!before.ok) return before.why;
  const dir = host.scratch.makeTempDir();
  try {
    host.scratch.writeInto(dir, { crontab: editCrontab(before.text, job) });
    return failureOf(await run(host, "crontab", join(dir, "crontab")));
  } finally {
    host.scratch.removeTree(dir);
  }
}

/**
 * The account's crontab, empty where there is none. It is written again as a whole, so that one which did not come whole
 * (no answer, a refusal, more than is read of a program, bytes that are no text) must not be taken for it.
 */
async function readCrontab(host: Host): Promise<{ ok: true; text: string } | { ok: false; why: string }> {
  const read = await run({ ...host, env: { ...host.env, LC_ALL: "C" } }, "crontab", "-l");
  if (read === null) return { ok: false, why: "it is not installed" };
  if (read.code === 1 && read.stdout === "" && /no crontab for|no such file/i.test(read.stderr))
    return { ok: true, text: "" };
  if (read.status !== "exited" || read.code !== 0)
    return { ok: false, why: failureOf(read) ?? "crontab -l did not answer" };
  const isWhole = read.stdout.length < MAX_OUTPUT && !read.stdout.includes("\ufffd");
  return isWhole
    ? { ok: true, text: read.stdout }
    : { ok: false, why: "your crontab cannot be read as a whole" };
}

function agentFile(host: Host): string {
  return join(host.env.HOME ?? "/", "Library/LaunchAgents", `${LABEL}.plist`);
}

function unitFile(host: Host, kind: "service" | "timer"): string {
  const config = host.env.XDG_CONFIG_HOME?.startsWith("/")
    ? host.env.XDG_CONFIG_HOME
    : join(host.env.HOME ?? "/", ".config");
  return join(config, "systemd/user", `${UNIT}.${kind}`);
}

function domain(host: Host, label?: string): string {
  return `gui/${host.uid ?? 0}${label === undefined ? "" : `/${label}`}`;
}

function write(file: string, text: string): void {
  makeDirectories(nodeFiles, join(file, ".."), 0o755);
  writeFileAtomic(nodeFiles, {
    target: file,
    bytes: Buffer.from(text).toString("latin1"),
    mode: 0o600,
    owner: null,
    temporary: temporaryBeside(file, processTag(nodeFiles)),
  });
}

function failureOf(result: RunResult | null): string | null {
  if (result === null) return "it is not installed";
  return result.code === 0 ? null : result.stderr.trim().split("\n")[0] || `exit status ${result.code}`;
}

/** Runs one of the system's own programs; null where it is not there. */
async function run(host: Host, name: string, ...args: readonly string[]): Promise<RunResult | null> {
  const program = programOf(host, name);
  if (program === null) return null;
  return host.run({ argv: [program, ...args], env: host.env, cwd: "/", timeoutMs: TIMEOUT_MS });
}

function programOf(host: Host, name: string): string | null {
  return (
    ["/usr/bin", "/bin", "/usr/local/bin"].map((dir) => join(dir, name)).find(host.fs.isExecutableFile) ??
    null
  );
}
