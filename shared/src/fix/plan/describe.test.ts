import { expect, it } from "vitest";
import { withEnvFile } from "../../checks/examples/machine.ts";
import type { ManagedFile } from "../../model/index.ts";
import { describeFix } from "./describe.ts";

const plan = { safety: "safe", edits: [{ kind: "go-env-set", name: "CC", value: "" }] } as const;
const finding = { id: "cc-not-found", severity: "major", evidence: [] } as const;

it("offers no go env -w where its file is closed, and says who may open it", () => {
  const facts = withEnvFile({ GOPROXY: "direct" });
  const file = facts.userEnvFile.path ?? "";
  const locked: ManagedFile = {
    file,
    by: "permissions",
    source: file,
    repository: null,
    template: false,
    locked: "foreign",
  };
  expect(describeFix(finding, plan, facts, null)).toMatchObject({
    safety: "safe",
    commands: ["go env -w CC="],
  });
  expect(describeFix(finding, plan, { ...facts, managed: [locked] }, null)).toMatchObject({
    safety: "manual",
    snippet: "go env -w CC=",
    commands: [],
    managed: [locked],
  });
});

it("offers it where only a startup file is closed", () => {
  const startup = "/home/u/.profile";
  const facts = withEnvFile(
    { CC: "/no/such/clang" },
    { env: { CC: "/no/such/clang" }, shell: { name: "bash", path: "/bin/bash", version: null } },
  );
  const both = { safety: "safe", edits: [{ kind: "unset", name: "CC" }, ...plan.edits] } as const;
  const locked: ManagedFile = {
    file: startup,
    by: "permissions",
    source: startup,
    repository: null,
    template: false,
    locked: "own",
  };
  const fix = describeFix(finding, both, { ...facts, managed: [locked] }, null);
  expect(fix).toMatchObject({ commands: ["unset CC", "go env -w CC="] });
});
