import { spawn, spawnSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applyPatches } from "../../shared/src/fix/apply/apply.ts";
import { undo } from "../../shared/src/fix/apply/undo.ts";
import type { Files } from "../../shared/src/fs/files.ts";
import { nodeFiles } from "../../shared/src/fs/node-files.ts";
import type { Done, FilePatch } from "../../shared/src/model/index.ts";
import { bytesOf } from "../support/fix.ts";
import { makeHome } from "../support/machine.ts";
import { itWith, ROOT } from "../support/parts.ts";
import type { Wanted } from "./apply-runner.ts";

const AT = "2026-11-24T12:00:00.000Z";
const scratch = mkdtempSync(join(tmpdir(), "go-env-check-runner-"));
const runner = join(scratch, "runner.mjs");

beforeAll(() => {
  buildSync({
    entryPoints: [join(ROOT, "test/fix/apply-runner.ts")],
    outfile: runner,
    bundle: true,
    format: "esm",
    platform: "node",
    logLevel: "error",
  });
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Outcome {
  readonly steps: number;
  readonly result: Done<{ readonly number: string }>;
}

/** Runs it in a process of its own; null when that was killed. */
function run(wanted: Wanted): Outcome | null {
  const { stdout, signal, stderr } = spawnSync(process.execPath, [runner, JSON.stringify(wanted)], {
    encoding: "utf8",
  });
  if (signal === "SIGKILL") return null;
  if (!stdout.startsWith("{")) throw new Error(`no outcome: ${stderr}`);
  return JSON.parse(stdout);
}

function patch(file: string, before: string | null, after: string): FilePatch {
  return { file, kind: "start-up", before, after, ids: ["goroot-not-found"] };
}

/** A home with a private file, a link into a repository of dotfiles, and a file that is to be made with its directories. */
function dotfiles() {
  const { home, write } = makeHome([], {
    ".zprofile": "export GOROOT=/gone\n",
    "dotfiles/zshrc": "# théirs\r\n",
  });
  chmodSync(join(home, ".zprofile"), 0o640);
  symlinkSync("dotfiles/zshrc", join(home, ".zshrc"));
  const bytes = (file: string): string => readFileSync(join(home, file), "latin1");
  const patches = [
    patch(join(home, ".zprofile"), bytes(".zprofile"), "# go-env-check: export GOROOT=/gone\n"),
    patch(join(home, ".zshrc"), bytes(".zshrc"), `${bytes(".zshrc")}unset GOROOT\r\n`),
    patch(join(home, ".config/fish/config.fish"), null, "set -e GOROOT\n"),
  ];
  const dir = join(home, ".local/state/go-env-check/fixes");
  return { home, write, patches, journal: { dir, roots: [home], goEnvFiles: [] } };
}

/** Each file's content is all old or all new, whatever happened. */
function expectWhole(patches: readonly FilePatch[], when: string): void {
  for (const { file, before, after } of patches) {
    const found = nodeFiles.find(file);
    const now = found.kind === "file" ? found.bytes : null;
    expect([when, file, now === before || now === after]).toEqual([when, file, true]);
  }
}

describe("killed at any step", () => {
  for (const half of [false, true]) {
    it(`apply: each file old or new and whole, undo brings all back, and it can be applied again${half ? " (in the middle of writing)" : ""}`, () => {
      const reference = dotfiles();
      const total = run({ work: "apply", ...reference })?.steps ?? 0;
      expect(total).toBeGreaterThan(20);
      for (let dieAt = 1; dieAt <= total; dieAt += 1) {
        const { home, patches, journal } = dotfiles();
        const start = bytesOf(home);
        const outcome = run({ work: "apply", journal, patches, dieAt, half });
        if (!half) expect([dieAt, outcome]).toEqual([dieAt, null]);
        expectWhole(patches, `killed at ${dieAt}`);
        expect(lstatSync(join(home, ".zshrc")).isSymbolicLink()).toBe(true);
        const undone = undo(nodeFiles, journal);
        if (!undone.ok) expect([dieAt, undone.refusal.kind]).toEqual([dieAt, "nothing"]);
        expect([dieAt, bytesOf(home)]).toEqual([dieAt, start]);
        expect([dieAt, applyPatches(nodeFiles, patches, { journal, at: AT }).ok]).toEqual([dieAt, true]);
        expect(undo(nodeFiles, journal).ok).toBe(true);
        expect([dieAt, bytesOf(home)]).toEqual([dieAt, start]);
      }
    }, 120_000);
  }

  it("undo: each file old or new and whole, and a second undo finishes", () => {
    const applied = (): ReturnType<typeof dotfiles> & { start: object } => {
      const machine = dotfiles();
      const start = bytesOf(machine.home);
      expect(applyPatches(nodeFiles, machine.patches, { journal: machine.journal, at: AT }).ok).toBe(true);
      return { ...machine, start };
    };
    const reference = applied();
    const total = run({ work: "undo", ...reference })?.steps ?? 0;
    expect(total).toBeGreaterThan(10);
    for (let dieAt = 1; dieAt <= total; dieAt += 1) {
      const { home, patches, journal, start } = applied();
      expect(run({ work: "undo", journal, patches, dieAt })).toBeNull();
      expectWhole(patches, `killed at ${dieAt}`);
      undo(nodeFiles, journal);
      expect([dieAt, bytesOf(home)]).toEqual([dieAt, start]);
    }
  }, 120_000);
});

describe("work that was done since stays", () => {
  const LATER = "# théir later work\nexport EDITOR=vi\n";
  const workedOn = () => {
    const machine = dotfiles();
    const start = bytesOf(machine.home);
    expect(applyPatches(nodeFiles, machine.patches, { journal: machine.journal, at: AT }).ok).toBe(true);
    appendFileSync(join(machine.home, ".zprofile"), LATER);
    appendFileSync(join(machine.home, ".config/fish/config.fish"), LATER);
    return { ...machine, start };
  };
  const latin1 = Buffer.from(LATER).toString("latin1");
  const zprofile = { ".zprofile": `640 export GOROOT=/gone\n${latin1}` };
  const expected = (start: object) => ({
    ...start,
    ...zprofile,
    ".config": "755 ",
    ".config/fish": "755 ",
    ".config/fish/config.fish": `644 ${latin1}`,
  });

  it("undo takes the fix out of the file and keeps the rest, killed at any step and begun anew", () => {
    const reference = workedOn();
    const total = run({ work: "undo", ...reference })?.steps ?? 0;
    expect(bytesOf(reference.home)).toEqual(expected(reference.start));
    expect(total).toBeGreaterThan(10);
    for (let dieAt = 1; dieAt <= total; dieAt += 1) {
      const { home, patches, journal, start } = workedOn();
      expect(run({ work: "undo", journal, patches, dieAt })).toBeNull();
      undo(nodeFiles, journal);
      expect([dieAt, bytesOf(home)]).toEqual([dieAt, expected(start)]);
    }
  }, 120_000);

  it("a file that our lines made goes again only where nothing else is in it", () => {
    const { home, patches, journal, start } = workedOn();
    writeFileSync(join(home, ".config/fish/config.fish"), patches.at(-1)?.after ?? "", "latin1");
    expect(undo(nodeFiles, journal).ok).toBe(true);
    expect(bytesOf(home)).toEqual({ ...start, ...zprofile });
  });
});

describe("a fix that could not be written whole", () => {
  it("leaves a file alone that somebody changed in the meantime, and gives the others back", () => {
    const { home, patches, journal } = dotfiles();
    const start = bytesOf(home);
    const [first, second] = patches;
    if (first === undefined || second === undefined) throw new Error("two patches are needed");
    // Between the look at all files and the writing of the second one.
    const files: Files = {
      ...nodeFiles,
      rename: (from, to) => {
        nodeFiles.rename(from, to);
        if (to === first.file) writeFileSync(join(home, "dotfiles/zshrc"), "# their work\n");
      },
    };
    expect(applyPatches(files, patches, { journal, at: AT }).ok).toBe(false);
    expect(bytesOf(home)).toEqual({ ...start, "dotfiles/zshrc": "644 # their work\n" });
    expect(undo(nodeFiles, journal)).toMatchObject({ ok: false, refusal: { kind: "nothing" } });
  });

  it("undo looks at all files before it touches one", () => {
    const { home, patches, journal } = dotfiles();
    expect(applyPatches(nodeFiles, patches, { journal, at: AT }).ok).toBe(true);
    linkSync(join(home, ".zprofile"), join(home, "another-name"));
    const fixed = bytesOf(home);
    expect(undo(nodeFiles, journal)).toMatchObject({ ok: false, refusal: { kind: "hard-link" } });
    expect(bytesOf(home)).toEqual(fixed);
    rmSync(join(home, "another-name"));
    expect(undo(nodeFiles, journal).ok).toBe(true);
  });
});

describe("what cannot be written is refused, and nothing is lost", () => {
  const refusalOf = (result: Done<unknown>) => (result.ok ? null : result.refusal);

  it("keeps mode, owner, symbolic links and what the link's repository tracks", () => {
    const { home, patches, journal } = dotfiles();
    const owner = process.getuid?.() === 0 ? 12345 : (process.getuid?.() ?? 0);
    if (owner === 12345) spawnSync("chown", ["12345:12346", join(home, ".zprofile")]);
    expect(applyPatches(nodeFiles, patches, { journal, at: AT }).ok).toBe(true);
    const stat = statSync(join(home, ".zprofile"));
    expect([(stat.mode & 0o7777).toString(8), stat.uid]).toEqual(["640", owner]);
    expect(lstatSync(join(home, ".zshrc")).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(home, "dotfiles/zshrc"), "utf8")).toBe("# théirs\r\nunset GOROOT\r\n");
    expect(undo(nodeFiles, journal).ok).toBe(true);
    expect(statSync(join(home, ".zprofile")).uid).toBe(owner);
  });

  it.runIf(process.getuid?.() === 0)("what root makes in somebody's home is that person's", () => {
    const { home, patches, journal } = dotfiles();
    spawnSync("chown", ["-R", "12345:12346", home]);
    expect(applyPatches(nodeFiles, patches, { journal, at: AT }).ok).toBe(true);
    const made = [
      ".config",
      ".config/fish",
      ".config/fish/config.fish",
      ".local/state/go-env-check/fixes/000001.json",
    ];
    for (const name of [...made, ".zprofile", "dotfiles/zshrc"])
      expect([name, statSync(join(home, name)).uid, statSync(join(home, name)).gid]).toEqual([
        name,
        12345,
        12346,
      ]);
    expect(undo(nodeFiles, journal).ok).toBe(true);
  });

  it("a file that changed between plan and apply: none of the files is written", () => {
    const { home, write, patches, journal } = dotfiles();
    write("dotfiles/zshrc", "# new work\n");
    const start = bytesOf(home);
    expect(refusalOf(applyPatches(nodeFiles, patches, { journal, at: AT }))).toMatchObject({
      kind: "changed",
      file: join(home, ".zshrc"),
    });
    expect(bytesOf(home)).toEqual(start);
    expect(refusalOf(undo(nodeFiles, journal))?.kind).toBe("nothing");
  });

  it("a file that changed after apply: undo never puts the old copy over new work", () => {
    const { home, patches, journal } = dotfiles();
    expect(applyPatches(nodeFiles, patches, { journal, at: AT }).ok).toBe(true);
    writeFileSync(join(home, ".zprofile"), "# new work\n");
    const now = bytesOf(home);
    expect(refusalOf(undo(nodeFiles, journal))).toMatchObject({
      kind: "changed",
      file: join(home, ".zprofile"),
    });
    expect(bytesOf(home)).toEqual(now);
  });

  it("takes several fixes back, the newest first", () => {
    const { home, write, journal } = dotfiles();
    const start = bytesOf(home);
    const file = write(".bashrc", "0\n");
    for (const [before, after] of [
      ["0\n", "1\n"],
      ["1\n", "2\n"],
    ] as const)
      expect(applyPatches(nodeFiles, [patch(file, before, after)], { journal, at: AT }).ok).toBe(true);
    expect(refusalOf(undo(nodeFiles, journal, "000001"))?.kind).toBe("changed");
    expect(undo(nodeFiles, journal)).toMatchObject({ ok: true, value: { number: "000002" } });
    expect(undo(nodeFiles, journal)).toMatchObject({ ok: true, value: { number: "000001" } });
    expect(refusalOf(undo(nodeFiles, journal))?.kind).toBe("nothing");
    rmSync(file);
    expect(bytesOf(home)).toEqual(start);
  });

  it("read-only files, dead links, hard links, directories and FIFOs", () => {
    const { home, journal } = dotfiles();
    const attempt = (name: string, before: string | null) =>
      refusalOf(applyPatches(nodeFiles, [patch(join(home, name), before, "x\n")], { journal, at: AT }))?.kind;
    chmodSync(join(home, ".zprofile"), 0o440);
    symlinkSync("nowhere", join(home, ".zlogin"));
    symlinkSync(".loop", join(home, ".loop"));
    writeFileSync(join(home, ".bashrc"), "a\n");
    linkSync(join(home, ".bashrc"), join(home, "other-name"));
    mkdirSync(join(home, ".profile"));
    spawnSync("mkfifo", [join(home, ".tcshrc")]);
    const start = bytesOf(home);
    expect(attempt(".zprofile", "export GOROOT=/gone\n")).toBe("read-only");
    expect(attempt(".zlogin", null)).toBe("dangling");
    expect(attempt(".loop", null)).toBe("dangling");
    expect(attempt(".bashrc", "a\n")).toBe("hard-link");
    expect(attempt(".profile", null)).toBe("not-a-file");
    expect(attempt(".tcshrc", null)).toBe("not-a-file");
    expect(bytesOf(home)).toEqual(start);
  });

  it("one file by two names: refused, not written twice", () => {
    const { home, journal } = dotfiles();
    symlinkSync("dotfiles/zshrc", join(home, ".other"));
    const bytes = readFileSync(join(home, ".zshrc"), "latin1");
    const both = [".zshrc", ".other"].map((name) => patch(join(home, name), bytes, `${bytes}${name}\n`));
    expect(applyPatches(nodeFiles, both, { journal, at: AT }).ok).toBe(false);
    expect(readFileSync(join(home, ".zshrc"), "latin1")).toBe(bytes);
  });

  it("an unreadable journal entry is stepped over, and its number is not used again", () => {
    const { patches, journal } = dotfiles();
    mkdirSync(journal.dir, { recursive: true });
    writeFileSync(join(journal.dir, "000041.json"), "{");
    expect(applyPatches(nodeFiles, patches, { journal, at: AT })).toMatchObject({
      ok: true,
      value: { number: "000042" },
    });
    expect(undo(nodeFiles, journal).ok).toBe(true);
  });

  // A real full disk: a file system of a few pages, in a mount namespace of its own.
  for (const full of ["home", "journal"] as const) {
    itWith(["overlay mounts"], `a full disk under the ${full}: said so, everything as it was`, () => {
      const dir = mkdtempSync(join(scratch, "full-"));
      const [home, journal] = [join(dir, "home"), join(dir, "journal")];
      for (const one of [home, journal]) mkdirSync(one);
      const file = join(home, ".zprofile");
      const patches = [patch(file, "old\n", "new ".repeat(4000))];
      const place = { dir: join(journal, "fixes"), roots: [home], goEnvFiles: [] };
      const wanted: Wanted = { work: "apply", journal: place, patches };
      const script = [
        `mount -t tmpfs -o mode=755,size=${full === "home" ? "16k" : "12k"} none ${full === "home" ? home : journal}`,
        `printf 'old\\n' > ${file}`,
        `{ head -c 99999 /dev/zero > ${full === "home" ? home : journal}/filler; true; } 2>/dev/null`,
        ...(full === "journal" ? [`truncate -s 8192 ${journal}/filler`] : []),
        `"$0" "$@" && echo && cat ${file} && ls -A ${home}`,
      ].join(" && ");
      const { stdout, stderr } = spawnSync(
        "unshare",
        ["-m", "sh", "-c", script, process.execPath, runner, JSON.stringify(wanted)],
        { encoding: "utf8" },
      );
      const [outcome = "", ...rest] = stdout.split("\n");
      expect(stderr).toBe("");
      expect(JSON.parse(outcome)).toMatchObject({ result: { ok: false, refusal: { kind: "disk-full" } } });
      expect(rest.filter((line) => line !== "" && line !== "filler")).toEqual(["old", ".zprofile"]);
    });
  }
});

describe("two at once", () => {
  function start(wanted: Wanted): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [runner, JSON.stringify(wanted)], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      let text = "";
      child.stdout.on("data", (piece) => {
        text += String(piece);
      });
      child.on("close", () => (text === "" ? reject(new Error("no outcome")) : resolve(JSON.parse(text))));
    });
  }

  it("the second is told that another one is at work; a lock whose owner died is taken over", async () => {
    const { home, patches, journal } = dotfiles();
    const file = join(home, ".bashrc");
    writeFileSync(file, "a\n");
    const slow = start({ work: "apply", journal, patches: [patch(file, "a\n", "b\n")], holdMs: 1500 });
    while (nodeFiles.find(join(journal.dir, "lock")).kind === "missing")
      await new Promise((wake) => setTimeout(wake, 20));
    const second = applyPatches(nodeFiles, patches, { journal, at: AT });
    expect(second).toMatchObject({ ok: false, refusal: { kind: "locked" } });
    expect(undo(nodeFiles, journal)).toMatchObject({ ok: false, refusal: { kind: "locked" } });
    expect((await slow).result.ok).toBe(true);
    writeFileSync(join(journal.dir, "lock"), "2147480000\n");
    expect(applyPatches(nodeFiles, patches, { journal, at: AT }).ok).toBe(true);
  });

  it("of eight that want the same file, those that say yes have written, one after the other", async () => {
    const { home, journal } = dotfiles();
    const file = join(home, ".bashrc");
    writeFileSync(file, "start\n");
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        start({ work: "apply", journal, patches: [patch(file, "start\n", `start\n${index}\n`)] }),
      ),
    );
    const won = outcomes.flatMap(({ result }, index) => (result.ok ? [index] : []));
    expect(won.length).toBe(1);
    expect(readFileSync(file, "utf8")).toBe(`start\n${won[0]}\n`);
    for (const { result } of outcomes)
      if (!result.ok) expect(["locked", "changed"]).toContain(result.refusal.kind);
    expect(undo(nodeFiles, journal).ok).toBe(true);
    expect(readFileSync(file, "utf8")).toBe("start\n");
  });
});
