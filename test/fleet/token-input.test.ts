import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { CLI, makeHome } from "../support/machine.ts";
import { ROOT } from "../support/parts.ts";

const TOKEN = "gec_ingest_abcdefabcdefabcdefab";
const WHERE = ["--server", "http://127.0.0.1:9", "--team", "t_abcdefgh1"];

function enable(input: string, more: Readonly<Record<string, string>> = {}, ...args: readonly string[]) {
  const { env, home } = makeHome([]);
  const argv = [CLI, "fleet", "enable", ...WHERE, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, {
    env: { ...env, ...more },
    input,
    encoding: "utf8",
  });
  const file = join(home, ".local/state/go-env-check/fleet/settings.json");
  return { status, said: stdout + stderr, kept: existsSync(file) ? readFileSync(file, "utf8") : "" };
}

it("takes the token from standard input or from a variable, and shows it nowhere", () => {
  for (const tried of [
    enable(`${TOKEN}\n`, {}, "--token", "-"),
    enable(`  ${TOKEN}\r\n`, {}, "--token=-"),
    enable("", { GO_ENV_CHECK_FLEET_TOKEN: TOKEN }),
  ]) {
    expect(tried).toMatchObject({ status: 0, kept: expect.stringContaining(`"${TOKEN}"`) });
    expect(tried.said).not.toContain(TOKEN);
  }
});

it("keeps nothing of what is no token", () => {
  for (const input of ["", "\n", "secret\n", "x".repeat(100_000)])
    expect(enable(input, {}, "--token", "-")).toMatchObject({ status: 2, kept: "" });
});

it("no text teaches a token on a command line, or a name that npx would fetch", () => {
  for (const name of ["README.md", "docs/fleet.md", "extension/README.md", "shared/src/messages/help.ts"]) {
    const text = readFileSync(join(ROOT, name), "utf8");
    expect([name, /--token[ =](?!-)\S/.exec(text)?.[0] ?? null]).toEqual([name, null]);
    expect([name, /npx (?!--no )go-env-\S*/.exec(text)?.[0] ?? null]).toEqual([name, null]);
  }
});
