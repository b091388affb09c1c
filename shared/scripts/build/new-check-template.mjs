// The files of a new check. Every placeholder is caught by a test until somebody replaces it.

/** shared/src/checks/ID.ts: a check of one variable, which most are. */
export function checkSource(id) {
  return `import { setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { machine } from "./examples/machine.ts";

export const check = defineCheck({
  id: "${id}",
  stage: "trial",
  rev: 1,
  severity: "minor",
  category: "environment",
  platforms: "all",
  needs: [],
  references: ["fill in: the page of Go's documentation that describes it"],
  run: (facts) => {
    const { value } = setting(facts, "NAME_OF_VARIABLE");
    if (value !== "bad") return PASS;
    return fail({ value }, { evidence: evidenceFor(facts, "NAME_OF_VARIABLE") });
  },
  fix: (_, facts) => ({ safety: "review", edits: unsetEverywhere(facts, "NAME_OF_VARIABLE") }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "fill in: what is wrong, without a full stop",
    message: ({ value }) => \`fill in: what was found on this machine, with \${value}.\`,
    why: "fill in: what happens because of it, and why.",
  },
  "zh-CN": {
    title: "fill in: 什么有问题",
    message: ({ value }) => \`fill in: 在这台机器上发现了什么：\${value}。\`,
    why: "fill in: 会发生什么，为什么。",
  },
});

export const messages: readonly string[] = ["fill in: a message of go, with … for what varies"];

export const verifyCommands: readonly string[] = ["go env NAME_OF_VARIABLE", "printenv NAME_OF_VARIABLE"];

export const examples = (): CheckExamples => ({
  pass: [
    { name: "unset", facts: machine() },
    { name: "fill in: a value that is right", facts: machine({ env: { NAME_OF_VARIABLE: "good" } }) },
  ],
  fail: [{ name: "fill in: a value that is wrong", facts: machine({ env: { NAME_OF_VARIABLE: "bad" } }) }],
});
`;
}

/** The row for test/broken/new-checks.ts. */
export function rowSource(id) {
  return `  "${id}": [
    {
      severity: "minor",
      // Also applied and undone in the startup files of real shells; remove this line for a fix by hand.
      applied: "review",
      make: exported("NAME_OF_VARIABLE", () => "fill in: the wrong value"),
    },
  ],
`;
}
