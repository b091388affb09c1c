import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { cli } from "../support/fix.ts";
import { makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

type Env = Readonly<Record<string, string>>;

/** What is wrong with a job's environment: `~` is its home, `GO` a directory that contains go. */
const FAULTS: readonly { readonly id: string; readonly given: Env; readonly set?: string }[] = [
  { id: "go-not-on-path", given: { PATH: "/usr/bin:/bin" } },
  { id: "gopath-bin-not-on-path", given: { PATH: "GO:/usr/bin:/bin", GOPATH: "~/gopath" } },
  { id: "goroot-not-found", given: { PATH: "GO:/usr/bin:/bin", GOROOT: "/gone" }, set: "GOROOT" },
  { id: "goflags-invalid", given: { PATH: "GO:/usr/bin:/bin", GOFLAGS: "-bad" }, set: "GOFLAGS" },
];

/** A job whose home contains a Go and a tool that it installed. */
function job(go: string, given: Env, system: Env) {
  const { home, env } = makeHome([], { "gopath/bin/gopls": "#!/bin/sh\n" });
  mkdirSync(join(home, "sdk"));
  symlinkSync(go, join(home, "sdk/go1.26"));
  const filled = Object.entries(given).map(([name, value]) => [
    name,
    value.replace("~", home).replace("GO", join(go, "bin")),
  ]);
  const GITHUB_PATH = join(home, "added-path");
  return { ...env, ...system, ...Object.fromEntries(filled), GITHUB_PATH };
}

function checked(env: Env, id: string) {
  const { status, stdout } = cli(env, ["--json", "--no-shell", "--only", id]);
  return { status, fix: JSON.parse(stdout).findings[0]?.fix };
}

describe.each(FAULTS)("a job with $id", ({ id, given, set }) => {
  itWith(["go1.26", "bash"], "on GitHub: what is advised fixes the steps that follow", (parts) => {
    const env = job(parts["go1.26"], given, { CI: "true", GITHUB_ACTIONS: "true" });
    const { status, fix } = checked(env, id);
    expect([status, fix.file, JSON.stringify(fix)]).toEqual([
      1,
      null,
      expect.not.stringMatching(/profile|bashrc|terminal/),
    ]);
    if (set !== undefined) {
      expect([fix.snippet, fix.advice]).toEqual(["", expect.stringContaining(`Remove ${set} from env`)]);
      return;
    }
    expect(spawnSync(parts.bash, ["-ec", fix.snippet], { env }).status).toBe(0);
    // What the runner does between two steps.
    const added = readFileSync(env.GITHUB_PATH, "utf8").trim();
    expect(checked({ ...env, PATH: `${added}:${env.PATH}` }, id).status).toBe(0);
  });

  itWith(["go1.26", "dash"], "elsewhere: what is advised fixes the rest of the script", (parts) => {
    const env = job(parts["go1.26"], given, { CI: "true" });
    const { status, fix } = checked(env, id);
    expect([status, fix.file, fix.advice]).toEqual([1, null, expect.stringContaining("in the job's script")]);
    const { stdout } = spawnSync(parts.dash, ["-ec", `${fix.snippet}\n/usr/bin/env -0`], {
      env,
      encoding: "utf8",
    });
    const rest = stdout.split("\0").flatMap((line) => (line === "" ? [] : [line.split(/=(.*)/s)]));
    expect(checked(Object.fromEntries(rest), id).status).toBe(0);
  });
});
