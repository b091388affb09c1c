import { createHash } from "node:crypto";
import { type Host, type Report, reportFromJson } from "go-env-check";
import { fleetDir } from "go-env-check/fleet-client";
import * as v from "valibot";
import { isComplete } from "../model/answer.ts";
import { absolute } from "../model/place.ts";

/** Startup files of the user's own that a shell would read if they were there. */
const MAY_COME = [
  ".zshenv",
  ".zprofile",
  ".zshrc",
  ".zlogin",
  ".bash_profile",
  ".bash_login",
  ".profile",
  ".bashrc",
  ".config/fish/config.fish",
  ".config/fish/conf.d",
];

/** What Raycast's Cache must offer. */
export interface TextCache {
  readonly get: (key: string) => string | undefined;
  readonly set: (key: string, value: string) => void;
  readonly remove: (key: string) => unknown;
}

const KEY = "last-result";
const keptSchema = v.object({ identity: v.string(), report: v.unknown() });

/** Keeps a complete report. One without a verdict, or with something left out, takes the last one's place with nothing. */
export function keepLastResult(cache: TextCache, host: Host, settings: unknown, report: Report): void {
  if (isComplete(report)) cache.set(KEY, JSON.stringify({ identity: identityOf(host, settings, report), report }));
  else cache.remove(KEY);
}

/** The last complete report while nothing that it depends on has changed; null otherwise. */
export function lastResult(cache: TextCache, host: Host, settings: unknown): Report | null {
  try {
    const kept = v.safeParse(keptSchema, JSON.parse(cache.get(KEY) ?? "null"));
    if (!kept.success) return null;
    const read = reportFromJson(JSON.stringify(kept.output.report));
    if (!read.ok || !isComplete(read.value.report)) return null;
    const { report } = read.value;
    return identityOf(host, settings, report) === kept.output.identity ? report : null;
  } catch {
    return null;
  }
}

/** Minutes since the report was made. */
export function minutesSince({ at }: Report, now: Date): number {
  return Math.max(0, Math.round((now.getTime() - Date.parse(at)) / 60_000));
}

/**
 * A hash of everything that a report depends on and that can be looked up without starting a program: the preferences, the
 * release, and size and time of the shell, the startup files, the directories on PATH, the Go installations, the files of
 * `go env -w` and of suppressions.
 */
function identityOf(host: Host, settings: unknown, report: Report): string {
  const { home } = report;
  const at = (path: string): string => absolute(path, home);
  const terminal = report.contexts.find(({ context }) => context === "terminal");
  const state = `${host.account.home}/.config`;
  const files = [
    report.shell?.path ?? "",
    "/etc/paths",
    "/etc/paths.d",
    ...host.fs.list("/etc/paths.d").map((name) => `/etc/paths.d/${name}`),
    ...report.startup.map(({ file }) => at(file)),
    ...MAY_COME.map((name) => `${host.account.home}/${name}`),
    ...(terminal?.path ?? []).map(at),
    ...report.toolchains.map(({ path }) => at(path)),
    ...report.contexts.flatMap(({ goroot }) => (goroot === null ? [] : [at(goroot), `${at(goroot)}/VERSION`])),
    `${host.account.home}/Library/Application Support/go/env`,
    `${state}/go/env`,
    `${host.account.home}/Library/Application Support/go-env-check.json`,
    `${state}/go-env-check.json`,
    `${fleetDir(host.platform.os, host.env) ?? ""}/policy.json`,
    report.env.GOENV === undefined ? "" : at(report.env.GOENV.value),
    ...projectFiles(settings),
  ];
  const stamps = files.map((file) => [file, host.fs.stamp(file)]);
  return createHash("sha256")
    .update(JSON.stringify([settings, host.account, report.tool, stamps]))
    .digest("hex");
}

function projectFiles(settings: unknown): readonly string[] {
  if (typeof settings !== "object" || settings === null || !("project" in settings)) return [];
  const { project } = settings;
  if (typeof project !== "string" || project === "") return [];
  return ["go.mod", "go.work", "go.sum", "vendor/modules.txt", "go-env-check.json"].map((name) => `${project}/${name}`);
}
