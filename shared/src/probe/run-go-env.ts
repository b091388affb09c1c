import { hasFlagOf, OF_ENV } from "../golang/command-flags.ts";
import { withoutFlags } from "../golang/go-flags.ts";
import { CHEAP_GO_SETTINGS } from "../golang/variables.ts";
import type { GoProbeFacts, Reading } from "../model/index.ts";
import type { Host } from "./host.ts";
import { neutralDirectory } from "./neutral-directory.ts";
import { whyUnanswered } from "./why-unanswered.ts";

const TIMEOUT_MS = 10_000;
type Env = Readonly<Record<string, string>>;

/**
 * Asks a Go for its settings without leaving a trace: no toolchain is chosen or downloaded (GOTOOLCHAIN=local, a
 * directory without a module), no C compiler runs (cheap names only), and its telemetry is sent to a place that
 * cannot exist. A Go that refuses is asked again without GOROOT, then without the file of `go env -w`, then without
 * both: the first change under which it answers names the culprit. `goflags` are those in effect, wherever they are set.
 */
export async function runGoEnv(
  host: Host,
  go: string,
  given: Env,
  goflags = "",
  signal?: AbortSignal,
): Promise<GoProbeFacts> {
  const env = hasFlagOf(OF_ENV, goflags) ? { ...given, GOFLAGS: withoutFlags(goflags, OF_ENV) } : given;
  const first = await ask(host, go, env, signal);
  if (first.answer.ok || first.answer.reason === "timeout") return { ...first, rescue: null };
  const { GOROOT: _, ...withoutGoroot } = env;
  const attempts = [
    ["without-goroot", withoutGoroot],
    ["goenv-off", { ...env, GOENV: "off" }],
    ["both", { ...withoutGoroot, GOENV: "off" }],
  ] as const;
  for (const [rescue, changed] of attempts) {
    if (rescue !== "goenv-off" && env.GOROOT === undefined) continue;
    const again = await ask(host, go, changed, signal);
    if (again.answer.ok) return { answer: again.answer, stderr: first.stderr, rescue };
  }
  return { ...first, rescue: null };
}

async function ask(
  host: Host,
  go: string,
  env: Env,
  signal?: AbortSignal,
): Promise<Pick<GoProbeFacts, "answer" | "stderr">> {
  const cwd = neutralDirectory(host);
  if (cwd === null) return { answer: { ok: false, reason: "failed", detail: "no directory" }, stderr: "" };
  const result = await host.run({
    argv: [go, "env", "-json", ...CHEAP_GO_SETTINGS],
    env: { ...env, GOTOOLCHAIN: "local", TEST_TELEMETRY_DIR: "/dev/null/none" },
    cwd: cwd.path,
    timeoutMs: TIMEOUT_MS,
    ...(signal && { signal }),
  });
  cwd.leave();
  const stderr = result.stderr.split("\n").slice(0, 5).join("\n").trim();
  const silence = whyUnanswered(result);
  if (silence !== null) return { answer: { ok: false, reason: "timeout", detail: silence }, stderr };
  if (result.code !== 0) return { answer: { ok: false, reason: "failed", detail: stderr }, stderr };
  return { answer: parseAnswer(result.stdout), stderr };
}

function parseAnswer(text: string): Reading<Readonly<Record<string, string>>> {
  try {
    // A script may say something of its own before it starts Go.
    const parsed: unknown = JSON.parse(text.slice(text.search(/^\{(?=[\s"])/m)));
    if (typeof parsed !== "object" || parsed === null)
      return { ok: false, reason: "failed", detail: "no object" };
    const entries = Object.entries(parsed).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    );
    return { ok: true, value: Object.fromEntries(entries) };
  } catch {
    return { ok: false, reason: "failed", detail: "no JSON" };
  }
}
