import fc from "fast-check";
import { expect, it } from "vitest";
import { withBlock } from "../plan/block.ts";
import { commentOut } from "../plan/line-edits.ts";
import { revertInEditedFile } from "./revert-in-edited-file.ts";

const line = fc.constantFrom(
  "",
  "# mine",
  "export GOROOT=/gone",
  "  export PATH=/x:$PATH",
  "fi",
  "é",
  "alias g=go",
);
const SNIPPET = "unset GOROOT";
const startUp = (now: string, before: string, after: string) =>
  revertInEditedFile(now, { kind: "start-up", before, after });
const goEnv = (now: string, before: string, after: string) =>
  revertInEditedFile(now, { kind: "go-env", before, after });

/** The lines with others put in front of some of them; one more place is at the end. */
function among(lines: readonly string[], work: ReadonlyMap<number, string>): readonly string[] {
  return [...lines, null].flatMap((own, at) => [
    ...(work.has(at) ? [work.get(at) ?? ""] : []),
    ...(own === null ? [] : [own]),
  ]);
}
const text = (lines: readonly string[], eol: string): string => lines.map((own) => `${own}${eol}`).join("");

it("keeps all work that was done since and takes the fix out alone, or says that it cannot", () => {
  let taken = 0;
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 25 }),
      fc.array(fc.nat(25), { maxLength: 4 }),
      fc.constantFrom("\n", "\r\n"),
      fc.boolean(),
      fc.boolean(),
      (lines, places, eol, last, block) => {
        const before = text(lines, eol);
        const guilty = lines.findIndex((own) => own.includes("GOROOT")) + 1;
        const without = guilty === 0 ? before : commentOut(before, [guilty]);
        const after = block ? withBlock(without, [SNIPPET]) : without;
        fc.pre(after !== before);
        const work = new Map(places.map((at) => [Math.min(at, lines.length), `work ${at}`]));
        // The block stands behind all of the user's lines; work at the end is behind it or in front.
        const end = work.get(lines.length);
        const inFront = new Map([...work].filter(([at]) => last || at < lines.length));
        const now =
          text(among(without.split(eol).slice(0, -1), inFront), eol) +
          after.slice(without.length) +
          (last || end === undefined ? "" : `${end}${eol}`);
        const result = startUp(now, before, after);
        if (result === null) return;
        taken += 1;
        expect(result).toBe(text(among(lines, work), eol));
      },
    ),
    { numRuns: 2000 },
  );
  expect(taken).toBeGreaterThan(1000);
});

it("always finds its block where lines were only added behind it", () => {
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 25 }),
      fc.array(line, { minLength: 1, maxLength: 9 }),
      (lines, more) => {
        const before = text(lines, "\n");
        const after = withBlock(before, [SNIPPET]);
        expect(startUp(after + text(more, "\n"), before, after)).toBe(before + text(more, "\n"));
      },
    ),
  );
});

it("leaves a file alone in which the fix was worked on, or is gone", () => {
  const before = "a\nb\n";
  const after = withBlock(before, [SNIPPET]);
  expect(startUp(after.replace(SNIPPET, "unset GOPATH"), before, after)).toBeNull();
  expect(startUp("a\nb\nc\n", before, after)).toBeNull();
});

it("gives a last line the end that it needs before what follows", () => {
  const after = withBlock("a", [SNIPPET]);
  expect(startUp(`${after}b\n`, "a", after)).toBe("a\nb\n");
});

it("never wakes an older comment in place of the line that it took", () => {
  const before = "# go-env-check: export G=1\n\n\n\n\nexport G=1\n";
  const after = commentOut(before, [6]);
  expect(startUp(`${before}export MINE=1\n`, before, after)).toBeNull();
});

