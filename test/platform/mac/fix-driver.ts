// Runs inside the namespace that looks like a Mac: finds, proves and applies the fixes of a terminal, and prints how
// they did and what the machine is like afterwards. argv: JSON as `Wanted`.
import { examine } from "../../../shared/src/calibration/calibrate.ts";
import { applyFix, planFix, testFix } from "../../../shared/src/fix/fix-run.ts";
import type { FilePatch } from "../../../shared/src/model/index.ts";
import { nodeHost } from "../../../shared/src/probe/node-host.ts";
import { tryPlan } from "../../support/fix.ts";

interface Wanted {
  readonly home: string;
  readonly shell: string;
  readonly ids: readonly string[];
  /** Tries the lines in this file of the home instead of where they belong, and writes nothing. */
  readonly into?: string;
}

const { home, shell, ids, into }: Wanted = JSON.parse(process.argv[2] ?? "{}");
const host = {
  ...nodeHost({
    env: { HOME: home, PATH: "/usr/bin:/bin:/usr/sbin:/sbin" },
    account: { user: "u", home, shell },
  }),
  platform: { os: "darwin", arch: "arm64" },
};
const options = {
  language: "en",
  judge: "terminal",
  runShell: true,
  contexts: ["terminal", "nested-login"],
} as const;
const before = await examine(host, options);

if (into === undefined) {
  const fixRun = await testFix(host, before, ids);
  const applied =
    fixRun.plan.patches.length > 0
      ? await applyFix(host, before, fixRun, () => examine(host, options))
      : null;
  const after = await examine(host, options);
  process.stdout.write(JSON.stringify({ before: before.report, fixRun, applied, after: after.report }));
} else {
  const { plan } = planFix(before, ids);
  const text = host.fs.readText(`${home}/${into}`);
  const patches = plan.patches.map((patch): FilePatch => {
    const old = text.ok ? text.value : null;
    return {
      ...patch,
      file: `${home}/${into}`,
      before: old,
      after: `${old ?? ""}${patch.after.slice(patch.before?.length ?? 0)}`,
    };
  });
  const fixRun = { plan, trialResults: await tryPlan(host, before, { ...plan, patches }) };
  process.stdout.write(
    JSON.stringify({ before: before.report, fixRun, applied: null, after: before.report }),
  );
}
