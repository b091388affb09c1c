import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { examine } from "../../shared/src/calibration/calibrate.ts";
import { applyFix, planFix } from "../../shared/src/fix/fix-run.ts";
import { nodeHost } from "../../shared/src/probe/node-host.ts";
import { bytesOf, cli } from "../support/fix.ts";
import { check, ids, makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

/** A home with one safe fault (a GOROOT that does not exist) and one to be looked at (GOFLAGS). */
function broken(shell: string) {
  const machine = makeHome([], {
    ".zprofile": "# mine\nexport GOROOT=/gone\nexport GOFLAGS=mod=vendor\n",
  });
  const run = (args: readonly string[], input = "") => cli(machine.env, [...args, "--shell", shell], input);
  return { ...machine, run };
}

describe("go-env-check fix", () => {
  itWith(["zsh"], "shows a diff and writes nothing, in both languages, without color", ({ zsh }) => {
    const { home, run } = broken(zsh);
    const bytes = bytesOf(home);
    const shown = run(["fix"]);
    expect(shown.stdout).toContain(
      "--- ~/.zprofile\n+++ ~/.zprofile\n@@ -1,3 +1,1 @@\n # mine\n-export GOROOT=/gone\n",
    );
    expect(shown.stdout).toContain("Delete line 2 of ~/.zprofile: export GOROOT=/gone\n");
    expect(shown.stdout).toContain("go-env-check fix --apply");
    expect(shown.stdout).not.toMatch(/tested|\u001b/);
    expect(run(["fix", "--lang", "zh-CN"]).stdout).toContain("尚未更改");
    expect(run(["fix", "--prove", "--lang", "zh-CN"]).stdout).toContain("种启动方式中");
    expect(run(["fix", "--apply", "--dry-run", "--yes"]).stdout).toContain("Nothing was changed");
    expect(bytesOf(home)).toEqual(bytes);
  });

  itWith(["zsh"], "--yes writes what is safe only, and names the rest", ({ zsh }) => {
    const { home, env, run } = broken(zsh);
    const applied = run(["fix", "--apply", "--yes", "--fail-on", "never"]);
    expect(applied).toMatchObject({ status: 0, stderr: "" });
    expect(applied.stdout).toMatch(/Not applied \(needs review; run without --yes\): goflags-invalid/);
    expect(readFileSync(join(home, ".zprofile"), "utf8")).toBe("# mine\nexport GOFLAGS=mod=vendor\n");
    expect(ids(check(env, ["--shell", zsh, "--context", "terminal"]))).toEqual(
      expect.arrayContaining(["goflags-invalid"]),
    );
  });

  itWith(["zsh"], "asks, and takes nothing but a yes for one", ({ zsh }) => {
    const { home, run } = broken(zsh);
    const bytes = bytesOf(home);
    for (const answer of ["", "\n", "n\n", "yesterday\n"]) {
      const asked = run(["fix", "--apply"], answer);
      expect(asked.stderr).toContain("Apply this change to ~/.zprofile? [y/N]");
      expect(bytesOf(home)).toEqual(bytes);
    }
    expect(run(["fix", "--apply"], "y\n").stdout).toContain("Changed: ~/.zprofile");
    expect(bytesOf(home)).not.toEqual(bytes);
  });

  itWith(["zsh"], "prints exactly one JSON document", ({ zsh }) => {
    const { run } = broken(zsh);
    const shown = JSON.parse(run(["fix", "--json", "--prove"]).stdout);
    expect(shown).toMatchObject({ schema: 1, applied: null });
    expect(shown.proofs.map(({ verdict }: { verdict: { kind: string } }) => verdict.kind)).toContain("fixed");
    const applied = JSON.parse(run(["fix", "goroot-not-found", "--json", "--apply", "--yes"]).stdout);
    expect(applied.applied).toMatchObject({
      number: "000001",
      ids: ["goroot-not-found"],
      notFixed: [],
      takenBack: null,
    });
    expect(applied.applied.score.after).toBeGreaterThan(applied.applied.score.before);
  });

  itWith(
    ["zsh"],
    "exits as check does: 1 while something is found, 0 when all is well, 2 for bad usage",
    ({ zsh }) => {
      const { run } = broken(zsh);
      expect(run(["fix"]).status).toBe(1);
      expect(run(["fix", "--fail-on", "never"]).status).toBe(0);
      for (const args of [
        ["fix", "nosuch"],
        ["fix", "--no-shell"],
        ["undo", "one"],
        ["undo", "1", "2"],
      ]) {
        const { status, stdout, stderr } = run(args);
        expect([args, status, stdout]).toEqual([args, 2, ""]);
        expect(stderr).toMatch(/see go-env-check --help/);
      }
      expect(run(["fix", "gobin-malformed"]).stdout).toContain(
        "gobin-malformed: does not occur in a new terminal",
      );
    },
  );

  itWith(["zsh"], "tells what only this process has from what a file gave", ({ zsh }) => {
    const { env } = makeHome([]);
    const shown = cli({ ...env, GOFLAGS: "mod=vendor" }, ["fix", "goflags-invalid", "--shell", zsh]);
    expect(shown.stdout).toContain(
      "goflags-invalid: only in this process, not set in any startup file. Run this here:\n  unset GOFLAGS\n",
    );
    expect(shown.stdout).toContain("No problems in a new terminal.");
  });

  itWith(["zsh"], "leaves to people what no program should do", ({ zsh }) => {
    const { env } = makeHome([], { "go/go.mod": "module stray\n" });
    const shown = cli(env, ["fix", "gopath-has-gomod", "--shell", zsh]);
    expect(shown.stdout).toMatch(/run manually:\n +mv .*\/go\/go\.mod /);
    expect(shown.stdout).not.toContain("+++");
  });

  itWith(
    ["zsh"],
    "a dotfile that is a link into a repository stays one, and the repository's file changes",
    ({ zsh }) => {
      const machine = makeHome([], { "dotfiles/zprofile": "export GOROOT=/gone\n" });
      symlinkSync("dotfiles/zprofile", join(machine.home, ".zprofile"));
      const bytes = bytesOf(machine.home);
      const applied = cli(machine.env, [
        "fix",
        "goroot-not-found",
        "--apply",
        "--yes",
        "--shell",
        zsh,
        "--fail-on",
        "never",
      ]);
      expect(applied).toMatchObject({ status: 0 });
      expect(bytesOf(machine.home)).toMatchObject({
        ".zprofile": "→ dotfiles/zprofile",
        "dotfiles/zprofile": "644 ",
      });
      expect(cli(machine.env, ["undo"]).status).toBe(0);
      expect(bytesOf(machine.home)).toEqual(bytes);
    },
  );

  itWith(["zsh"], "says what it cannot write, and why", ({ zsh }) => {
    const { home, run } = broken(zsh);
    const readOnly = join(home, ".zprofile");
    chmodSync(readOnly, 0o444);
    const refused = run(["fix", "goroot-not-found", "--apply", "--yes"]);
    expect(refused.status).toBe(1);
    expect(refused.stdout.replace(/\s+/g, " ")).toContain(
      "~/.zprofile is read-only. Make it writable, then fix it: chmod u+w ~/.zprofile",
    );
    expect(readFileSync(readOnly, "utf8")).toContain("\nexport GOROOT=/gone\n");
  });
});

describe("go-env-check undo", () => {
  itWith(["zsh"], "takes back the newest, tells what it would do, and keeps new work", ({ zsh }) => {
    const { home, run, write } = broken(zsh);
    const bytes = bytesOf(home);
    expect(run(["undo"])).toMatchObject({
      status: 1,
      stderr: "go-env-check: There is no fix to undo.\n",
    });
    run(["fix", "goroot-not-found", "--apply", "--yes"]);
    run(["fix", "goflags-invalid", "--apply"], "y\n");
    expect(run(["undo", "--dry-run"]).stdout).toBe("Would revert: goflags-invalid (~/.zprofile)\n");
    const mended = readFileSync(join(home, ".zprofile"), "utf8");
    // Work on a line beside it is no reason to refuse.
    write(".zprofile", mended.replace("# mine", "# yours"));
    expect(run(["undo", "--dry-run"]).stdout).toContain("Would revert: goflags-invalid");
    // The line that it took is there again: a second one would come of it.
    const overwritten = `${mended}export GOFLAGS=mod=vendor\nalias ll="ls -l"\n`;
    write(".zprofile", overwritten);
    expect(run(["undo", "--dry-run"])).toMatchObject({ status: 2 });
    const refused = run(["undo"]);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain("~/.zprofile has changed; it was not overwritten");
    expect(readFileSync(join(home, ".zprofile"), "utf8")).toBe(overwritten);
    write(".zprofile", mended);
    expect(run(["undo", "--lang", "zh-CN"]).stdout).toBe("已撤销：goflags-invalid（~/.zprofile）\n");
    expect(run(["undo"]).stdout).toBe("Reverted: goroot-not-found (~/.zprofile)\n");
    expect(bytesOf(home)).toEqual(bytes);
  });

  itWith(["zsh"], "takes an older one back, and keeps what was done since", ({ zsh }) => {
    const { home, run, write } = broken(zsh);
    run(["fix", "goroot-not-found", "--apply", "--yes"]);
    run(["fix", "goflags-invalid", "--apply"], "y\n");
    expect(run(["undo", "1"]).stdout).toBe(
      "Reverted: goroot-not-found (~/.zprofile)\nYour later edits to ~/.zprofile were kept.\n",
    );
    write(".zprofile", `# first\n${readFileSync(join(home, ".zprofile"), "utf8")}# last\n`);
    expect(run(["undo"])).toMatchObject({ status: 0 });
    // Each goes back beside the neighbor that still stands there.
    expect(readFileSync(join(home, ".zprofile"), "utf8")).toBe(
      "# first\n# mine\nexport GOFLAGS=mod=vendor\nexport GOROOT=/gone\n# last\n",
    );
  });

  itWith(
    ["zsh"],
    "the journal is readable by nobody else, and keeps no copy once a fix is undone",
    ({ zsh }) => {
      const { home, run } = broken(zsh);
      run(["fix", "goroot-not-found", "--apply", "--yes"]);
      const dir = join(home, ".local/state/go-env-check/fixes");
      expect((statSync(dir).mode & 0o777).toString(8)).toBe("700");
      const [entry = ""] = readdirSync(dir);
      expect((statSync(join(dir, entry)).mode & 0o777).toString(8)).toBe("600");
      run(["undo"]);
      expect(JSON.parse(readFileSync(join(dir, entry), "utf8"))).toMatchObject({
        state: "undone",
        files: [],
      });
      expect(readdirSync(dir)).toEqual([entry]);
    },
  );
});

describe("what did not help is undone by itself", () => {
  itWith(["zsh"], "a plan that leaves the fault", async ({ zsh }) => {
    const { home, examined, host, options } = await examinedHome(zsh);
    const bytes = bytesOf(home);
    const fixRun = planFix(examined, ["goroot-not-found"]);
    const useless = fixRun.plan.patches.map((patch) => ({
      ...patch,
      after: `${patch.before ?? ""}# no help\n`,
    }));
    const applied = await applyFix(
      host,
      examined,
      { ...fixRun, plan: { ...fixRun.plan, patches: useless } },
      () => examine(host, options),
    );
    expect(applied).toMatchObject({
      ok: true,
      value: { notFixed: ["goroot-not-found"], takenBack: { ok: true } },
    });
    expect(bytesOf(home)).toEqual(bytes);
  });

  itWith(["zsh", "go1.26"], "a plan that mends one thing and breaks another", async (parts) => {
    const go = `export PATH=${parts["go1.26"]}/bin:$PATH\n`;
    const { home, examined, host, options } = await examinedHome(parts.zsh, `${go}export GOBIN=relative\n`);
    const bytes = bytesOf(home);
    const fixRun = planFix(examined, ["gobin-malformed"]);
    const harmful = fixRun.plan.patches.map((patch) => ({ ...patch, after: `${go}export GOROOT=/gone\n` }));
    const applied = await applyFix(
      host,
      examined,
      { ...fixRun, plan: { ...fixRun.plan, patches: harmful } },
      () => examine(host, options),
    );
    expect(applied).toMatchObject({
      ok: true,
      value: { notFixed: [], broken: ["goroot-not-found"], takenBack: { ok: true } },
    });
    expect(bytesOf(home)).toEqual(bytes);
  });
});

async function examinedHome(zsh: string, text = "export GOROOT=/gone\n") {
  const { home } = makeHome([], { ".zprofile": text });
  const host = nodeHost({
    env: { HOME: home, PATH: "/usr/bin:/bin" },
    account: { user: "u", home, shell: zsh },
  });
  const options = { language: "en", judge: "terminal", runShell: true, contexts: ["terminal"] } as const;
  return { home, host, options, examined: await examine(host, options) };
}
