import { expect } from "vitest";
import { check, makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

/** What the finding says of an unused cache that holds two mebibytes. */
function sizeSaid(args: readonly string[]): string | undefined {
  const machine = makeHome([], { "go/1.20.1/pkg/mod/example.com/x@v1.0.0/x.go": "x".repeat(2 * 2 ** 20) });
  machine.write(".goenv/versions/1.26.1/VERSION", "go1.26.1\n");
  const seen = check(machine.env, ["--no-shell", "--only", "old-module-caches", ...args]);
  const [finding] = seen.findings;
  return finding === undefined ? undefined : JSON.stringify(finding.evidence);
}

itWith([], "unused module caches are measured only when more is asked for", () => {
  expect(sizeSaid([])).toContain('"text":""');
  expect(sizeSaid(["--verbose"])).toContain("2 MiB");
});
