import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, vi } from "vitest";
import { captureContexts } from "../../shared/src/probe/contexts.ts";
import { nodeHost } from "../../shared/src/probe/node-host.ts";
import { makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

/** A startup file that misbehaves, and what is still known: values that hold, or the line where it stands. */
interface Hostile {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** `file:line` where it hangs or leaves. */
  readonly stuck?: string;
}

/** What ends by itself gets the time that it takes on a busy machine. */
const PATIENT_MS = 60_000;
const LIMIT_MS = 1500;
/** How many starts of an empty home a start that never ends is waited for. */
const STARTS = 25;
const GOOD = { GOPATH: "/w" };
const rc = (text: string, more: Partial<Hostile> = {}) => ({ files: { rc: text }, env: GOOD, ...more });
const SET = "export GOPATH=/w\n";

/** Cases for shells of the Bourne family; `rc` becomes .zshrc or .bashrc (which .bash_profile sources). */
const CASES: readonly Hostile[] = [
  { name: "noise on both streams", ...rc(`echo hello; echo oops >&2\n${SET}`) },
  {
    name: "NULs in its output",
    ...rc(`printf 'A=1\\0B=2\\0GOROOT=/evil\\0'\n${SET}`, { env: { ...GOOD, GOROOT: undefined } }),
  },
  { name: "prints what looks like a dump", ...rc(`/usr/bin/env -0\n${SET}`) },
  { name: "megabytes of output", ...rc(`head -c 3000000 /dev/zero | tr '\\0' x\n${SET}`) },
  { name: "reads an answer", ...rc(`${SET}read answer\n`) },
  { name: "exec >/dev/null", ...rc(`exec >/dev/null 2>&1\n${SET}`) },
  { name: "closes its streams", ...rc(`exec 0<&- 1>&- 2>&-\n${SET}`) },
  { name: "background job holding stdout", ...rc(`sleep 4242 &\n${SET}`) },
  {
    name: "jobs in groups of their own",
    ...rc(`[ -n "$ZSH_VERSION" ] || set -m\nsleep 4242 & (sleep 4242 &)\n${SET}`),
  },
  { name: "a daemon of its own session", ...rc(`setsid sleep 2 &\n${SET}`) },
  { name: "an ssh-agent", ...rc(`eval "$(ssh-agent)" >/dev/null\n${SET}`) },
  { name: "EXIT trap that sleeps", ...rc(`trap 'sleep 4242' EXIT\n${SET}`) },
  { name: "ignores TERM", ...rc(`trap '' TERM HUP INT\n${SET}`) },
  { name: "alias named env", ...rc(`alias env='echo no'\n${SET}`) },
  { name: "function named env", ...rc(`env() { echo no; }\n${SET}`) },
  { name: "function named command", ...rc(`command() { echo no; }\n${SET}`) },
  { name: "function named printf", ...rc(`printf() { :; }\n${SET}`) },
  { name: "readonly PATH", ...rc(`${SET}readonly PATH\n`) },
  { name: "PATH unset", ...rc(`${SET}unset PATH\n`, { env: { ...GOOD, PATH: undefined } }) },
  {
    name: "several lines in a value",
    ...rc(`${SET}export GOFLAGS="a\nFAKE=x\nb"\n`, {
      env: { ...GOOD, GOFLAGS: "a\nFAKE=x\nb", FAKE: undefined },
    }),
  },
  {
    name: "value that is no UTF-8",
    ...rc(`${SET}export GOFLAGS=$'\\xff\\xfe'\n`, { env: { ...GOOD, GOFLAGS: "ÿþ" } }),
  },
  {
    name: "value with every odd character",
    ...rc(`${SET}export GOFLAGS='"$(touch x)\`;|&<>*?[]{}~!#%\\'\n`, {
      env: { ...GOOD, GOFLAGS: '"$(touch x)`;|&<>*?[]{}~!#%\\' },
    }),
  },
  { name: "syntax error at the end", ...rc(`${SET}if then fi )(\n`) },
  { name: "set -e and a false command", ...rc(`${SET}set -e\n`) },
  { name: "set -u", ...rc(`set -u\n${SET}`) },
  { name: "set -x", ...rc(`set -x\n${SET}`) },
  { name: "noclobber", ...rc(`set -o noclobber\n${SET}`) },
  { name: "last command fails", ...rc(`${SET}false\n`) },
  { name: "cd to nowhere", ...rc(`${SET}cd /nonexistent 2>/dev/null; cd /\n`) },
  { name: "umask 777", ...rc(`${SET}umask 077\n`) },
  { name: "ulimit on files", ...rc(`${SET}ulimit -n 32\n`) },
  { name: "early return", ...rc(`${SET}return\nexport GOPATH=/late\n`) },
  {
    name: "tmux autostart",
    ...rc(`${SET}[ -z "$TMUX" ] && command -v tmux >/dev/null && tmux new-session -A -s gec </dev/null\n:\n`),
  },
  { name: "changes the field separator", ...rc(`IFS=:/\n${SET}`) },
  { name: "changes the locale", ...rc(`export LC_ALL=C LANG=tr_TR.UTF-8\n${SET}`) },
  {
    name: "GOPATH by the prompt only",
    ...rc(`f() { export GOPATH=/w; }\nprecmd_functions=(f); PROMPT_COMMAND=f\n`),
  },
  {
    name: "prompt hook that never ends",
    ...rc(`${SET}f() { sleep 4242; }\nprecmd_functions=(f); PROMPT_COMMAND=f\n`),
  },
  { name: "exit", ...rc(`${SET}exit 3\n`, { stuck: "rc:2" }) },
  { name: "exec of a program", ...rc(`${SET}exec sleep 4242\n`, { stuck: "rc:2" }) },
  { name: "endless loop", ...rc(`${SET}while :; do :; done\n`, { stuck: "rc:2" }) },
  { name: "endless sleep", ...rc(`${SET}\nsleep 4242\n`, { stuck: "rc:3" }) },
  {
    name: "endless sleep in a sourced file",
    files: { rc: `${SET}. ~/slow\n`, slow: "# slow\nf() {\n  sleep 4242\n}\nf\n" },
    env: GOOD,
    stuck: "slow:3",
  },
  { name: "stops itself", ...rc(`${SET}kill -STOP $$\n`, { stuck: "rc:2" }) },
  { name: "kills itself", ...rc(`${SET}kill -KILL $$\n`, { stuck: "rc:2" }) },
  { name: "waits for a pipe nobody writes", ...rc(`${SET}mkfifo ~/p; cat ~/p\n`, { stuck: "rc:2" }) },
  { name: "DEBUG trap of its own", ...rc(`trap 'true' DEBUG\n${SET}`) },
  { name: "unreadable file beside", ...rc(`. ~/gone 2>/dev/null\n${SET}`) },
];

/** Names that a start may leave besides those that a case sets. */
const ORDINARY =
  /^(SSH_A\w+|HOME|USER|LOGNAME|SHELL|TERM|PATH|PWD|OLDPWD|SHLVL|_|LC_\w+|LANG|GOPATH|GOFLAGS|LINES|COLUMNS|XDG_DATA_DIRS|TMUX\w*)$/;

/** What this system gives every session; a package may add to it. */
const OF_THE_SYSTEM = new Set(
  [
    "/etc/environment",
    ...configFiles("/usr/lib/environment.d"),
    ...configFiles("/etc/environment.d"),
  ].flatMap((file) => (existsSync(file) ? readFileSync(file, "utf8").match(/^\w+(?==)/gm) : null) ?? []),
);

function configFiles(dir: string): readonly string[] {
  return existsSync(dir) ? readdirSync(dir).map((name) => join(dir, name)) : [];
}

/** How long to wait for a start: where only the limit ends it, as many times what one takes on this machine at present. */
async function limitFor(shell: string, { stuck }: Hostile): Promise<number> {
  if (stuck === undefined) return PATIENT_MS;
  const { home } = makeHome([]);
  const host = nodeHost({ env: { HOME: home }, account: { user: USER, home, shell } });
  const began = performance.now();
  await captureContexts(host, { shell, contexts: ["terminal"], timeoutMs: PATIENT_MS });
  return Math.max(LIMIT_MS, STARTS * (performance.now() - began));
}

async function capture(shell: string, kind: "zsh" | "bash", hostile: Hostile) {
  const { files } = hostile;
  const target = kind === "zsh" ? ".zshrc" : ".bashrc";
  const named = Object.entries(files).map(([name, text]) => [name === "rc" ? target : name, text] as const);
  const { home } = makeHome([], {
    ...Object.fromEntries(named),
    ...(kind === "bash" && { ".bash_profile": ". ~/.bashrc\n" }),
  });
  const host = nodeHost({ env: { HOME: home }, account: { user: USER, home, shell } });
  const timeoutMs = await limitFor(shell, hostile);
  const [captured] = await captureContexts(host, { shell, contexts: ["terminal"], timeoutMs });
  return { home, captured, target };
}

/** The login name of every start here, by which its processes are known, whoever else tests on this machine. */
const USER = `gec-${process.pid}`;
/** It left our session, as a daemon does after a real terminal, too. */
const DAEMON = "sleep 2 ";

function leftBehind(): readonly string[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const ours = readFileSync(`/proc/${pid}/environ`, "utf8").includes(`LOGNAME=${USER}\0`);
        const line = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
        return ours && line !== "" && line !== DAEMON ? [line] : [];
      } catch {
        return [];
      }
    });
}

