import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { type Examined, examine, examineInSteps, nodeHost, testFix } from "go-env-check";
import { calibrationOptions } from "../../src/check/options.ts";

/** What a person with this home waits for, each as a multiple of one plain login start of the shell. */
export async function measure(home: string, name: string): Promise<Readonly<Record<string, string>>> {
  const shell = [`/usr/bin/${name}`, `/bin/${name}`].find((file) => existsSync(file)) ?? name;
  const host = nodeHost({ env: { HOME: home }, account: { user: "u", home, shell } });
  const options = calibrationOptions({}, host);
  const one = timed(() =>
    Promise.resolve(
      spawnSync(shell, ["-l", "-i", "-c", "true"], { env: { HOME: home, PATH: "/usr/bin:/bin" }, stdio: "ignore" }),
    ),
  );
  const t = (await one).ms;
  const whole = await timed(() => examine(host, options));
  let first = Number.POSITIVE_INFINITY;
  const start = performance.now();
  const steps = await timed(() =>
    examineInSteps(host, options, () => {
      first = Math.min(first, performance.now() - start);
    }),
  );
  const fix = await timed(() => testFix(host, steps.value, ["goroot-not-found"]));
  const ratio = (ms: number): string => `${(ms / t).toFixed(2)} t`;
  return {
    t: `${(t / 1000).toFixed(2)} s`,
    "all at once (before)": ratio(whole.ms),
    "first verdict": ratio(first),
    complete: ratio(steps.ms),
    "test of a fix": ratio(fix.ms),
    same: String(ids(whole.value) === ids(steps.value)),
  };
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const start = performance.now();
  const value = await work();
  return { value, ms: performance.now() - start };
}

function ids({ report }: Examined): string {
  return report.findings.map(({ id }) => id).join(" ");
}
