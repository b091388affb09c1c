// What a check costs on homes whose shell takes its time, in plain start-ups of that shell: `SHELL -l -i` on a terminal, to the
// first command that is typed there, since the hooks of the prompt are a part of both:
//   GO_ENV_CHECK_SDKS=… node test/bench/run-ts.mjs test/bench/starts.ts [ROUNDS] [SHELL=HOME…]
// Printed for each home are the medians of ROUNDS paired ratios:
//   blame   the terminal started, watched, and every place looked up  ÷  plain
//   all     all launch contexts, the terminal watched                 ÷  plain
// Without homes it makes its own from what Debian packages (test/setup/get-frameworks.sh) and from what people write.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { CONTEXTS } from "../../shared/src/model/index.ts";
import { captureContexts } from "../../shared/src/probe/contexts.ts";
import { nodeHost } from "../../shared/src/probe/node-host.ts";
import { loginBase } from "../../shared/src/probe/shells/base.ts";
import { slowHomes } from "./slow-homes.ts";

const [first = "", ...others] = process.argv.slice(2);
const rounds = /^\d+$/.test(first) ? Number(first) : 11;
const given = [/^\d+$/.test(first) ? "" : first, ...others].filter((word) => word.includes("="));

const root = mkdtempSync(join(tmpdir(), "go-env-check-bench-"));
try {
  console.log(`${"home".padEnd(34)} plain ms  blame ÷ plain  all ÷ plain`);
  if (given.length > 0) {
    for (const word of given) {
      const [shell = "", home = ""] = word.split("=");
      await measure(home, shell.startsWith("/") ? shell : `/usr/bin/${shell}`, home);
    }
  } else
    for (const [index, { name, shell, files }] of slowHomes().entries()) {
      const home = join(root, String(index));
      for (const [file, text] of Object.entries(files)) {
        mkdirSync(dirname(join(home, file)), { recursive: true });
        writeFileSync(join(home, file), text);
      }
      await measure(name, shell, home);
    }
} finally {
  rmSync(root, { recursive: true, force: true });
}

async function measure(name: string, shell: string, home: string): Promise<void> {
  const host = nodeHost({ env: { HOME: home }, account: { user: "u", home, shell } });
  const base = loginBase(host, shell, {});
  const plainStart = (): Promise<void> => toThePrompt(shell, base, home);
  const blame = async (): Promise<void> => {
    const [terminal] = await captureContexts(host, { shell, contexts: ["terminal"] });
    if (terminal?.status !== "ok" || terminal.watched?.blame() == null)
      console.log(`  no blame: ${terminal?.said}`);
  };
  const all = async (): Promise<void> => {
    const contexts = CONTEXTS.filter((context) => context !== "current");
    for (const { context, status, said } of await captureContexts(host, { shell, contexts }))
      if (status !== "ok") console.log(`  ${context}: ${status} ${said}`);
  };
  // The first start of all writes caches.
  await plainStart();
  const times: { readonly plain: number; readonly blame: number; readonly all: number }[] = [];
  for (let round = 0; round < rounds; round += 1)
    times.push({ plain: await timed(plainStart), blame: await timed(blame), all: await timed(all) });
  const column = (of: (one: (typeof times)[number]) => number, digits: number, width: number): string =>
    median(times.map(of)).toFixed(digits).padStart(width);
  console.log(
    `${name.slice(-34).padEnd(34)} ${column(({ plain }) => plain, 0, 8)}  ${column((one) => one.blame / one.plain, 2, 13)}  ${column((one) => one.all / one.plain, 2, 11)}`,
  );
}

/** Starts a shell on a terminal and waits until it has run what was typed there. */
function toThePrompt(shell: string, base: Readonly<Record<string, string>>, cwd: string): Promise<void> {
  // The echo of the typing is not what it prints.
  const typed = shell.endsWith("fish") ? "echo ready(math 4+2)\n" : "echo ready$((4+2))\n";
  const env = { ...base, SHELL: "/bin/sh" };
  const child = spawn("/usr/bin/script", ["-q", "-c", `${shell} -l -i`, "/dev/null"], {
    env,
    cwd,
    detached: true,
  });
  let shown = "";
  return new Promise((ready) => {
    child.stdin.on("error", () => {}).write(typed);
    child.stdout.on("data", (text: Buffer) => {
      shown += text.toString();
      if (!shown.includes("ready6")) return;
      process.kill(-(child.pid ?? 0), "SIGKILL");
      ready();
    });
    child.on("close", () => ready());
  });
}

async function timed(run: () => Promise<void> | void): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
