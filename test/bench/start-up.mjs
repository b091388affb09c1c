// How long the command line takes against a Node that does nothing: node test/bench/startup.mjs [ROUNDS]
// Each round runs both, one after the other; printed is the median of the rounds' ratios, so that a busy machine slows
// both alike. A figure to read, never a test. With GO_ENV_CHECK_SDKS set, a real Go is on PATH and the home is empty.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const rounds = Number(process.argv[2] ?? 60);
const cli = fileURLToPath(new URL("../../node_modules/.bin/go-env-check", import.meta.url));
const cases = [
  ["--version", [cli, "--version"]],
  ["--json --no-shell", [cli, "--json", "--no-shell"]],
  ["--json", [cli, "--json"]],
];
// Reading extra certificates costs every Node 30 ms and would flatter us.
const { NODE_EXTRA_CA_CERTS: _, GO_ENV_CHECK_SDKS: sdks, ...own } = process.env;
const home = mkdtempSync(join(tmpdir(), "go-env-check-bench-"));
process.on("exit", () => rmSync(home, { recursive: true, force: true }));
const env = sdks
  ? {
      HOME: home,
      LANG: "C.UTF-8",
      PATH: [...new Set([`${sdks}/go1.26/bin`, dirname(process.execPath), "/usr/bin", "/bin"])].join(":"),
    }
  : own;

for (const [name, [file, ...args]] of cases) {
  const runs = Array.from({ length: rounds }, () => {
    const empty = time(process.execPath, ["-e", "0"]);
    const ours = time(file, args);
    return { empty, ours, ratio: ours / empty };
  });
  const median = (of) => runs.map(of).sort((a, b) => a - b)[rounds >> 1];
  console.log(
    `${name.padEnd(20)} ${median(({ ratio }) => ratio).toFixed(2)} × node -e 0   (${median(({ ours }) => ours).toFixed(1)} ms and ${median(({ empty }) => empty).toFixed(1)} ms, medians of ${rounds})`,
  );
}

function time(file, args) {
  const started = process.hrtime.bigint();
  spawnSync(file, args, { env, stdio: "ignore" });
  return Number(process.hrtime.bigint() - started) / 1e6;
}
