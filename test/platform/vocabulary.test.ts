import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../support/parts.ts";
import { bannedIn, textsOf } from "../support/vocabulary.ts";

/** Where texts for people come from. */
const SOURCES = [
  "shared/src/messages",
  "shared/src/checks",
  "shared/src/explain",
  "shared/src/cli",
  "shared/src/mcp",
  "shared/src/render",
  "shared/src/report",
  "shared/src/fs",
  "server/src",
  "extension/src",
];
const DOCUMENTS = [
  "",
  "shared",
  "skills/go-env-check",
  "docs",
  "docs/checks",
  "docs/decisions",
  "extension",
  "extension/assets",
];

function filesIn(directory: string, ending: RegExp, recursive: boolean): readonly string[] {
  return readdirSync(join(ROOT, directory), { recursive, encoding: "utf8" })
    .filter((name) => ending.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(directory, name))
    .sort();
}

describe("a text for people", () => {
  for (const directory of SOURCES) {
    it(`uses the product's words: ${directory}`, () => {
      const found = filesIn(directory, /\.tsx?$/, true).flatMap((file) =>
        bannedIn(textsOf(readFileSync(join(ROOT, file), "utf8"), file.endsWith("x") ? "tsx" : "ts")).map(
          (fault) => `${file}: ${fault}`,
        ),
      );
      expect(found).toEqual([]);
    });
  }

  for (const directory of DOCUMENTS) {
    it(`uses the product's words: documents in ${directory || "the root"}`, () => {
      const found = filesIn(directory, /\.(md|yaml)$|^package\.json$/, false).flatMap((file) =>
        bannedIn(prose(readFileSync(join(ROOT, file), "utf8"))).map((fault) => `${file}: ${fault}`),
      );
      expect(found).toEqual([]);
    });
  }

  it("would be caught", () => {
    expect(bannedIn(textsOf('const a = "it is mended by hand";', "ts"))).toHaveLength(1);
    expect(bannedIn(textsOf("const a = `leaves the folder ${x}`;", "ts"))).toHaveLength(1);
    expect(bannedIn(textsOf("const a = <p>what was taken back</p>;", "tsx"))).toHaveLength(1);
    expect(bannedIn(textsOf('export const messages = ["no such file or folder here"];', "ts"))).toEqual([]);
  });
});

/** The lines of a document outside its code blocks, without what stands in back-ticks and without paths of files. */
function prose(document: string): readonly string[] {
  return document
    .replace(/^```[\s\S]*?^```$/gm, "")
    .split("\n")
    .map((line) => line.replace(/`[^`]*`|"\.\/[^"]*"/g, "").replace(/\]\([^)]*\)/g, "]"));
}