/** A killed process is listed until the kernel has taken it down. */
function expectNothingLeft(): Promise<void> {
  return vi.waitFor(() => expect(leftBehind()).toEqual([]), { timeout: 30_000 });
}

for (const [kind, part] of [
  ["zsh", "zsh"],
  ["bash", "bash"],
  ["bash", "bash-3.2"],
] as const) {
  describe(`hostile startup files, ${part}`, () => {
    for (const hostile of CASES) {
      itWith([part], hostile.name, async (parts) => {
        const { home, captured, target } = await capture(parts[part], kind, hostile);
        expect(captured).toBeDefined();
        const env = captured?.atPrompt ?? {};
        for (const [name, value] of Object.entries(hostile.env ?? {}))
          expect([name, env[name]]).toEqual([name, value]);
        expect(Object.keys(env).filter((name) => !ORDINARY.test(name) && !OF_THE_SYSTEM.has(name))).toEqual(
          [],
        );
        if (hostile.stuck === undefined) expect(captured?.status).toBe("ok");
        else {
          const place = captured?.stuck;
          expect(`${place?.file}:${place?.line}`).toBe(join(home, hostile.stuck.replace(/^rc/, target)));
        }
        await expectNothingLeft();
      });
    }
  });
}

describe("a startup file that is a pipe nobody writes", () => {
  for (const [part, pipe, before] of [
    ["zsh", ".zshrc", ".zprofile"],
    ["zsh", ".zlogin", ".zshrc"],
    ["bash", ".bash_profile", ".bashrc"],
  ] as const)
    itWith([part, "mkfifo"], `${part}: is where ${pipe} stands, not the line before`, async (parts) => {
      const shell = parts[part] ?? "";
      const { home } = makeHome([], { [before]: SET });
      expect(spawnSync(parts.mkfifo ?? "", [join(home, pipe)]).status).toBe(0);
      const host = nodeHost({ env: { HOME: home }, account: { user: USER, home, shell } });
      const timeoutMs = await limitFor(shell, { name: "", files: {}, stuck: pipe });
      const [captured] = await captureContexts(host, { shell, contexts: ["terminal"], timeoutMs });
      expect(captured).toMatchObject({ status: "timeout", stuck: { file: join(home, pipe), line: null } });
      await expectNothingLeft();
    });
});

