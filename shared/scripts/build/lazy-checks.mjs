// What only a finding or a test needs of a check is not paid for at each start: its words are made when they are read,
// its messages and its examples stay out of the bundle, for explain has one of its own. The formatter keeps all of them
// at the same place in every file.
import { readFileSync } from "node:fs";

export const lazyChecks = {
  name: "lazy-checks",
  setup(build) {
    build.onLoad({ filter: /\/shared\/src\/checks\/[^/]+\.ts$/ }, ({ path }) => {
      const contents = readFileSync(path, "utf8")
        .replace(/^ {2}text: \{$(.*?)^ {2}\},$/ms, "  get text() {\n    return {$1    };\n  },")
        .replace(/^ {2}symptoms: \[.*?\],$/ms, "  symptoms: [],")
        .replace(/^ {2}seeYourself: \[.*?\],$/ms, "")
        .replace(/^ {2}examples: .*?^ {2}\}\)?,$/ms, "  examples: () => ({ pass: [], fail: [] }),");
      if (!contents.includes("get text()") || !contents.includes("pass: [], fail: []"))
        throw new Error(`${path}: text and examples are not where they are in other checks`);
      return { contents, loader: "ts" };
    });
  },
};
