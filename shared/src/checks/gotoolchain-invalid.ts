import { defineCheck, fail, PASS, skip } from "../define-check.ts";
import { evidenceFor } from "../facts/evidence.ts";
import { atLeast, binaryVersion } from "../facts/go.ts";
import { isLanguageOnly } from "../facts/go-version.ts";
import { ANSWER, machine, withEnvFile } from "../facts/machine.ts";
import { setting } from "../facts/settings.ts";
import { unsetEverywhere } from "../facts/unset-everywhere.ts";

const VALID = /^(local|auto|path|(local|go\d+(\.\d+)*\S*)(\+(auto|path))?)$/;

export const gotoolchainInvalid = defineCheck({
  id: "gotoolchain-invalid",
  since: "1.0.0",
  rev: 1,
  severity: "critical",
  category: "toolchain",
  platforms: "all",
  needs: [],
  references: ["https://go.dev/doc/toolchain#select"],
  symptoms: [
    'go: invalid GOTOOLCHAIN "…"',
    "go: invalid toolchain: … is a language version but not a toolchain version (…",
  ],
  seeYourself: ["printenv GOTOOLCHAIN", "env GOTOOLCHAIN=local go env GOENV"],
  run: (facts) => {
    const { value } = setting(facts, "GOTOOLCHAIN");
    // A language is no release: since 1.21 those are called 1.26.0 and so on (measured with 1.21 to 1.27).
    if (value === "" || (VALID.test(value) && !isLanguageOnly(value.replace(/\+.*$/, "")))) return PASS;
    if (atLeast(binaryVersion(facts), 21) === false) return skip("Go before 1.21 does not read GOTOOLCHAIN");
    return fail({ value }, { evidence: evidenceFor(facts, "GOTOOLCHAIN") });
  },
  text: {
    en: {
      title: "GOTOOLCHAIN names no toolchain",
      message: ({ value }) => `GOTOOLCHAIN is ${JSON.stringify(value)}.`,
      why: "Every go command ends with «invalid GOTOOLCHAIN» or «invalid toolchain». Right are local, auto, path, or a name such as go1.26.0, with +auto or +path behind it.",
    },
    "zh-CN": {
      title: "GOTOOLCHAIN 的值无效",
      message: ({ value }) => `GOTOOLCHAIN 的值是 ${JSON.stringify(value)}。`,
      why: "所有 go 命令都会报「invalid GOTOOLCHAIN」或「invalid toolchain」。有效的值是 local、auto、path，或 go1.26.0 这样的名字，后面可以加 +auto 或 +path。",
    },
  },
  fix: (_, facts) => ({
    safety: "safe",
    edits: unsetEverywhere(facts, "GOTOOLCHAIN", { GOTOOLCHAIN: "local" }),
  }),
  examples: () => ({
    pass: [
      { name: "unset", facts: machine() },
      {
        name: "unset, and nothing in go.env",
        facts: machine({ goEnvDefaults: { ok: false, reason: "missing" } }),
      },
      { name: "a release", facts: machine({ env: { GOTOOLCHAIN: "go1.26.1+auto" } }) },
      {
        name: "a Go that does not read it",
        facts: machine({
          env: { GOTOOLCHAIN: "1.19" },
          probe: {
            answer: { ok: true, value: { ...ANSWER, GOVERSION: "go1.19.8" } },
            stderr: "",
            rescue: null,
          },
        }),
      },
    ],
    fail: [
      { name: "without go", facts: machine({ env: { GOTOOLCHAIN: "1.26" } }) },
      { name: "a language, no release", facts: machine({ env: { GOTOOLCHAIN: "go1.26" } }) },
      { name: "a language and a suffix", facts: machine({ env: { GOTOOLCHAIN: "go1.26+auto" } }) },
      { name: "in the file", facts: withEnvFile({ GOTOOLCHAIN: "latest" }) },
    ],
  }),
});
