import fc from "fast-check";
import { expect, it } from "vitest";
import { ansi } from "../render/style.ts";
import { hasHidden, oneLine, visible, visibleButColors } from "./visible.ts";

/** What Unicode itself says; U+2800 is Braille without a dot. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\p{DI}\p{Noncharacter_Code_Point}\u2800]/u;

it("shows exactly the code points that Unicode calls controls, formats, separators, ignorable or no characters", () => {
  const wrong: string[] = [];
  for (let code = 0; code <= 0x10ffff; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const character = String.fromCodePoint(code);
    const plain = "\t\n ".includes(character);
    const shown = visible(character);
    const isShown = shown !== character && /^[\x20-\x7e]+$/.test(shown);
    if (isShown !== (!plain && HIDDEN.test(character)) || hasHidden(character) !== isShown)
      wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});

it("keeps the meaning of JSON", () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: "binary" }), (value) => {
      const text = visible(JSON.stringify(value, null, 2));
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(hasHidden(text)).toBe(false);
    }),
  );
});

it("lets our colors pass at the terminal's door, and no other sequence", () => {
  const tones = ["critical", "major", "minor", "good", "dim", "strong", "command", "removed"] as const;
  const ours = tones.map((tone) => ansi("x", tone)).join("");
  expect(visibleButColors(ours)).toBe(ours);
  for (const text of [
    "\x1b[2J",
    "\x1b[8mx",
    "\x1b]0;t\x07",
    "\x1b[31;1H",
    "\x9b31m",
    "\x1b",
    "a\rb",
    "\u202e",
  ])
    expect(visibleButColors(`${ours}${text}`)).toBe(`${ours}${visible(text)}`);
  expect(oneLine("a\n\tb\u200b")).toBe("a\\u000a\\u0009b\\u200b");
});
