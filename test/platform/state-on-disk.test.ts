import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkStateDirectory, readState } from "../../shared/src/fs/read-state.ts";
import { writeOutput } from "../../shared/src/fs/write-output.ts";
import { writeState } from "../../shared/src/fs/write-state.ts";
import { nodeHost } from "../../shared/src/probe/node-host.ts";
import { CLI, makeHome, snapshot } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

const STATE = ".local/state/go-env-check";
const ROOT = process.getuid?.() === 0;
const TOKEN = "gec_ingest_abcdefabcdefabcdefab";
const ENABLE = ["fleet", "enable", "--server", "http://127.0.0.1:9", "--team", "t_abcdefgh1"];

function makeMachine() {
  const { home, env, write } = makeHome([]);
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [CLI, ...args], {
      env: { ...env, GO_ENV_CHECK_FLEET_TOKEN: TOKEN },
      encoding: "utf8",
      cwd: "/",
      timeout: 20_000,
    });
  return { home, env, write, run, state: join(home, STATE) };
}

/** Each way of making a file of state something that is not to be believed, and a word of what is said of it. */
const SPOILED: readonly (readonly [string, (file: string) => void, RegExp])[] = [
  ["a FIFO", (file) => void spawnSync("mkfifo", [file]), /is not what Go Env Check put there/],
  ["a directory", (file) => void mkdirSync(file), /is not what Go Env Check put there/],
  ["a symbolic link", (file) => symlinkSync("/etc/passwd", file), /is a symbolic link/],
  ["too large", (file) => writeFileSync(file, "x".repeat(70 * 1024 * 1024)), /is larger than/],
  ["damaged", (file) => writeFileSync(file, '{"half'), /is damaged/],
];

describe("a file of state that cannot be used is never the same as none", () => {
  for (const [what, spoil, words] of SPOILED) {
    it(`${what}: history, fleet and undo name the file`, () => {
      const { run, state } = makeMachine();
      expect(run("history", "on").status).toBe(0);
      expect(run(...ENABLE).status).toBe(0);
      const places = [
        [["fleet", "status"], "fleet/settings.json"],
        [["history"], "history/20260101T000000000Z-1.json"],
        [["undo"], "fixes/000001.json"],
      ] as const;
      mkdirSync(join(state, "fixes"), { mode: 0o700 });
      for (const [args, name] of places) {
        const file = join(state, name);
        rmSync(file, { force: true });
        spoil(file);
        const { stdout, stderr, signal } = run(...args);
        expect([args, signal, stdout.includes("Sharing is off")]).toEqual([args, null, false]);
        expect(stderr).toContain(name);
        expect(stderr).toMatch(words);
        expect(run(...args, "--lang", "zh-CN").stderr).toMatch(/[\u4e00-\u9fff]/);
      }
    });
  }

  it("a damaged setting can be replaced by enabling or disabling again", () => {
    const { run, state } = makeMachine();
    run(...ENABLE);
    for (const args of [ENABLE, ["fleet", "disable"]]) {
      writeFileSync(join(state, "fleet/settings.json"), "{");
      expect(run("fleet", "send").status).toBe(2);
      expect([args, run(...args).status]).toEqual([args, 0]);
    }
    expect(run("fleet").stdout).toContain("Sharing is off");
  });

  it.runIf(ROOT)("closed files: an ordinary user is told, not that sharing and history are off", () => {
    const { home, env, run, state } = makeMachine();
    run("history", "on");
    run(...ENABLE);
    // As an older version left it after sudo: root's, closed to the user.
    const asUser = (...args: string[]) =>
      spawnSync(
        "setpriv",
        ["--reuid", "12345", "--regid", "12345", "--clear-groups", process.execPath, CLI, ...args],
        { env, encoding: "utf8", cwd: "/" },
      );
    spawnSync("chown", ["12345:12345", home, join(home, ".local"), join(home, ".local/state")]);
    for (const args of [["fleet"], ["history"], ["fleet", "disable"], ["history", "off"]]) {
      const { status, stdout, stderr } = asUser(...args);
      expect([args, status, stdout]).toEqual([args, 2, ""]);
      expect(stderr).toMatch(/belongs to another account \(user id 0\)/);
    }
    spawnSync("chown", ["-R", "12345:12345", state]);
    chmodSync(join(state, "fleet"), 0);
    expect(asUser("fleet").stderr).toMatch(/cannot be read \(EACCES\)/);
  });
});

