import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, vi } from "vitest";
import { AGENT_NAMES, type Agent } from "../../shared/src/model/index.ts";
import { cli } from "../support/fix.ts";
import { check, ids, makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

vi.setConfig({ testTimeout: 120_000 });

const ID = "agent-shell-without-go";
const GUARD = "case $- in *i*) ;; *) return ;; esac\n";

/** A home whose terminal alone has go: the line stands behind a guard, or in a file that only terminals read. */
function home(shell: "bash" | "zsh", go: string) {
  const line = `export PATH="${go}/bin:$PATH"\n`;
  const files =
    shell === "zsh" ? { ".zshrc": line } : { ".bash_profile": ". ~/.bashrc\n", ".bashrc": `${GUARD}${line}` };
  const machine = makeHome([], files);
  const use = (agent: string): void => mkdirSync(join(machine.home, agent));
  return { ...machine, line, use };
}

/** The go that a shell finds when an agent starts it like this, with no input as agents do; empty where it finds none. */
function find(shell: string, args: readonly string[], env: Readonly<Record<string, string>>, command = "") {
  const { stdout } = spawnSync(shell, [...args, `${command}command -v go`], {
    env: { ...env },
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
  });
  return stdout.trim();
}

describe("the agent that started this process", () => {
  itWith([], "is recognized by its variable, and named", () => {
    const marks: readonly (readonly [string, string, Agent])[] = [
      ["CLAUDECODE", "1", "claude-code"],
      ["CODEX_SANDBOX", "seatbelt", "codex"],
      ["CODEX_SANDBOX_NETWORK_DISABLED", "1", "codex"],
      ["GEMINI_CLI", "1", "gemini-cli"],
      ["CURSOR_AGENT", "1", "cursor"],
      ["OPENCODE", "1", "opencode"],
    ];
    for (const [name, value, agent] of marks) {
      const { env } = makeHome([]);
      const set = { ...env, [name]: value };
      expect([name, JSON.parse(cli(set, ["--json", "--no-shell"]).stdout).agent]).toEqual([name, agent]);
      expect(cli(set, ["-v", "--no-shell"]).stdout.replace(/\s+/g, " ")).toContain(
        `environment: this process (${AGENT_NAMES[agent]})`,
      );
    }
  });

  itWith([], "is not there without one, and settings alone start none", () => {
    const { env, home: dir } = makeHome([]);
    expect(JSON.parse(cli(env, ["--json", "--no-shell"]).stdout)).not.toHaveProperty("agent");
    mkdirSync(join(dir, ".claude"));
    expect(JSON.parse(cli(env, ["--json", "--no-shell"]).stdout)).not.toHaveProperty("agent");
  });
});

describe(ID, () => {
  for (const shell of ["bash", "zsh"] as const) {
    itWith(
      [shell, "go1.26"],
      `${shell}: is found only where an agent is used, and costs nothing`,
      (parts) => {
        const { env, use } = home(shell, parts["go1.26"]);
        const args = ["--shell", parts[shell], "--context", "terminal", "--timeout", "60"];
        const contexts = () => JSON.parse(cli(env, ["contexts", "--json", ...args]).stdout);
        const none = contexts();
        expect(none.outcomes[ID]).toBe("skip");
        use(".gemini");
        use(".claude");
        expect(contexts().outcomes[ID]).toBe("pass");
        use(".codex");
        const found = contexts();
        expect(found.findings).toContainEqual(expect.objectContaining({ id: ID, severity: "info" }));
        expect(found.score.value).toBe(none.score.value);
        // The login shell that Codex starts was not started: nothing is known of it.
        expect(ids(check(env, args))).not.toContain(ID);
      },
    );

    itWith(
      [shell, "go1.26"],
      `${shell}: is found inside an agent that lacks go, with what to do`,
      (parts) => {
        const { env } = home(shell, parts["go1.26"]);
        const seen = check({ ...env, CLAUDECODE: "1" }, ["--shell", parts[shell], "--timeout", "60"]);
        expect(ids(seen)).toContain(ID);
        const inside = { ...env, CLAUDECODE: "1", PATH: `${parts["go1.26"]}/bin:${env.PATH}` };
        expect(ids(check(inside, ["--shell", parts[shell], "--timeout", "60"]))).not.toContain(ID);
        const text = cli({ ...env, CLAUDECODE: "1" }, [
          "-v",
          "--shell",
          parts[shell],
          "--timeout",
          "60",
        ]).stdout;
        expect(text).toContain("CLAUDE_ENV_FILE");
      },
    );
  }

  itWith(["bash"], "contexts names the agents whose shells start as those of a row do", (parts) => {
    const { stdout } = cli(makeHome([]).env, ["contexts", "--shell", parts.bash]);
    for (const name of Object.values(AGENT_NAMES)) expect(stdout.replace(/\s+/g, " ")).toContain(name);
  });
});

/** Each remedy, in a shell started as the agent starts it. docs/agents.md names where that is known from. */
describe("what the advice says helps", () => {
  itWith(["bash", "go1.26"], "Codex, bash -lc: the line above the guard of the login file", (parts) => {
    const { env, line, write } = home("bash", parts["go1.26"]);
    const go = join(parts["go1.26"], "bin/go");
    expect(find(parts.bash, ["-lc"], env)).not.toBe(go);
    write(".bash_profile", `${line}. ~/.bashrc\n`);
    expect(find(parts.bash, ["-lc"], env)).toBe(go);
  });

  itWith(["zsh", "go1.26"], "Codex, zsh -lc: the line in ~/.zshenv", (parts) => {
    const { env, line, write } = home("zsh", parts["go1.26"]);
    const go = join(parts["go1.26"], "bin/go");
    expect(find(parts.zsh, ["-lc"], env)).not.toBe(go);
    write(".zshenv", line);
    expect(find(parts.zsh, ["-lc"], env)).toBe(go);
  });

  itWith(["bash", "go1.26"], "Codex without login shells: PATH of the policy, or of a terminal", (parts) => {
    const { env } = home("bash", parts["go1.26"]);
    const given = { ...env, PATH: `${parts["go1.26"]}/bin:${env.PATH}` };
    expect(find(parts.bash, ["-c"], given)).toBe(join(parts["go1.26"], "bin/go"));
  });

  itWith(
    ["bash", "zsh", "go1.26"],
    "Claude Code: CLAUDE_ENV_FILE behind a snapshot with another PATH",
    (parts) => {
      const { env, line, write } = home("bash", parts["go1.26"]);
      const snapshot = write("snapshot.sh", "export PATH=/usr/bin:/bin\n");
      const file = write("go.sh", line);
      for (const shell of [parts.bash, parts.zsh]) {
        const run = (command: string) =>
          find(shell, ["-c", "-l"], { ...env, CLAUDE_ENV_FILE: file }, command);
        expect(run(`. ${snapshot} && `)).not.toBe(join(parts["go1.26"], "bin/go"));
        expect(run(`. ${snapshot} && . "$CLAUDE_ENV_FILE" && `)).toBe(join(parts["go1.26"], "bin/go"));
      }
    },
  );

  itWith(["bash", "go1.26"], "Gemini CLI, bash -c: PATH of its terminal, or BASH_ENV", (parts) => {
    const { env, line, write } = home("bash", parts["go1.26"]);
    const go = join(parts["go1.26"], "bin/go");
    expect(find(parts.bash, ["-c"], env)).not.toBe(go);
    expect(find(parts.bash, ["-c"], { ...env, BASH_ENV: write("go.sh", line) })).toBe(go);
    expect(find(parts.bash, ["-c"], { ...env, PATH: `${parts["go1.26"]}/bin:${env.PATH}` })).toBe(go);
  });
});
