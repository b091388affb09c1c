import { own } from "../../util/own.ts";
import type { Host } from "../host.ts";
import type { Env } from "./dump.ts";

/** What login, launchd and sshd start a shell with on macOS. */
const SYSTEM_PATH = "/usr/bin:/bin:/usr/sbin:/sbin";
/** What login starts one with on Linux where /etc/login.defs does not say (shadow's own defaults and Debian's). */
const LINUX_PATH = "/usr/local/bin:/usr/bin:/bin";
const LINUX_ROOT_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
const ASK_MS = 2000;

/** `$HOME` where it is set, as every shell has it; the account's entry otherwise. */
export function homeOf(host: Host): string {
  return host.env.HOME || host.account.home;
}

/** The environment before a login: built, never the caller's, so that nothing of this process leaks into the answer. */
export function loginBase(host: Host, shell: string, launchd: Env): Record<string, string> {
  const { user } = host.account;
  return {
    ...launchd,
    HOME: homeOf(host),
    USER: user,
    LOGNAME: user,
    SHELL: shell,
    TERM: "xterm-256color",
    ...(host.platform.os === "darwin" ? { PATH: launchd.PATH ?? SYSTEM_PATH } : linuxSession(host)),
  };
}

/**
 * What a session begins with on Linux, before any shell: PATH of /etc/login.defs, then what pam_env reads
 * (/etc/environment) and what systemd hands to everything a desktop starts (environment.d).
 */
function linuxSession(host: Host): Record<string, string> {
  const env: Record<string, string> = { HOME: homeOf(host), PATH: pathOfLogin(host) };
  for (const file of sessionFiles(host).filter((one) => one !== pamFile(host))) {
    const text = host.fs.readText(file, 65536);
    if (text.ok) Object.assign(env, expand(parseAssignments(text.value), env));
  }
  return { ...env, ...ofPam(host, env.PATH ?? "") };
}

/**
 * What the user's own list for PAM says. Many systems no longer read it: this session has it where this process does, whose
 * PATH may have more by now.
 */
function ofPam(host: Host, path: string): Env {
  const text = host.fs.readText(pamFile(host), 65536);
  const lines = text.ok ? text.value.split("\n") : [];
  const real = (list: string): string =>
    `:${list
      .split(":")
      .filter((dir) => host.fs.kind(dir) === "directory")
      .join(":")}:`;
  const pairs = lines.flatMap((line) => {
    const [, name = "", raw = ""] = /^\s*(\w+)(?:=|\s+(?:DEFAULT|OVERRIDE)=)(.*?)\s*$/.exec(line) ?? [];
    const home = homeOf(host);
    const value = raw
      .replace(/^"([^"]*)".*$/, "$1")
      .replace(/\s+#.*$/, "")
      .replace(/@\{HOME\}|\$\{HOME\}/g, () => home)
      .replace(/\$\{PATH\}/g, () => path);
    const isHeld =
      name === "PATH" ? real(host.env.PATH ?? "").includes(real(value)) : host.env[name] === value;
    return name !== "" && isHeld ? [[name, value]] : [];
  });
  return Object.fromEntries(pairs);
}

function pamFile(host: Host): string {
  return `${homeOf(host)}/.pam_environment`;
}

/** The files that give a Linux session its variables, in the order of reading. */
export function sessionFiles(host: Host): readonly string[] {
  return [
    "/etc/environment",
    pamFile(host),
    ...["/usr/lib/environment.d", "/etc/environment.d", `${homeOf(host)}/.config/environment.d`].flatMap(
      (dir) => environmentD(host, dir),
    ),
  ];
}

/** ENV_SUPATH or ENV_PATH of login.defs(5): `PATH=` and the list. */
function pathOfLogin(host: Host): string {
  const name = host.uid === 0 ? "ENV_SUPATH" : "ENV_PATH";
  const text = host.fs.readText("/etc/login.defs", 65536);
  const said = text.ok
    ? new RegExp(`^\\s*${name}\\s+(?:PATH=)?(\\S+)`, "m").exec(text.value)?.[1]
    : undefined;
  return said ?? (host.uid === 0 ? LINUX_ROOT_PATH : LINUX_PATH);
}

