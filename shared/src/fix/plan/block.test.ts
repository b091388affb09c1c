import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withBlock } from "./block.ts";

describe("a marked block at the end of a file", () => {
  it("leaves what stands before as it is, whatever it is", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (text, snippets) => {
        const after = withBlock(text, snippets);
        if (!text.includes("go-env-check")) expect(after.startsWith(text)).toBe(true);
        for (const snippet of snippets) expect(after).toContain(snippet);
      }),
    );
  });

  it("holds a snippet once, also when asked again, and also one of several lines that are alike", () => {
    const snippet = "x='a\na\n'";
    const once = withBlock("# mine", [snippet, "y"]);
    expect(once).toContain(`\n${snippet}\ny\n`);
    expect(withBlock(once, [snippet])).toBe(once);
    expect(withBlock(once, ["z", "y"])).toBe(once.replace("\ny\n", "\ny\nz\n"));
  });

  it("moves behind what was written since, and keeps what it held", () => {
    const moved = withBlock(`${withBlock("# mine\n", ["y"])}# later\n`, ["z"]);
    expect(moved.indexOf("# later")).toBeLessThan(moved.indexOf("y\nz\n"));
    expect(moved.match(/>>>/g)?.length).toBe(2);
  });

  it("ends its lines as the file does", () => {
    expect(withBlock("a\r\nb\r\n", ["x"]).replaceAll("\r\n", "")).not.toContain("\n");
    expect(withBlock("a\nb\n", ["x"])).not.toContain("\r");
  });
});
