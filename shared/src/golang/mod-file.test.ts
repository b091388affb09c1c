import fc from "fast-check";
import { expect, it } from "vitest";
import { parseModFile } from "./mod-file.ts";
import { parseModulesTxt } from "./modules-txt.ts";
import { vendorDrift } from "./vendor-drift.ts";

it("reads blocks, single lines, comments and quotes", () => {
  const text = `// Deprecated: no
module example.com/p // here

go 1.26.0
toolchain go1.26.4

require example.com/a v1.0.0
require (
	example.com/b v1.2.0 // indirect
	"example.com/c" v0.0.0-20200101000000-000000000000
	// example.com/d v1.0.0
)
replace example.com/a => ../a
replace (
	example.com/b v1.2.0 => example.com/fork v1.3.0
)
exclude example.com/e v1.0.0
use(
	./x
	\`./y z\`
)
`;
  expect(parseModFile("go.mod", text)).toEqual({
    file: "go.mod",
    module: "example.com/p",
    go: "1.26.0",
    goLine: 4,
    toolchain: "go1.26.4",
    toolchainLine: 5,
    require: [
      { path: "example.com/a", version: "v1.0.0", line: 7 },
      { path: "example.com/b", version: "v1.2.0", line: 9 },
      { path: "example.com/c", version: "v0.0.0-20200101000000-000000000000", line: 10 },
    ],
    replace: [
      { from: { path: "example.com/a", version: null }, to: { path: "../a", version: null }, line: 13 },
      {
        line: 15,
        from: { path: "example.com/b", version: "v1.2.0" },
        to: { path: "example.com/fork", version: "v1.3.0" },
      },
    ],
    use: ["./x", "./y z"],
    useLines: [19, 20],
  });
});

it("reads any text without throwing", () => {
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom("require (", ")", "module", "go 1", 'use "', "replace a =>", "=> b", "require a v1"),
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const mod = parseModFile("go.mod", lines.join("\n"));
      const vendor = parseModulesTxt("modules.txt", lines.map((one) => `# ${one}`).join("\n"));
      void vendorDrift(mod, vendor);
      for (const { path } of mod.require) expect(path).not.toBe("");
    }),
  );
});

const module = fc.record({
  path: fc.constantFrom("a.com/a", "b.com/b", "c.com/c", "d.com/d"),
  version: fc.constantFrom("v1.0.0", "v1.1.0"),
});

it("finds a vendor directory in order exactly when it is what go mod vendor writes", () => {
  const modules = fc.uniqueArray(module, { selector: ({ path }) => path });
  fc.assert(
    fc.property(modules, modules, (required, vendored) => {
      const mod = parseModFile(
        "go.mod",
        required.map(({ path, version }) => `require ${path} ${version}`).join("\n"),
      );
      const rows = vendored.map(
        ({ path, version }) => `# ${path} ${version}\n## explicit; go 1.17\n${path}\n`,
      );
      const drift = vendorDrift(mod, parseModulesTxt("modules.txt", rows.join("")));
      const names = (list: typeof required) => list.map(({ path, version }) => `${path}@${version}`).sort();
      expect(drift.length === 0).toBe(JSON.stringify(names(required)) === JSON.stringify(names(vendored)));
    }),
  );
});

it("knows the line of each directive", () => {
  const rows = [
    "go 1.26",
    "toolchain go1.27.1",
    "require example.com/a v1.0.0",
    "replace example.com/b => ../b",
  ];
  const others = fc.constantFrom("", "// a comment", "module example.com/p", "retract v1.0.0");
  fc.assert(
    fc.property(fc.shuffledSubarray(rows), fc.array(others), fc.nat(), (some, between, seed) => {
      const text = [...between, ...some].sort((a, b) => ((a.length * seed) % 7) - ((b.length * seed) % 7));
      const { goLine, toolchainLine, require, replace } = parseModFile("go.mod", text.join("\n"));
      const found = [goLine, toolchainLine, ...[...require, ...replace].map(({ line }) => line)];
      const at = rows.map((row) => text.indexOf(row) + 1).filter((line) => line > 0);
      expect(found.filter((line) => line !== undefined)).toEqual(at);
    }),
  );
});
