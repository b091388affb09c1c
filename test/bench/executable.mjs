// How long the executable of a release takes to start against the script on the Node that runs this:
//   node test/bench/executable.mjs FILE [ROUNDS]
// Each round runs both, one after the other; printed is the median of the rounds' ratios. A figure to read, never a test.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const [, , file, rounds = "60"] = process.argv;
const script = fileURLToPath(new URL("../../shared/bin/go-env-check.cjs", import.meta.url));
const home = mkdtempSync(join(tmpdir(), "go-env-check-bench-"));
process.on("exit", () => rmSync(home, { recursive: true, force: true }));
const env = { HOME: home, LANG: "C.UTF-8", PATH: "/usr/bin:/bin" };
if (file === undefined) throw new Error("usage: node test/bench/executable.mjs FILE [ROUNDS]");

for (const args of [["--version"], ["--json", "--no-shell"], ["explain", "gopls", "--no-check"]]) {
  const runs = Array.from({ length: Number(rounds) }, () => {
    const asScript = time(process.execPath, [script, ...args]);
    const alone = time(file, args);
    return { asScript, alone, ratio: alone / asScript };
  });
  const median = (of) => runs.map(of).sort((a, b) => a - b)[runs.length >> 1];
  console.log(
    `${args.join(" ").padEnd(28)} ${median(({ ratio }) => ratio).toFixed(2)} × the script   (${median(({ alone }) => alone).toFixed(1)} ms and ${median(({ asScript }) => asScript).toFixed(1)} ms, medians of ${rounds})`,
  );
}

function time(command, args) {
  const started = process.hrtime.bigint();
  spawnSync(command, args, { env, stdio: "ignore" });
  return Number(process.hrtime.bigint() - started) / 1e6;
}
