import { spawnSync } from "node:child_process";
import { vi } from "vitest";
import type { Host } from "go-env-check";

/** Commands that take fake time now. */
let running = 0;

/**
 * A machine whose shells take `seconds` of fake time and none of ours: a real shell does the work at once, and its result
 * comes when that much of the fake clock has passed, or a timeout when the command's own limit has.
 */
export function withSlowShell(host: Host, seconds: number): Host {
  return {
    ...host,
    now: () => new Date(Date.now()),
    run: (command) =>
      new Promise((settle) => {
        running += 1;
        const resolve: typeof settle = (result) => {
          running -= 1;
          settle(result);
        };
        const [file, ...args] = command.argv;
        const isShell = /(?:ba|z|fi)sh$/.test(file);
        const takes = isShell ? seconds * 1000 : 0;
        const isLate = takes > command.timeoutMs;
        const nothing = { code: null, stdout: "", stderr: "" };
        const aborted = (): void => {
          clearTimeout(timer);
          resolve({ status: "failed", ...nothing });
        };
        const end = (): void => {
          command.signal?.removeEventListener("abort", aborted);
          if (isLate) return resolve({ status: "timeout", ...nothing });
          const run = spawnSync(file, args, {
            cwd: command.cwd,
            env: { ...command.env },
            ...(command.argv0 !== undefined && { argv0: command.argv0 }),
            encoding: "utf8",
            timeout: 20_000,
          });
          resolve({ status: "exited", code: run.status, stdout: run.stdout ?? "", stderr: run.stderr ?? "" });
        };
        const timer = setTimeout(end, Math.min(takes, command.timeoutMs));
        if (command.signal?.aborted) aborted();
        else command.signal?.addEventListener("abort", aborted);
      }),
  };
}

/**
 * Lets fake time pass in steps, and calls `look` after each until it says that it has seen enough, or `seconds` are over.
 * While no command takes fake time, what is done in real time (modules are loaded, files are read) gets some.
 */
export async function walk(seconds: number, look: (at: number) => boolean | Promise<boolean>): Promise<number> {
  const step = 100;
  const patience = 50;
  for (let at = 0; at <= seconds * 1000; at += step) {
    const until = performance.now() + patience;
    do {
      if (await look(at / 1000)) return at / 1000;
      // The world goes on by itself, as it does for a person.
      Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
      await new Promise(setImmediate);
    } while (running === 0 && performance.now() < until);
    await vi.advanceTimersByTimeAsync(step);
  }
  throw new Error(`not within ${seconds} s`);
}
