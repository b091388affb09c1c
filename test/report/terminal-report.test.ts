import { spawnSync } from "node:child_process";
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { renderText } from "../../shared/src/render/text.ts";
import { CLI, makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";
import { recordedMachines, reportOf } from "../support/recorded.ts";

function run(env: Record<string, string>, ...args: string[]) {
  return spawnSync(process.execPath, [CLI, ...args], { env, encoding: "utf8", cwd: "/" });
}

it("uses nothing but ASCII of its own with --ascii, and leaves what is there to copy alone", () => {
  const { env } = makeHome([]);
  env.GOBIN = "/opt/überraschung…/bin:x";
  const { stdout } = run(env, "--no-shell", "--ascii", "--vitals");
  const ours = stdout.replaceAll("/opt/überraschung", "");
  expect(ours.replaceAll("…/bin:x", "").match(/[^\n -~]/g)).toBeNull();
  for (const { facts } of recordedMachines()) {
    const text = renderText(reportOf(facts, "en"), { color: false, ascii: true });
    expect(text.match(/[^\n -~]/g)).toBeNull();
  }
});

itWith(["script"], "is as wide as the window, and repeats the verdict where it scrolled away", (parts) => {
  const { env } = makeHome([]);
  const shown = (columns: number, rows: number, flag: string): string[] => {
    const command = `stty cols ${columns} rows ${rows}; '${process.execPath}' '${CLI}' --no-shell --no-color ${flag}`;
    const { stdout } = spawnSync(parts.script, ["-qec", command, "/dev/null"], {
      env: { ...env, SHELL: "/bin/sh", TERM: "xterm" },
      encoding: "utf8",
      cwd: "/",
    });
    return stdout.trimEnd().split(/\r?\n/);
  };
  const [wide = "", narrow = ""] = [shown(140, 50, ""), shown(50, 50, "")].map(([first]) => first);
  expect([wide, narrow].map((line) => line.trimEnd().length)).toEqual([100, 50]);
  const long = shown(80, 10, "-v");
  expect(long.length).toBeGreaterThan(10);
  expect(long.at(-1)).toBe(long[0]);
  expect(shown(80, 500, "-v").at(-1)).not.toBe(long[0]);
});

describe("progress on standard error", () => {
  /** Runs the command on a real pseudo-terminal of its own; the output files are told apart. */
  function onTerminal(
    script: string,
    env: Record<string, string>,
    command: string,
  ): { screen: string; out: string } {
    const out = join(env.HOME ?? "", "out");
    const { stdout } = spawnSync(script, ["-qec", `${command} >"$HOME/out"`, "/dev/null"], {
      env: { ...env, SHELL: "/bin/sh" },
      encoding: "utf8",
      cwd: "/",
    });
    return { screen: stdout, out: readFileSync(out, "utf8") };
  }
  const command = `'${process.execPath}' '${CLI}' --json --shell /bin/bash --fail-on never`;

  itWith(
    ["script", "bash"],
    "names after a moment what is slow, in the user's language, and takes it back",
    (parts) => {
      for (const [lang, words] of [
        ["en", "Starting bash"],
        ["zh-CN", "正在启动 bash"],
      ]) {
        const { env } = makeHome([], { ".profile": "sleep 1\n" });
        env.TERM = "xterm";
        const { screen, out } = onTerminal(parts.script, env, `${command} --lang ${lang}`);
        expect(screen).toContain(words);
        expect(screen.trimEnd().endsWith("\r\u001b[K")).toBe(true);
        expect(JSON.parse(out)).toMatchObject({ schema: 1 });
      }
    },
  );

  itWith(["script"], "is silent on a dumb terminal, with -q, and where nobody watches", (parts) => {
    const { env } = makeHome([], { ".profile": "sleep 1\n" });
    expect(onTerminal(parts.script, { ...env, TERM: "dumb" }, command).screen).toBe("");
    expect(onTerminal(parts.script, { ...env, TERM: "xterm" }, `${command} -q -o "$HOME/out"`).screen).toBe(
      "",
    );
    expect(run({ ...env, TERM: "xterm" }, "--json", "--shell", "/bin/bash").stderr).toBe("");
  });
});

describe("-o writes a file whole or not at all", () => {
  const args = ["--no-shell", "--json", "--fail-on", "never", "-o"];

  it("keeps a symlink, leaves nothing beside, and replaces what was there", () => {
    const { env, home, write } = makeHome([]);
    write("real/report.json", "old");
    symlinkSync("real/report.json", join(home, "link.json"));
    expect(run(env, ...args, join(home, "link.json")).status).toBe(0);
    expect(lstatSync(join(home, "link.json")).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(join(home, "real/report.json"), "utf8"))).toMatchObject({ schema: 1 });
    expect(readdirSync(join(home, "real"))).toEqual(["report.json"]);
  });

  it("writes to /dev/stdout, too", () => {
    const { env } = makeHome([]);
    const command = `"$0" "$1" --no-shell --json -o /dev/stdout | cat`;
    const { stdout } = spawnSync("/bin/sh", ["-c", command, process.execPath, CLI], {
      env,
      encoding: "utf8",
    });
    expect(JSON.parse(stdout)).toMatchObject({ schema: 1 });
  });

  it("says what is wrong with a place that cannot be written, with exit status 2", () => {
    const { env, home } = makeHome([]);
    mkdirSync(join(home, "dir"));
    for (const place of ["none/report.json", "dir"]) {
      const { status, stderr, stdout } = run(env, ...args, join(home, place));
      expect([place, status, stdout]).toEqual([place, 2, ""]);
      expect(stderr).toContain(`${home}/${place}`);
      expect(stderr).toContain("-o");
    }
  });

  itWith(["unshare"], "leaves the old report where the disk is full", () => {
    const { env, home, write } = makeHome([]);
    mkdirSync(join(home, "full"));
    const script = [
      'mount -t tmpfs -o size=64k tmpfs "$HOME/full"',
      'echo old >"$HOME/full/report"',
      'dd if=/dev/zero of="$HOME/full/filler" bs=1k 2>/dev/null',
      '"$@" -o "$HOME/full/report" --no-shell --format html; echo "status $?"',
      'cat "$HOME/full/report"; ls -A "$HOME/full"',
    ].join("\n");
    write("script", script);
    const { stdout, stderr } = spawnSync(
      "/usr/bin/unshare",
      ["-m", "/bin/sh", join(home, "script"), process.execPath, CLI],
      { env, encoding: "utf8", cwd: "/" },
    );
    expect(stdout).toBe("status 2\nold\nfiller\nreport\n");
    expect(stderr).toContain("-o");
  });
});

it("rejects a file that is not a report, and names what is wrong with it", () => {
  const { env, home } = makeHome([]);
  writeFileSync(join(home, "notes.txt"), "go version");
  for (const [file, words] of [
    ["notes.txt", "not a report"],
    ["gone.json", "no such file"],
  ]) {
    const { status, stdout, stderr } = run(env, "--from", join(home, file ?? ""));
    expect([file, status, stdout]).toEqual([file, 2, ""]);
    expect(stderr).toContain(words);
  }
  expect(run(env, "--from", join(home, "notes.txt"), "--vitals").stderr).toContain("remove --vitals");
});