it("turns its own lines back, whatever became of the others", () => {
  const own = fc.constantFrom("alias l=ls", "# mine", "", "export LESS=-R", "fi");
  const guilty = fc.constantFrom("export GOROOT=/gone", "export PATH=$PATH:$GOROOT/bin", "PATH=/x:$PATH");
  fc.assert(
    fc.property(
      fc.array(own, { minLength: 1, maxLength: 12 }),
      fc.uniqueArray(guilty, { minLength: 1 }),
      fc.array(fc.tuple(fc.nat(12), fc.boolean()), { maxLength: 5 }),
      fc.nat(12),
      fc.nat(2),
      (lines, bad, work, place, change) => {
        const at = place % (lines.length + 1);
        const [first = "", ...others] = bad;
        const fixed = change === 0 ? [] : change === 1 ? [`${first}-right`] : [`${first}-right`, ...others];
        const around = (inside: readonly string[]): readonly string[] => [
          ...lines.slice(0, at),
          ...inside,
          ...lines.slice(at),
        ];
        const before = text(around(bad), "\n");
        const after = text(around(fixed), "\n");
        // Other lines are worked on: some change, some get a neighbor.
        const worked = around(fixed).flatMap((one, index) => {
          const mine = index >= at && index < at + fixed.length;
          const done = mine ? undefined : work.find(([where]) => where === index);
          return done === undefined ? [one] : done[1] ? [`${one} worked ${index}`] : [one, `new ${index}`];
        });
        const result = startUp(text(worked, "\n"), before, after);
        const words = (all: readonly string[]): readonly string[] => all.filter((one) => one !== "").sort();
        const left = worked.filter((one) => !fixed.includes(one) && !bad.some((each) => each === one));
        expect(words(result?.split("\n") ?? [])).toEqual(words([...left, ...bad]));
      },
    ),
    { numRuns: 2000 },
  );
});

it("gives settings of go env -w back by their names, unless somebody has set them since", () => {
  const setting = fc.tuple(
    fc.constantFrom("GOROOT", "GOPROXY", "GOFLAGS", "GOBIN"),
    fc.constantFrom("a", "b", "c"),
  );
  const file = fc.uniqueArray(setting, { selector: ([name]) => name });
  const write = (settings: readonly (readonly [string, string])[]): string =>
    settings.map(([name, value]) => `${name}=${value}\n`).join("");
  fc.assert(
    fc.property(file, file, file, (old, fixed, now) => {
      const [before, after, left] = [new Map(old), new Map(fixed), new Map(now)];
      const result = goEnv(write(now), write(old), write(fixed));
      const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
        (name) => before.get(name) !== after.get(name),
      );
      if (changed.some((name) => left.get(name) !== after.get(name))) {
        expect(result).toBeNull();
        return;
      }
      const wanted = new Map(left);
      for (const name of changed) {
        const value = before.get(name);
        if (value === undefined) wanted.delete(name);
        else wanted.set(name, value);
      }
      expect((result ?? "").split("\n").sort()).toEqual(
        write([...wanted])
          .split("\n")
          .sort(),
      );
    }),
    { numRuns: 1000 },
  );
});

it("does not put a setting beside one that was made since", () => {
  expect(goEnv("GOROOT=/right\n", "GOROOT=/gone\n", "")).toBeNull();
  expect(goEnv("GOROOT=/right\nGOPROXY=x\n", "GOPROXY=x\nGOROOT=/gone\n", "GOPROXY=x\n")).toBeNull();
  expect(goEnv("# mine\nGOPROXY=y\n", "GOROOT=/gone\nGOPROXY=x\n", "GOPROXY=x\n")).toBe(
    "# mine\nGOPROXY=y\nGOROOT=/gone\n",
  );
});

it("never makes two of a line that somebody wrote again", () => {
  const own = fc.constantFrom("alias l=ls", "# mine", "", "export LESS=-R");
  fc.assert(
    fc.property(
      fc.array(own, { maxLength: 8 }),
      fc.nat(8),
      fc.array(own),
      fc.nat(8),
      (lines, at, more, place) => {
        const guilty = "export GOROOT=/gone";
        const withGuilty = (all: readonly string[], where: number): readonly string[] => [
          ...all.slice(0, where),
          guilty,
          ...all.slice(where),
        ];
        const before = text(withGuilty(lines, at), "\n");
        const now = text(withGuilty([...lines, ...more], place), "\n");
        fc.pre(now !== before);
        expect(startUp(now, before, text(lines, "\n"))).toBeNull();
      },
    ),
  );
});
