import { atLeast, binaryVersion } from "../golang/active-go.ts";
import { isLanguageOnly } from "../golang/go-version.ts";
import { setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { ANSWER, machine, withEnvFile } from "./examples/machine.ts";

/** A release as cmd/go reads it (internal/gover): numbers without leading zeros, then a pre-release or a name of one's own. */
const RELEASE = String.raw`go1(?:\.N(?:\.N|[a-z]+N?)?)?(?:[-\s][^/\\]*)?`.replaceAll(
  "N",
  "(?:0|[1-9][0-9]*)",
);
const WORDS = ["local", "auto", "path"];
const NAMED = new RegExp(`^(local|${RELEASE})(\\+(auto|path))?$`);

export const check = defineCheck({
  id: "gotoolchain-invalid",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "toolchain",
  platforms: "all",
  needs: [],
  references: ["https://go.dev/doc/toolchain#select"],
  run: (facts) => {
    const { value } = setting(facts, "GOTOOLCHAIN");
    // A language version is not a release: since 1.21 releases are named 1.26.0 and so on (measured with 1.21 to 1.27).
    if (value === "" || WORDS.includes(value)) return PASS;
    if (NAMED.test(value) && !isLanguageOnly(value.replace(/[-\s+].*$/, ""))) return PASS;
    // A script may set another before it starts Go; the question for packages went through it.
    if (facts.goList?.anywhere?.ok === true) return PASS;
    if (atLeast(binaryVersion(facts), 21) === false) return skip("Go before 1.21 does not read GOTOOLCHAIN");
    return fail({ value }, { evidence: evidenceFor(facts, "GOTOOLCHAIN") });
  },
  fix: (_, facts) => ({
    safety: "safe",
    edits: unsetEverywhere(facts, "GOTOOLCHAIN"),
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "GOTOOLCHAIN is invalid",
    message: ({ value }) => `GOTOOLCHAIN is ${JSON.stringify(value)}.`,
    why: 'Every go command fails with "invalid GOTOOLCHAIN" or "invalid toolchain". Valid values: local, auto, path, or a name such as go1.26.0. local or a name may be followed by +auto or +path.',
  },
  "zh-CN": {
    title: "GOTOOLCHAIN 的值无效",
    message: ({ value }) => `GOTOOLCHAIN 的值是 ${JSON.stringify(value)}。`,
    why: "所有 go 命令都会报“invalid GOTOOLCHAIN”或“invalid toolchain”。有效的值是 local、auto、path，或 go1.26.0 这样的名字；local 和名字后面可以加 +auto 或 +path。",
  },
});

export const messages: readonly string[] = [
  'go: invalid GOTOOLCHAIN "…"',
  "go: invalid toolchain: … is a language version but not a toolchain version (…",
];

export const verifyCommands: readonly string[] = [
  "printenv GOTOOLCHAIN",
  "go version",
  "env GOTOOLCHAIN=local go env GOENV",
];

export const examples = (): CheckExamples => ({
  pass: [
    { name: "unset", facts: machine() },
    {
      name: "unset, and nothing in go.env",
      facts: machine({ goEnvDefaults: { ok: false, reason: "missing" } }),
    },
    { name: "a release", facts: machine({ env: { GOTOOLCHAIN: "go1.26.1+auto" } }) },
    ...["go1.26rc1", "go1.26.1-custom", "local+path"].map((value) => ({
      name: value,
      facts: machine({ env: { GOTOOLCHAIN: value } }),
    })),
    {
      name: "a script that sets another before it starts Go",
      facts: machine({
        env: { GOTOOLCHAIN: "latest" },
        goList: { anywhere: { ok: true, said: "" }, project: null },
      }),
    },
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
    { name: "a language version instead of a release", facts: machine({ env: { GOTOOLCHAIN: "go1.26" } }) },
    { name: "a language version and a suffix", facts: machine({ env: { GOTOOLCHAIN: "go1.26+auto" } }) },
    ...["go1.26.1x", "go1.26rc1;", "go1.26.01", "go1.26.1rc1", "go1.26-x", "go2.1.0"].map((value) => ({
      name: value,
      facts: machine({ env: { GOTOOLCHAIN: value } }),
    })),
    { name: "in the file", facts: withEnvFile({ GOTOOLCHAIN: "latest" }) },
  ],
});
