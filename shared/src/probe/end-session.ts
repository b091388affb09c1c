import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";

const ROUNDS = 3;
/** How long a job of a startup file may go on writing a file, milliseconds. */
const WRITING_MS = 3000;
const LOOK_MS = 20;

/**
 * Waits while a job of the session that was seen writing a file below `home` goes on, so that what a startup file renews in
 * the background (a compiled completion dump, a list of plug-ins) is left whole and under its name, as after a real terminal.
 * macOS tells no open files cheaply.
 */
export async function writersToEnd(
  leaders: readonly (number | undefined)[],
  home: string | undefined,
): Promise<void> {
  if (process.platform !== "linux" || !home?.startsWith("/") || home === "/") return;
  const until = Date.now() + WRITING_MS;
  // The programs that wrote, and what started them: it may have another file to write, or to give the last one its name.
  const writers = new Set<number>();
  const isBusy = (): boolean =>
    leaders.some((leader) => {
      if (leader === undefined) return false;
      const session = sessionOf(leader);
      for (const pid of session.keys())
        if (!writers.has(pid) && writesBelow(home, pid))
          for (let one: number | undefined = pid; one !== undefined; one = session.get(one))
            if (session.has(one)) writers.add(one);
      return [...session.keys()].some((pid) => writers.has(pid));
    });
  while (isBusy() && Date.now() < until) await new Promise((go) => setTimeout(go, LOOK_MS));
}

/** Whether a process has a file below the directory open for writing: the low bits of `flags` in its fdinfo, octal. */
function writesBelow(home: string, pid: number): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => {
      if (!readlinkSync(`/proc/${pid}/fd/${fd}`).startsWith(`${home}/`)) return false;
      return /^flags:\s*\d*[1256]$/m.test(readFileSync(`/proc/${pid}/fdinfo/${fd}`, "latin1"));
    });
  } catch {
    return false; // it ended meanwhile
  }
}

/**
 * Ends a program that was started in a session of its own, with everything in it. Its group is not enough where a shell
 * controls jobs: bash 3.2 does without a terminal too, and `set -m` asks any shell to; each job then has a group of its
 * own. What made a session for itself (a daemon) stays, as it would after a real terminal. A session on a terminal of ours
 * is `inner`; it ends first, because its shell would say farewell when the terminal is gone. `mark` tells which agents
 * were begun in there.
 */
export function endSession(leader: number | undefined, inner?: number, mark?: number): void {
  for (const one of [inner, leader]) if (one !== undefined) endOne(one);
  if (mark !== undefined && leader !== undefined && process.platform === "linux") endAgents(leader, mark);
}

/**
 * Ends the ssh-agents that have the mark in their limits. An agent is a daemon that belongs to the terminal it was begun in;
 * the environment may not name it, as where an alias holds what it said. It removes its socket by itself.
 */
function endAgents(leader: number, mark: number): void {
  const isOurs = (pid: number): boolean => {
    try {
      if (readFileSync(`/proc/${pid}/comm`, "latin1") !== "ssh-agent\n") return false;
      const [, held] = /^Max file locks\s+(\d+)\s/m.exec(readFileSync(`/proc/${pid}/limits`, "latin1")) ?? [];
      return held === String(mark);
    } catch {
      return false; // it ended meanwhile
    }
  };
  for (const pid of youngerThan(leader)) if (isOurs(pid)) kill(pid, "SIGTERM");
}

function endOne(leader: number): void {
  // A job may start another one while it is looked for.
  for (let round = 0; round < ROUNDS; round += 1) {
    const others = process.platform === "linux" ? [...sessionOf(leader).keys()] : descendantsOf(leader);
    kill(-leader);
    for (const pid of others) kill(pid);
    if (others.length === 0) return;
  }
}

/** Processes that are younger than one: only higher numbers, unless the numbers have started over since. */
function youngerThan(leader: number): readonly number[] {
  const newest = Number(readFileSync("/proc/loadavg", "latin1").trim().split(" ").at(-1));
  const all = readdirSync("/proc").map(Number);
  return all.filter((pid) => Number.isInteger(pid) && pid !== leader && (newest < leader || pid > leader));
}

/**
 * Processes of a session and their parents, from `/proc/PID/stat`: state, parent, group and session follow the name in
 * parentheses.
 */
function sessionOf(leader: number): ReadonlyMap<number, number> {
  const found = youngerThan(leader).flatMap((pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
      const [state, parent, , session] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return Number(session) === leader && state !== "Z" ? [[pid, Number(parent)] as const] : [];
    } catch {
      return []; // it ended meanwhile
    }
  });
  return new Map(found);
}

/** macOS tells no session's number; the children and theirs are what can be known while the leader lives. */
function descendantsOf(leader: number): readonly number[] {
  const { stdout } = spawnSync("/bin/ps", ["-axo", "pid=,ppid="], { encoding: "latin1", timeout: 2000 });
  const pairs = (stdout ?? "").split("\n").map((line) => line.trim().split(/\s+/).map(Number));
  const found = new Set([leader]);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const [pid = 0, parent = 0] of pairs) if (found.has(parent)) found.add(pid);
  }
  return [...found].filter((pid) => pid !== leader);
}

function kill(pid: number, signal: "SIGKILL" | "SIGTERM" = "SIGKILL"): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone already.
  }
}
