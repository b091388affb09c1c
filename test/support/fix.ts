import { spawnSync } from "node:child_process";
import { lstatSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { testPlan } from "../../shared/src/fix/test/test-plan.ts";
import { openTrials } from "../../shared/src/fix/test/trials.ts";
import type { Examined, FixRunPlan, TrialResult } from "../../shared/src/model/index.ts";
import type { Host } from "../../shared/src/probe/host.ts";
import { CLI } from "./machine.ts";

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the delivered command with an environment of its own. */
export function cli(env: Readonly<Record<string, string>>, args: readonly string[], input = ""): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    env: { ...env },
    input,
    encoding: "utf8",
    cwd: "/",
  });
  return { status, stdout, stderr };
}

/** Every file and link of a home with its bytes and mode, but for what Go and our own journal keep for themselves. */
export function bytesOf(home: string): Readonly<Record<string, string>> {
  const own =
    /^(\.local(\/state(\/go-env-check.*)?)?|\.cache.*|go\/pkg.*|\.config\/go\/telemetry.*|\.local\/share.*|\.config\/fish\/(fish_variables.*|completions|conf.d|functions))$/;
  const rows = readdirSync(home, { recursive: true, encoding: "utf8" })
    .filter((name) => !own.test(name))
    .map((name) => {
      const file = join(home, name);
      const stat = lstatSync(file);
      if (stat.isSymbolicLink()) return [name, `→ ${readlinkSync(file)}`] as const;
      const content = stat.isFile() ? readFileSync(file, "latin1") : "";
      return [name, `${(stat.mode & 0o7777).toString(8)} ${content}`] as const;
    });
  return Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Tries one plan, whatever the planner would say of it. */
export async function tryPlan(
  host: Host,
  examined: Pick<Examined, "facts" | "captured">,
  plan: FixRunPlan,
): Promise<readonly TrialResult[] | null> {
  const trials = openTrials(host, examined, []);
  try {
    return await testPlan(trials, plan);
  } finally {
    trials.leave();
  }
}
