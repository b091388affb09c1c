import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columns, wrap } from "./wrap.ts";

describe("wrap", () => {
  it("keeps within the limit, at blanks, and indents what follows", () => {
    expect(wrap("  why: one two three four", 14, "    ")).toEqual(["  why: one two", "    three four"]);
  });

  it("never breaks a word that is there to copy", () => {
    expect(wrap("see /a/very/long/path/indeed now", 10, "  ")).toEqual([
      "see",
      "  /a/very/long/path/indeed",
      "  now",
    ]);
  });

  it("breaks Chinese between characters, two columns each, and begins no line with a full stop", () => {
    expect(wrap("环境变量指向别处。", 10, "")).toEqual(["环境变量指", "向别处。"]);
    expect(wrap("环境变量指。", 10, "")).toEqual(["环境变量", "指。"]);
  });

  it("loses no character and keeps to the limit, whatever the text", () => {
    const text = fc.array(fc.constantFrom("go", "路径", "/usr/local/go", "。", " ", "a b"), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 80 }), (parts, limit) => {
        const whole = parts.join("");
        const lines = wrap(whole, limit, "  ");
        expect(lines.join("").replace(/\s/g, "")).toBe(whole.replace(/\s/g, ""));
        for (const line of lines.filter((part) => part.trim().includes(" "))) {
          const word = Math.max(...line.split(" ").map(columns));
          expect(columns(line)).toBeLessThanOrEqual(Math.max(limit, word + 4));
        }
      }),
    );
  });
});
