import { describe, expect, it } from "vitest";
import { codeBlock, explain } from "go-env-check";
import { KNOWN_CHECKS } from "go-env-check/catalog";
import { editorTarget } from "../src/model/editor-url.ts";
import { absolute } from "../src/model/place.ts";
import { shortTitle } from "../src/model/short-title.ts";
import { sparkline } from "../src/model/team-summary.ts";

describe("what the views are made of", () => {
  it("addresses an editor so that no character of a path means anything there", () => {
    const file = "/Users/a b/dot&files?#100%/.zshrc";
    const target = editorTarget("goland", { file, line: 7 });
    const url = new URL(target);
    expect([url.searchParams.get("file"), url.searchParams.get("line")]).toEqual([file, "7"]);
    expect(editorTarget("default", { file, line: 7 })).toBe(file);
    expect(editorTarget("constructor", { file, line: 7 })).toBe(file);
    expect(editorTarget("vscode", { file: "/a", line: null })).toBe("vscode://file/a:1");
  });

  it("fences a text that holds fences", () => {
    expect(codeBlock("```\n# not a heading\n```")).toMatch(/^````\n/);
  });

  it("takes a report's ~ for the home and nothing else", () => {
    expect(absolute("~/.zshrc", "/Users/a")).toBe("/Users/a/.zshrc");
    expect(absolute("~b/.zshrc", "/Users/a")).toBe("~b/.zshrc");
    expect(absolute("~/.zshrc", null)).toBe("~/.zshrc");
  });

  it("gives every check a title that fits in a row", () => {
    for (const { id } of KNOWN_CHECKS) {
      const title = explain(id, "zsh", "en").explanation?.title ?? "";
      expect(title, id).not.toBe("");
      expect(shortTitle({ id, title }).length, id).toBeLessThan(40);
    }
    expect(shortTitle({ id: "x", title: "A title of a check that nobody has shortened yet" })).toBe(
      "A title of a check that nobody has…",
    );
  });

  it("draws a course within its bars", () => {
    expect(sparkline([0, 0.5, 1, 2, -1], 1)).toBe("▁▅██▁");
  });
});
