import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { parseGoEnv, readUserEnvFile, userEnvFilePath } from "./go-env-file.ts";
import { nodeHost } from "./node-host.ts";

it("reads what Go reads", () => {
  const text =
    'GOROOT=/x\n# comment\n GOBIN=/a\nexport GOBIN=/b\nGOFLAGS="-v" \nGOPROXY=a=b\n\uFEFFGOPATH=/c\nGOBIN\nGOROOT=/y\r\n';
  expect(parseGoEnv(text)).toEqual({ GOROOT: "/y\r", GOFLAGS: '"-v" ', GOPROXY: "a=b" });
});

it("never throws", () => {
  fc.assert(fc.property(fc.string(), (text) => void parseGoEnv(text)));
});

it("lies where Go looks for it", () => {
  expect(userEnvFilePath("darwin", { HOME: "/Users/u" })).toBe("/Users/u/Library/Application Support/go/env");
  expect(userEnvFilePath("linux", { HOME: "/home/u" })).toBe("/home/u/.config/go/env");
  expect(userEnvFilePath("linux", { HOME: "/home/u", XDG_CONFIG_HOME: "/cfg" })).toBe("/cfg/go/env");
  expect(userEnvFilePath("linux", { HOME: "/home/u", GOENV: "/my/env" })).toBe("/my/env");
  expect([userEnvFilePath("linux", { GOENV: "off", HOME: "/home/u" }), userEnvFilePath("linux", {})]).toEqual(
    [null, null],
  );
  // Real Go: $XDG_CONFIG_HOME that is relative is an error, and no file is read.
  expect(userEnvFilePath("linux", { HOME: "/home/u", XDG_CONFIG_HOME: "cfg" })).toBeNull();
  expect(userEnvFilePath("darwin", { HOME: "/Users/u", XDG_CONFIG_HOME: "cfg" })).toBe(
    "/Users/u/Library/Application Support/go/env",
  );
});

it("knows the line of each entry: the last one with its name", () => {
  const rows = fc.array(fc.constantFrom("GOBIN=/a", "GOBIN=/b", "GOFLAGS=-v", "# kept", "", " GOBIN=/c"));
  fc.assert(
    fc.property(rows, (written) => {
      const home = mkdtempSync(join(tmpdir(), "go-env-check-test-"));
      mkdirSync(join(home, ".config/go"), { recursive: true });
      writeFileSync(join(home, ".config/go/env"), written.join("\n"));
      const { entries, lines = {} } = readUserEnvFile(nodeHost({ env: { HOME: home } }), { HOME: home });
      rmSync(home, { recursive: true });
      expect(
        Object.entries(entries.ok ? entries.value : {}).map(([name, value]) => `${name}=${value}`),
      ).toEqual(Object.values(lines).map((line) => written[line - 1]));
    }),
    { numRuns: 50 },
  );
});