/** Vixie cron's: a plain sh, no startup file, two directories. */
export function cronEnvironment(host: Host): Env {
  const { user } = host.account;
  return { HOME: homeOf(host), LOGNAME: user, USER: user, SHELL: "/bin/sh", PATH: "/usr/bin:/bin" };
}

/** Node inside Raycast: what launchd gives an app, and often no PATH at all. */
export function raycastEnvironment(host: Host, launchd: Env): Env {
  return { ...launchd, HOME: homeOf(host), USER: host.account.user };
}

const LAUNCHD_NAMES = [
  "PATH",
  "ZDOTDIR",
  "XDG_CONFIG_HOME",
  "GOROOT",
  "GOPATH",
  "GOBIN",
  "GOFLAGS",
  "GOPROXY",
];

/** What somebody set with `launchctl setenv` or `launchctl config user path`; empty elsewhere than on a Mac. */
export async function launchdEnvironment(host: Host): Promise<Env> {
  if (host.platform.os !== "darwin") return {};
  const pairs = await Promise.all(
    LAUNCHD_NAMES.map(async (name) => {
      const { code, stdout } = await ask(host, ["/bin/launchctl", "getenv", name]);
      return [name, code === 0 ? stdout.replace(/\n$/, "") : ""] as const;
    }),
  );
  return Object.fromEntries(pairs.filter(([, value]) => value !== ""));
}

/**
 * What an app started from the Dock or the desktop gets. On a Mac launchd's environment; on Linux the one that the
 * session's manager hands out, else what PAM and environment.d say.
 */
export async function desktopEnvironment(host: Host, launchd: Env): Promise<Env> {
  const base = { HOME: homeOf(host), USER: host.account.user, LOGNAME: host.account.user };
  if (host.platform.os === "darwin") return { ...base, PATH: SYSTEM_PATH, ...launchd };
  // The directory tells whether systemd runs here at all (sd_booted(3)); a program costs more.
  const session =
    host.fs.kind("/run/systemd/system") === "directory"
      ? await ask(host, ["/usr/bin/systemctl", "--user", "show-environment"])
      : null;
  const own = linuxSession(host);
  return session?.code === 0
    ? { ...base, PATH: own.PATH ?? LINUX_PATH, ...parseAssignments(session.stdout) }
    : { ...base, ...own };
}

function environmentD(host: Host, dir: string): readonly string[] {
  return host.fs
    .list(dir)
    .filter((name) => name.endsWith(".conf"))
    .map((name) => `${dir}/${name}`);
}

async function ask(host: Host, argv: readonly [string, ...string[]]) {
  if (!host.fs.isExecutableFile(argv[0])) return { code: null, stdout: "" };
  const env = {
    HOME: homeOf(host),
    PATH: SYSTEM_PATH,
    ...pick(host.env, ["XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS"]),
  };
  return host.run({ argv, env, cwd: "/", timeoutMs: ASK_MS });
}

function pick(env: Env, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}

/** `NAME=value` lines with optional quotes; comments and anything else are left out. */
function parseAssignments(text: string): Record<string, string> {
  const pairs = text.split("\n").flatMap((line) => {
    const match = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)=(.*)$/.exec(line);
    if (match === null) return [];
    const [, name = "", raw = ""] = match;
    return [[name, raw.trim().replace(/^(["'])(.*)\1$/, "$2")] as const];
  });
  return Object.fromEntries(pairs);
}

/** `${NAME}` and `$NAME`, as environment.d expands them. */
function expand(values: Env, env: Env): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value.replace(/\$\{?([A-Za-z_][A-Za-z0-9_]*)\}?/g, (_, known: string) => own(env, known) ?? ""),
    ]),
  );
}
