import fc from "fast-check";
import { expect, it } from "vitest";
import { withBlock } from "./block.ts";
import { commentOut } from "./guilty-line.ts";
import { takeOut } from "./take-out.ts";

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
        const result = takeOut(now, before, after);
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
        expect(takeOut(after + text(more, "\n"), before, after)).toBe(before + text(more, "\n"));
      },
    ),
  );
});

it("leaves a file alone in which the fix was worked on, or is gone", () => {
  const before = "a\nb\n";
  const after = withBlock(before, [SNIPPET]);
  expect(takeOut(after.replace(SNIPPET, "unset GOPATH"), before, after)).toBeNull();
  expect(takeOut("a\nb\nc\n", before, after)).toBeNull();
});

it("gives a last line the end that it needs before what follows", () => {
  const after = withBlock("a", [SNIPPET]);
  expect(takeOut(`${after}b\n`, "a", after)).toBe("a\nb\n");
});