describe("a directory of state that is not ours alone is refused", () => {
  const commands = [["history"], ["history", "on"], ["history", "clear"], ["fleet"], ENABLE, ["undo"]];

  it("others may write to it", () => {
    const { run, state, home } = makeMachine();
    run("history", "on");
    run(...ENABLE);
    mkdirSync(join(state, "fixes"));
    chmodSync(state, 0o777);
    const before = snapshot(home);
    for (const args of commands) {
      const { status, stderr } = run(...args);
      expect([args, status, stderr]).toEqual([args, 2, expect.stringContaining("(mode 0777)")]);
    }
    expect(snapshot(home)).toEqual(before);
  });

  it("it is a symbolic link", () => {
    const { run, state, home, write } = makeMachine();
    write("elsewhere/history/on", "");
    mkdirSync(join(home, ".local/state"), { recursive: true });
    symlinkSync(join(home, "elsewhere"), state);
    for (const args of commands) {
      const { status, stderr } = run(...args);
      expect([args, status, stderr]).toEqual([args, 2, expect.stringContaining("is a symbolic link")]);
    }
    expect(readdirSync(join(home, "elsewhere"))).toEqual(["history"]);
  });

  it.runIf(ROOT)("it belongs to somebody else, also for root", () => {
    const { run, state } = makeMachine();
    run("history", "on");
    spawnSync("chown", ["-R", "12345", state]);
    expect(checkStateDirectory(join(state, "history"))).toMatchObject({
      ok: false,
      refusal: { kind: "not-ours", file: state, detail: "12345" },
    });
    const { status, stderr } = run("history");
    expect([status, stderr]).toEqual([2, expect.stringContaining("belongs to another account")]);
  });

  it("a check says that its run was not kept, and reports all the same", () => {
    const { run, state } = makeMachine();
    run("history", "on");
    chmodSync(state, 0o777);
    const { stdout, stderr } = run("--json", "--no-shell");
    expect(stderr).toContain("Other accounts can write to");
    expect(JSON.parse(stdout)).toMatchObject({ schema: 1 });
  });
});

/** Runs a script as root in mounts of its own, beside an account that is made for it and goes with them. */
const AS_ROOT_IN_HOME_OF_ANOTHER = `
set -e
mount -t tmpfs none /home
cp /etc/passwd /etc/group /etc/shadow /home/ 2>/dev/null
for f in passwd group shadow; do mount --bind /home/$f /etc/$f; done
echo 'gectest:x:23456:23457::/home/gectest:/bin/sh' >> /etc/passwd
echo 'gectest:x:23457:' >> /etc/group
mkdir /home/gectest && chown gectest:gectest /home/gectest
export HOME=/home/gectest
`;

describe("what root makes in somebody's home belongs to that person (sudo that keeps HOME)", () => {
  itWith(["unshare"], "history, sharing, a kept run, a report, a recording", () => {
    const script = `${AS_ROOT_IN_HOME_OF_ANOTHER}
go() { "$NODE" "$CLI" "$@" >/dev/null; }
go history on
go ${ENABLE.join(" ")}
go --no-shell --fail-on never -o $HOME/report.json --facts-out $HOME/facts.json
go --no-shell --fail-on never
find $HOME -printf '%m %U:%G %P\\n' | sort -k3
echo --
setpriv --reuid 23456 --regid 23457 --clear-groups "$NODE" "$CLI" fleet status
setpriv --reuid 23456 --regid 23457 --clear-groups "$NODE" "$CLI" history off
echo --
echo secret > /home/rootfile; chmod 600 /home/rootfile
rm $HOME/${STATE}/fleet/settings.json; ln -s /home/rootfile $HOME/${STATE}/fleet/settings.json
rm $HOME/${STATE}/history/on 2>/dev/null || true; ln -s /home/rootfile $HOME/${STATE}/history/on
go ${ENABLE.join(" ")} 2>/dev/null || true; go history on 2>/dev/null || true; go history off 2>/dev/null || true
cat /home/rootfile; stat -c %u /home/rootfile
`;
    const { stdout, stderr, status } = spawnSync("unshare", ["-m", "sh", "-c", script], {
      encoding: "utf8",
      env: { PATH: "/usr/sbin:/usr/bin:/bin", NODE: process.execPath, CLI, GO_ENV_CHECK_FLEET_TOKEN: TOKEN },
    });
    expect([status, stderr]).toEqual([0, ""]);
    const [files = "", asUser = "", link = ""] = stdout.split("--\n");
    const lines = files.trim().split("\n");
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) expect(line).toMatch(/^\d+ 23456:23457/);
    const ofState = lines.filter((line) => line.includes("go-env-check/"));
    expect(ofState.length).toBeGreaterThan(5);
    for (const line of ofState) expect(line).toMatch(/^(700 \S+ \S+(history|fleet)|600 .*(\.json|\/on))$/);
    expect(asUser).toContain("Sharing is on");
    expect(asUser).toContain("history clear");
    expect(link).toBe("secret\n0\n");
  });
});

