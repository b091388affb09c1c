// Runs inside the namespace that looks like a Mac: finds, proves and applies the fixes of a terminal, and prints how
// they did and what the machine is like afterwards. argv: JSON `{ home, shell, ids }`.
import { examine } from "../../shared/src/calibrate.ts";
import { applyFix, proveFix } from "../../shared/src/mend/mend.ts";
import { nodeHost } from "../../shared/src/probe/node-host.ts";

const { home, shell, ids }: { home: string; shell: string; ids: readonly string[] } = JSON.parse(
  process.argv[2] ?? "{}",
);
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
const mending = await proveFix(host, before, ids);
const applied = mending.plan.patches.length > 0 ? await applyFix(host, before, mending, options) : null;
const after = await examine(host, options);
process.stdout.write(JSON.stringify({ before: before.report, mending, applied, after: after.report }));
