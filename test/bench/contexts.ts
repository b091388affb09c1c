// What the launch contexts cost, and what blame adds. Prints ratios of one run; `node test/bench/run-ts.mjs test/bench/contexts.ts`.
//   all contexts of a bare zsh  ÷  its two slowest startups, one after the other
//   a watched start             ÷  the same start unwatched, on a configuration of thousands of commands
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CONTEXTS } from "../../shared/src/model/index.ts";
import { traceStart } from "../../shared/src/probe/blame/trace.ts";
import { captureContexts, SHELL_MODES } from "../../shared/src/probe/contexts.ts";
import { nodeHost } from "../../shared/src/probe/node-host.ts";
import { loginBase } from "../../shared/src/probe/shells/base.ts";
import { startShell } from "../../shared/src/probe/shells/start.ts";

const ROUNDS = 21;

/**
 * A configuration as a framework with plug-ins makes it: some 5,000 commands, most of the time spent in the programs it
 * asks; about 140 µs a command, which is what oh-my-zsh with powerlevel10k and nvm was measured at.
 */
const HEAVY = `
for i in {1..380}; do
  eval "plugin_$i() { local name=\\$1; [[ -n \\$name ]] && : \\$name; }"
  plugin_$i some
  if [ $((i % 50)) = 0 ]; then export PATH=/opt/plugin/$i:$PATH; fi
  [[ -d /opt/plugin/$i ]] || n=$((n + 1))
  case $i in *7) x=seven ;; *) x=other ;; esac
  y=$x$n
  z=$(uname -s)
done
`;

const home = mkdtempSync(join(tmpdir(), "go-env-check-bench-"));
try {
  for (const shell of ["/usr/bin/zsh", "/bin/bash"]) await compare(shell);
} finally {
  rmSync(home, { recursive: true, force: true });
}

async function compare(shell: string): Promise<void> {
  const host = nodeHost({ env: { HOME: home }, account: { user: "u", home, shell } });
  const base = loginBase(host, shell, {});
  const rc = join(home, shell.endsWith("zsh") ? ".zshrc" : ".bash_profile");

  writeFileSync(rc, "");
  const modes = Object.entries(SHELL_MODES).flatMap(([, mode]) => (mode ? [mode] : []));
  const contexts = CONTEXTS.filter((context) => context !== "current");
  const all: number[] = [];
  const slowest: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const each: number[] = [];
    for (const mode of modes) each.push(await timed(() => startShell(host, { shell, mode, base })));
    const [first = 0, second = 0] = each.sort((a, b) => b - a);
    slowest.push(first + second);
    all.push(await timed(() => captureContexts(host, { shell, contexts })));
  }
  tell(`${shell}, bare: all contexts ÷ two slowest starts`, all, slowest);

  writeFileSync(rc, HEAVY);
  const mode = { login: true, interactive: true };
  const plain: number[] = [];
  const watched: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    plain.push(await timed(() => startShell(host, { shell, mode, base })));
    watched.push(
      await timed(() =>
        traceStart(host, { shell, context: "terminal", mode, base, names: ["GOPATH"], withPrompt: false }),
      ),
    );
  }
  tell(`${shell}, heavy: watched start ÷ plain start`, watched, plain);
  rmSync(rc);
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

function tell(what: string, one: readonly number[], other: readonly number[]): void {
  const ratios = one.map((value, index) => value / (other[index] ?? 1));
  console.log(
    `${what}: ${median(ratios).toFixed(2)}  (${median(one).toFixed(1)} ÷ ${median(other).toFixed(1)} ms)`,
  );
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