describe("-o and --facts-out", () => {
  const check = ["--no-shell", "--fail-on", "never", "--json"];

  it("keep mode and link of a file that is there, and sweep what a killed process left", () => {
    const { home, run, write } = makeMachine();
    const file = write("real/report.json", "old");
    chmodSync(file, 0o640);
    symlinkSync("real/report.json", join(home, "link.json"));
    const dead = spawnSync("true").pid;
    write(`real/.report.json.go-env-check-p${dead}`, "half");
    write(`real/.other.json.go-env-check-p${dead}`, "half");
    expect(run(...check, "-o", join(home, "link.json")).status).toBe(0);
    expect(lstatSync(join(home, "link.json")).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ schema: 1 });
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(home, "real"))).toEqual([`.other.json.go-env-check-p${dead}`, "report.json"]);
  });

  it("write to pipes and descriptors directly, and leave no temporary file", () => {
    const { home, env } = makeMachine();
    const sh = (command: string) =>
      spawnSync("sh", ["-c", command, "sh", process.execPath, CLI, ...check], {
        env,
        encoding: "utf8",
        cwd: home,
      });
    expect(JSON.parse(sh('"$@" -o /dev/stdout | cat').stdout)).toMatchObject({ schema: 1 });
    expect(sh('echo first > out; "$@" -o /dev/stdout >> out; head -1 out').stdout).toBe("first\n");
    expect(JSON.parse(sh('"$@" -o /dev/fd/3 3>&1 >/dev/null').stdout)).toMatchObject({ schema: 1 });
    expect(JSON.parse(sh('mkfifo f; cat f & "$@" -o f; wait').stdout)).toMatchObject({ schema: 1 });
    expect(sh('"$@" -o /dev/null; ls -A').stdout).toBe("f\nout\n");
    expect(lstatSync("/dev/null").isCharacterDevice()).toBe(true);
    const full = sh('"$@" -o /dev/full');
    expect([full.status, full.stderr]).toEqual([2, expect.stringContaining("ENOSPC")]);
    const redirected = sh('"$@" > /dev/full');
    expect([redirected.status, redirected.stderr]).toEqual([2, expect.stringContaining("free some space")]);
  });

  it.skipIf(!ROOT)("go through nothing that another user put into a directory such as /tmp", () => {
    const { home, write } = makeMachine();
    const shared = join(home, "shared");
    mkdirSync(shared);
    chmodSync(shared, 0o1777);
    const own = write("own", "old");
    const planted = [join(shared, "link"), join(shared, "file"), join(shared, "pipe")];
    symlinkSync(own, join(shared, "link"));
    writeFileSync(join(shared, "file"), "theirs");
    spawnSync("mkfifo", [join(shared, "pipe")]);
    symlinkSync(own, join(shared, "mine"));
    for (const file of planted) lchownSync(file, 65_534, 65_534);
    for (const file of planted) expect(() => writeOutput(file, "x")).toThrow(/somebody else put it/);
    expect([readFileSync(own, "utf8"), readFileSync(join(shared, "file"), "utf8")]).toEqual([
      "old",
      "theirs",
    ]);
    // What is our own there, and what is in a directory that is not everybody's, is written as before.
    writeOutput(join(shared, "mine"), "new");
    expect(readFileSync(own, "utf8")).toBe("new");
    chmodSync(shared, 0o755);
    writeOutput(join(shared, "file"), "new");
    expect(readFileSync(join(shared, "file"), "utf8")).toBe("new");
  });

  it("refuse a symbolic link to nothing", () => {
    const { home } = makeMachine();
    symlinkSync("missing", join(home, "link"));
    expect(() => writeOutput(join(home, "link"), "x")).toThrow(/symbolic link/);
  });
});

it("state is swept of what killed processes left, and of nothing else", () => {
  const { state } = makeMachine();
  const dir = join(state, "fleet");
  expect(writeState(dir, "sent.json", "1")).toEqual({ ok: true, value: null });
  const dead = spawnSync("true").pid;
  for (const name of [`.secret.json.go-env-check-p${dead}`, ".secret.json.go-env-check-p1", "mine"])
    writeFileSync(join(dir, name), "");
  expect(writeState(dir, "sent.json", "2").ok).toBe(true);
  expect(readdirSync(dir)).toEqual([".secret.json.go-env-check-p1", "mine", "sent.json"]);
  expect(readState(dir, "sent.json")).toEqual({ ok: true, value: "2" });
});

it("what a probe reads with has no way to write", () => {
  const { fs, scratch } = nodeHost();
  expect(Object.keys(fs).filter((name) => /make|write|link|remove|create|rename|chmod/i.test(name))).toEqual(
    [],
  );
  const { home } = makeMachine();
  expect(() => scratch.writeInto(home, { a: "x" })).toThrow(/not a scratch directory/);
  expect(() => scratch.removeTree(home)).toThrow(/not a scratch directory/);
  const dir = scratch.makeTempDir();
  expect(() => scratch.writeInto(dir, { "../a": "x" })).toThrow(/outside/);
  scratch.removeTree(dir);
  expect([existsSync(dir), existsSync(home)]).toEqual([false, true]);
});
