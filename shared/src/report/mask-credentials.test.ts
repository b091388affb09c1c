import fc from "fast-check";
import { expect, it } from "vitest";
import { CATALOG } from "../catalog/checks.ts";
import { machine } from "../checks/examples/machine.ts";
import { runChecks } from "../judge/run-checks.ts";
import { maskCredentials } from "../util/mask-credentials.ts";
import { toReport } from "./report.ts";

it("hides the password of an address and nothing else", () => {
  expect(maskCredentials("https://me:s3cret@proxy.corp/go,direct")).toBe(
    "https://me:•••@proxy.corp/go,direct",
  );
  for (const text of ["https://proxy.corp:8080/a@v1", "user@host:path", "mailto:me:x@y", "a:b@c"])
    expect(maskCredentials(text)).toBe(text);
});

it("lets no planted password into a report, fixes aside", () => {
  const word = fc.stringMatching(/^[A-Za-z0-9]{8,16}$/);
  fc.assert(
    fc.property(word, fc.constantFrom("GOPROXY", "HTTPS_PROXY", "GOPRIVATE", "GOFLAGS"), (secret, name) => {
      const value = `https://me:pw${secret}@proxy.corp/“go”`;
      const line = { file: "/home/u/.profile", line: 3, text: `export ${name}="${value}"` };
      const place = { ...line, kind: "line" as const, via: [] };
      const blame = {
        context: "terminal" as const,
        confidence: "high" as const,
        path: [],
        variables: { [name]: { value, place } },
      };
      const facts = machine({ env: { [name]: value }, startupLines: [line], blame });
      const report = toReport(facts, runChecks(CATALOG, facts), "", "en");
      const { findings, ...rest } = report;
      const shown = JSON.stringify([rest, findings.map(({ fix: _, ...finding }) => finding)]);
      expect(shown).not.toContain(`pw${secret}`);
    }),
  );
});
