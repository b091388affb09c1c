import fc from "fast-check";
import { expect, it } from "vitest";
import { nearestWord } from "./nearest-word.ts";

const COMMANDS = ["check", "contexts", "blame", "history", "explain", "fix", "undo", "fleet"];

it("finds a word with one letter lost, doubled, swapped or mistyped", () => {
  const long = COMMANDS.filter((word) => word.length > 3);
  fc.assert(
    fc.property(fc.constantFrom(...long), fc.nat(), fc.constantFrom(0, 1, 2, 3), (word, seed, kind) => {
      const at = seed % (word.length - 1);
      const [head, one, two, tail] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
      const typos = [`${two}${tail}`, `${one}${one}${two}${tail}`, `${two}${one}${tail}`, `_${two}${tail}`];
      expect(nearestWord(`${head}${typos[kind]}`, COMMANDS)).toBe(word);
    }),
  );
});

it("finds nothing for a word that is like none", () => {
  for (const word of [".", "", "x", "doctor", "/tmp/project"]) expect(nearestWord(word, COMMANDS)).toBeNull();
});
