import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { BlameFacts } from "../../shared/src/model/index.ts";
import { captureContexts } from "../../shared/src/probe/contexts.ts";
import { nodeHost } from "../../shared/src/probe/node-host.ts";
import { loginBase } from "../../shared/src/probe/shells/base.ts";

/** What a person finds at the first prompt of a real terminal. */
async function atPrompt(shell: string, login: boolean, base: Readonly<Record<string, string>>) {
  const file = join(base.HOME ?? "/", "seen");
  rmSync(file, { force: true });
  const child = spawn("/usr/bin/script", ["-q", "-c", `exec ${shell} ${login ? "-l " : ""}-i`, "/dev/null"], {
    env: { ...base, SHELL: "/bin/sh" },
    cwd: base.HOME,
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  child.stdin.on("error", () => {});
  child.stdin.write(` /usr/bin/env -0 > ${file}.new && /bin/mv ${file}.new ${file}\n exit\n`);
  const ended = new Promise((resolve) => child.on("exit", resolve));
  for (let turn = 0; turn < 600 && !existsSync(file); turn += 1)
    await new Promise((go) => setTimeout(go, 100));
  child.stdin.end();
  await ended;
  const pairs = readFileSync(file, "utf8").split("\0");
  return Object.fromEntries(
    pairs.filter((pair) => /^(PATH|GO\w+)=/.test(pair)).map((pair) => pair.split("=", 2)),
  );
}

/**
 * Compares what the terminal and an interactive shell of a home have with what a person finds there, and gives the places
 * behind GOPATH and behind an entry of PATH.
 */
export async function compareWithShell(shell: string, home: string, entry: string) {
  const host = nodeHost({ env: { HOME: home }, account: { user: "u", home, shell } });
  const base = loginBase(host, shell, {});
  // The first start of all writes caches.
  await atPrompt(shell, true, base);
  const seen = await captureContexts(host, {
    shell,
    contexts: ["terminal", "interactive"],
    timeoutMs: 60_000,
  });
  for (const { context, status, atPrompt: env } of seen) {
    const real = await atPrompt(shell, context === "terminal", base);
    const told = Object.fromEntries(Object.entries(env).filter(([key]) => /^(PATH|GO\w+)$/.test(key)));
    expect([context, status, told]).toEqual([context, "ok", real]);
  }
  const blame: BlameFacts | null = seen[0]?.watched?.blame() ?? null;
  const place = (of: { readonly file: string; readonly line: number | null } | undefined) =>
    `${of?.file.replace(`${home}/`, "")}:${of?.line}`;
  return {
    gopath: place(blame?.variables.GOPATH?.place),
    entry: place(blame?.path.find((one) => one.entry === `${home}/${entry}`)?.introduced),
  };
}
