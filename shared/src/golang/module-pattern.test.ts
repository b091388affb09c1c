import fc from "fast-check";
import { expect, it } from "vitest";
import { badPattern, correctPatterns, matchesGlob, underPatterns } from "./module-pattern.ts";

it.each([
  ["https://git.acme.io/*", "git.acme.io/*"],
  ["git.acme.io;git.acme.org", "git.acme.io,git.acme.org"],
  ["git.acme.io, *.acme.org", "git.acme.io,*.acme.org"],
  ["git.acme.io git.acme.org", "git.acme.io,git.acme.org"],
  ["git.acme.io|git.acme.org", "git.acme.io,git.acme.org"],
  ["git@git.acme.io:team", "git.acme.io/team"],
  ["ssh://git@git.acme.io:7999/team/lib.git", "git.acme.io/team/lib"],
  ["git.acme.io:8443", "git.acme.io"],
  [".acme.io", "*.acme.io"],
  ["/git.acme.io", "git.acme.io"],
  ["Git.Acme.io/Team", "git.acme.io/Team"],
  ["git.acme.io/...", "git.acme.io"],
  ["'git.acme.io'", "git.acme.io"],
  ["git.acme.io\uff0cgit.acme.org", "git.acme.io,git.acme.org"],
  ["!!!", ""],
])("knows what %s was meant to be", (list, meant) => {
  expect(badPattern(list)).not.toBeNull();
  expect(correctPatterns(list)).toBe(meant);
});

it.each([
  "*.corp.com",
  "github.com/Acme/*",
  "git.[ab]*.io/",
  "rsc.io/private?",
  "none",
  "a.io,,b.io",
  "*",
  "",
])("leaves %s alone", (list) => expect(badPattern(list)).toBeNull());

it("calls no pattern bad that matches a module path", () => {
  const word = fc.stringMatching(/^[a-z0-9*?]{1,4}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), (words) => {
      const [host = "", ...path] = words.map((one) => one.replace(/[*?]/g, "x"));
      const list = words.join("/");
      if (underPatterns(list, [`${host}`, ...path].join("/"))) expect(badPattern(list)).toBeNull();
    }),
  );
});

it("leaves nothing bad", () => {
  fc.assert(fc.property(fc.string(), (list) => badPattern(correctPatterns(list)) === null));
});

it("matches what a regular expression of the same meaning does, and takes no longer for many stars", () => {
  const char = fc.constantFrom("a", "b", "c", ".");
  const sign = fc.oneof(char, fc.constantFrom("*", "?", "[ab]", "[^a]", "[a-c]"));
  const joined = (of: fc.Arbitrary<string>) => fc.array(of, { maxLength: 8 }).map((all) => all.join(""));
  fc.assert(
    fc.property(joined(sign), joined(char), (glob, element) => {
      const source = glob.replace(/[.]/g, "\\.").replace(/\*/g, ".*").replace(/\?/g, ".");
      expect(matchesGlob(glob, element)).toBe(new RegExp(`^${source}$`).test(element));
    }),
  );
  expect(matchesGlob(`${"*a".repeat(100)}*b`, "a".repeat(250))).toBe(false);
  expect(matchesGlob("[z-a]", "a")).toBe(false);
});