describe("hostile startup files, from one shell into another", () => {
  itWith(["bash", "fish"], "exec fish in .bashrc: fish is asked, as it would be", async ({ bash }) => {
    const { home } = makeHome([], {
      ".bash_profile": ". ~/.bashrc\n",
      ".bashrc": `${SET}exec fish\n`,
      ".config/fish/config.fish": "set -gx GOBIN /fish\n",
    });
    const host = nodeHost({ env: { HOME: home }, account: { user: USER, home, shell: bash } });
    const [captured] = await captureContexts(host, {
      shell: bash,
      contexts: ["terminal"],
      timeoutMs: PATIENT_MS,
    });
    expect(captured).toMatchObject({
      status: "ok",
      env: { GOPATH: "/w", GOBIN: "/fish" },
      stuck: { line: 2 },
    });
  });

  const fish: readonly Hostile[] = [
    { name: "noise", ...rc("echo hello; echo oops >&2\nset -gx GOPATH /w\n") },
    { name: "function named env", ...rc("function env; echo no; end\nset -gx GOPATH /w\n") },
    { name: "background job", ...rc("sleep 4242 &\nset -gx GOPATH /w\n") },
    { name: "reads an answer", ...rc("set -gx GOPATH /w\nread answer\n") },
    { name: "syntax error behind", ...rc("set -gx GOPATH /w\nsource ~/broken\n", {}) },
    { name: "prompt hook", ...rc("function hook --on-event fish_prompt; set -gx GOPATH /w; end\n") },
    { name: "endless sleep", ...rc("set -gx GOPATH /w\nsleep 4242\n", { stuck: "rc:2" }) },
    { name: "exit ends the file, not fish", ...rc("set -gx GOPATH /w\nexit 1\nset -gx GOPATH /late\n") },
    {
      name: "endless sleep in a function of a sourced file",
      ...rc(`set -gx GOPATH /w\nsource ~/slow.fish\nslow 4242\n`, { stuck: "slow.fish:2" }),
    },
    { name: "exec of a program", ...rc("set -gx GOPATH /w\nexec sleep 4242\n", { stuck: "rc:2" }) },
    { name: "endless loop", ...rc("set -gx GOPATH /w\nwhile true; :; end\n", { stuck: "rc:2" }) },
  ];
  for (const [part, hostile] of (["fish", "fish-4"] as const).flatMap((name) =>
    fish.map((one) => [name, one] as const),
  )) {
    itWith([part], `${part}: ${hostile.name}`, async (parts) => {
      const { home } = makeHome([], {
        ".config/fish/config.fish": hostile.files.rc ?? "",
        broken: "if\n",
        "slow.fish": "function slow\n  sleep $argv[1]\nend\n",
      });
      const host = nodeHost({ env: { HOME: home }, account: { user: USER, home, shell: parts[part] } });
      const [captured] = await captureContexts(host, {
        shell: parts[part],
        contexts: ["terminal"],
        timeoutMs: await limitFor(parts[part], hostile),
      });
      expect(captured?.atPrompt).toMatchObject(hostile.env ?? {});
      if (hostile.stuck === undefined) expect(captured?.status).toBe("ok");
      else
        expect(`${captured?.stuck?.file}:${captured?.stuck?.line}`).toBe(
          join(home, hostile.stuck.replace(/^rc/, ".config/fish/config.fish")),
        );
      await expectNothingLeft();
    });
  }
});
