// How long the executable of a release takes to start against the script on the Node that runs this:
//   node test/bench/executable.mjs FILE [ROUNDS]
// Each round runs both, one after the other; printed are the medians of the rounds' ratios, of processor time and of time by
// the clock. Processor time says more on a busy machine. Figures to read, never a test.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const [, , file, rounds = "60"] = process.argv;
if (file === undefined) throw new Error("usage: node test/bench/executable.mjs FILE [ROUNDS]");
const script = fileURLToPath(new URL("../../shared/bin/go-env-check.cjs", import.meta.url));
const home = mkdtempSync(join(tmpdir(), "go-env-check-bench-"));
process.on("exit", () => rmSync(home, { recursive: true, force: true }));
const env = { HOME: home, LANG: "C.UTF-8", PATH: "/usr/bin:/bin" };

for (const args of [["--version"], ["--json", "--no-shell"], ["explain", "gopls", "--no-check"]]) {
  const runs = Array.from({ length: Number(rounds) }, () => {
    const asScript = time(process.execPath, [script, ...args]);
    const alone = time(file, args);
    return { asScript, processor: alone.processor / asScript.processor, clock: alone.clock / asScript.clock };
  });
  const median = (of) => runs.map(of).sort((a, b) => a - b)[runs.length >> 1];
  console.log(
    `${args.join(" ").padEnd(28)} processor ${median(({ processor }) => processor).toFixed(2)}, clock ${median(({ clock }) => clock).toFixed(2)} × the script   (script: ${median(({ asScript }) => asScript.processor).toFixed(0)} ms of processor, median of ${rounds})`,
  );
}

/** Milliseconds, as bash counts them. */
function time(command, args) {
  const counted = 'TIMEFORMAT="%U %S %R"; time "$0" "$@" >/dev/null 2>&1';
  const { stderr } = spawnSync("bash", ["-c", counted, command, ...args], { env, encoding: "utf8" });
  const [user = 0, system = 0, real = 0] = stderr
    .trim()
    .split(" ")
    .map((seconds) => Number(seconds) * 1000);
  return { processor: user + system, clock: real };
}
