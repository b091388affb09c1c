import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJsonc, toJson } from "./jsonc.ts";

describe("JSON with comments", () => {
  it("reads what VS Code writes", () => {
    const text = `\uFEFF{
  // "go.goroot": "/commented/out",
  "go.goroot": "/usr/lib//go", /* and, this } */
  "a": "\\"// no comment\\"",
  "list": [1, 2, /* last */],
}
// the end`;
    expect(parseJsonc(text)).toEqual({ "go.goroot": "/usr/lib//go", a: '"// no comment"', list: [1, 2] });
  });

  it.each(["", "[]", "3", "{", '{"a": "b', '{"a": 1,, }', "{ /* never closed"])(
    "gives null for %j",
    (text) => {
      expect(parseJsonc(text)).toBeNull();
    },
  );

  it("means the same with comments, blanks and trailing commas anywhere, and keeps each line's number", () => {
    const filler = fc.constantFrom("", " ", "\n", "// x, } ]\n", '/* "y": [, */', "\t/**/ ");
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.array(filler, { minLength: 1 }),
        (value, fillers) => {
          let next = 0;
          const fill = (): string => fillers[next++ % fillers.length] ?? "";
          // Tokens of plain JSON: strings whole, everything else character by character or word by word.
          const tokens = JSON.stringify(value).match(/"(?:[^"\\]|\\.)*"|[^\s"[\]{},:]+|./g) ?? [];
          const text = tokens
            .map((token, index) => {
              const before = tokens[index - 1] ?? "";
              const comma = /^[}\]]$/.test(token) && !/^[{[]$/.test(before) ? "," : "";
              return `${fill()}${comma}${fill()}${token}`;
            })
            .join("");
          expect(parseJsonc(text + fill())).toEqual(JSON.parse(JSON.stringify(value)));
          expect(toJson(text).split("\n").length).toBe(text.split("\n").length);
          expect(toJson(text).length).toBe(text.length);
        },
      ),
    );
  });
});
