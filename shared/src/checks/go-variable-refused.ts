import type { Grammar } from "../golang/grammar.ts";
import { acceptedValue, refusedVariables } from "../golang/refused-variables.ts";
import { setting } from "../golang/settings.ts";
import type { VariableGrammar } from "../golang/variable-grammar.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import type { Facts, Severity } from "../model/index.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { emptied, machine, withEnvFile } from "./examples/machine.ts";

/** Variables with a check of their own, which knows more about them than their form. */
const CHECKED_ELSEWHERE: ReadonlySet<string> = new Set([
  "GOPATH",
  "GOTOOLCHAIN",
  "GOBIN",
  "GOPROXY",
  "GOOS",
  "GOARCH",
]);

type Effect = "every" | "builds" | "installs" | "cgo" | "dependencies" | "downloads";

const EFFECTS: Readonly<Record<VariableGrammar["refusedBy"], Effect>> = {
  "every command": "every",
  "go env": "every",
  "loading packages": "builds",
  "the module": "builds",
  build: "builds",
  install: "installs",
  "build with C": "cgo",
  dependencies: "dependencies",
  download: "downloads",
};

const SEVERITY: Readonly<Record<Effect, Severity>> = {
  every: "critical",
  builds: "critical",
  installs: "major",
  cgo: "major",
  dependencies: "major",
  downloads: "minor",
};

const WHAT_FAILS = {
  en: {
    every: "Every go command fails.",
    builds: "Every build fails.",
    installs: "go install fails.",
    cgo: "Every build that uses cgo fails, and with it each program that imports net where cgo is on.",
    dependencies: "Every build that needs another module, and every download of a toolchain, fails.",
    downloads: "Module downloads fail.",
  },
  "zh-CN": {
    every: "所有 go 命令都会失败。",
    builds: "所有构建都会失败。",
    installs: "go install 会失败。",
    cgo: "所有使用 cgo 的构建都会失败；启用 cgo 时，导入 net 的程序也会失败。",
    dependencies: "所有需要其他模块的构建和所有工具链下载都会失败。",
    downloads: "模块下载会失败。",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Effect, string>>>>;

export const check = defineCheck({
  id: "go-variable-refused",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "environment",
  platforms: "all",
  needs: ["go-env-file-bricks-go"],
  references: ["https://pkg.go.dev/cmd/go#hdr-Environment_variables"],
  run: (facts) => {
    const [first, ...more] = refused(facts);
    if (first === undefined) return PASS;
    const { name, effect, form, words } = first;
    const params = { name, value: setting(facts, name).value, effect, form, words, more: more.length };
    return fail(params, { severity: SEVERITY[effect], evidence: evidenceFor(facts, name) });
  },
  fix: (_, facts) => ({
    safety: "review",
    edits: refused(facts).flatMap(({ name, accepted }) =>
      unsetEverywhere(facts, name, accepted === null ? {} : { [name]: accepted }),
    ),
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "Go does not accept the value of a variable",
    message: ({ name, value, effect, form, words, more }) =>
      `${name} is ${JSON.stringify(value)}; Go expects ${expected(form, words).en}. ${WHAT_FAILS.en[effect]}${more > 0 ? ` ${more} more ${more === 1 ? "variable has" : "variables have"} this problem.` : ""}`,
    why: "Go checks the form of its variables when it uses them. go env -w does not check all of them, and a startup file checks none.",
  },
  "zh-CN": {
    title: "Go 不接受某个变量的值",
    message: ({ name, value, effect, form, words, more }) =>
      `${name} 的值是 ${JSON.stringify(value)}，而 Go 需要${expected(form, words)["zh-CN"]}。${WHAT_FAILS["zh-CN"][effect]}${more > 0 ? `另有 ${more} 个变量存在同样的问题。` : ""}`,
    why: "Go 在使用变量时才检查其格式。go env -w 不会检查所有变量，启动文件则完全不检查。",
  },
});

export const messages: readonly string[] = [
  "go: unknown environment setting GO111MODULE=…",
  "go: invalid GOWORK: not an absolute path",
  "go: invalid GOARM64: must start with v8.{0-9} or v9.{0-5} and may optionally end in …",
  "go: CC environment variable could not be parsed: unterminated … string",
  "go: CC environment variable is relative; must be absolute path: …",
  "build cache is disabled by GOCACHE=off, but required as of Go 1.12",
  "build cache is required, but could not be located: GOCACHE is not an absolute path",
  "go: GOMODCACHE entry is relative; must be absolute path: …",
  "runtime/cgo: parsing $CGO_LDFLAGS_ALLOW: error parsing regexp: …",
];

export const verifyCommands: readonly string[] = ["env GOENV=off go env", "go help environment"];

export const examples = (): CheckExamples => ({
  pass: [
    { name: "nothing set", facts: machine() },
    { name: "accepted values", facts: machine({ env: { GO111MODULE: "on", GOAMD64: "v3" } }) },
    { name: "in a file in which Go does not read it", facts: withEnvFile({ GOARM64: "junk" }) },
    {
      name: "a release that does not read it yet",
      facts: machine({
        env: { GOFIPS140: "junk" },
        probe: { answer: { ok: true, value: { GOVERSION: "go1.21.13" } }, stderr: "", rescue: null },
      }),
    },
  ],
  fail: [
    {
      name: "capitals",
      facts: machine({ env: { GO111MODULE: "ON" } }),
      severity: "critical",
      says: 'GO111MODULE is "ON"; Go expects on, off or auto. Every go command fails.',
    },
    {
      name: "in the file",
      facts: withEnvFile({ GOWORK: "go.work" }),
      says: "Go expects an absolute path, off or auto",
      at: ["/home/u/.config/go/env"],
    },
    { name: "a cache without a place", facts: machine({ env: { GOCACHE: "off" } }), severity: "critical" },
    {
      name: "only cgo reads it",
      facts: machine({ env: { CGO_CFLAGS_ALLOW: "(" } }),
      severity: "major",
      says: "a valid regular expression",
    },
    {
      name: "flags that the standard library needs",
      facts: machine({ env: { CGO_LDFLAGS_DISALLOW: ".*" } }),
      says: "a valid regular expression that matches none of -lpthread",
    },
    {
      name: "a word in the place of a flag",
      facts: machine({ env: { CGO_LDFLAGS: "lnone" } }),
      severity: "major",
      says: "Go expects flags that begin with -",
    },
    { name: "only dependencies need it", facts: machine({ env: { GOMODCACHE: "m" } }), severity: "major" },
    { name: "only downloads read it; emptied with go env -w", facts: emptied("GOSUMDB"), severity: "minor" },
    {
      name: "the worst of several",
      facts: machine({ env: { GOVCS: "junk", GOARM64: "junk", CC: "'gcc" } }),
      says: "2 more variables have this problem",
    },
  ],
});

type Form = "words" | "path" | "quotes" | "program" | "expression" | "flags" | "other";

interface Refused {
  readonly name: string;
  readonly effect: Effect;
  readonly form: Form;
  /** The accepted words, for those forms that have some. */
  readonly words: string;
  /** A value under which Go starts. */
  readonly accepted: string | null;
}

/** The variables whose values Go refuses, worst first. */
function refused(facts: Facts): readonly Refused[] {
  const rank: readonly Effect[] = ["every", "builds", "installs", "cgo", "dependencies", "downloads"];
  const byForm = refusedVariables(facts)
    .filter(({ name }) => !CHECKED_ELSEWHERE.has(name))
    .map(({ name, row }) => ({
      name,
      effect: EFFECTS[row.refusedBy],
      ...describe(row.grammar),
      accepted: acceptedValue(row.grammar),
    }));
  return [...byForm, ...wordsForTheCompiler(facts)].sort(
    (a, b) => rank.indexOf(a.effect) - rank.indexOf(b.effect),
  );
}

const COMPILER_FLAGS = ["CGO_CFLAGS", "CGO_CPPFLAGS", "CGO_CXXFLAGS", "CGO_FFLAGS", "CGO_LDFLAGS"] as const;

/** Flags that begin with a bare word or with quotes that the compiler gets literally: it takes them for a file. */
function wordsForTheCompiler(facts: Facts): readonly Refused[] {
  return COMPILER_FLAGS.filter((name) => /^\s*[A-Za-z0-9_]+(\s|$)/.test(setting(facts, name).value)).map(
    (name) => ({ name, effect: "cgo", form: "flags", words: "", accepted: null }),
  );
}

const SHOWN = 12;

function describe(grammar: Grammar): Pick<Refused, "form" | "words"> {
  switch (grammar.kind) {
    case "words":
      return grammar.words.length > SHOWN
        ? { form: "other", words: "" }
        : { form: "words", words: grammar.words.join(", ") };
    case "absolute path":
      return { form: "path", words: grammar.or.join(", ") };
    case "quoted words":
      return { form: "quotes", words: "" };
    case "regular expression":
      return { form: "expression", words: grammar.sparing?.join(", ") ?? "" };
    default:
      return { form: grammar.kind === "program" ? "program" : "other", words: "" };
  }
}

/** Words with `between` between them, and `last` before the last one. */
function listed(words: string, between: string, last: string): string {
  return words.replace(/, (?=[^,]*$)/, last).replaceAll(", ", between);
}

const WORDING = {
  quotes: { en: "words whose quotes are closed", "zh-CN": "引号闭合的单词" },
  program: { en: "a program's name or absolute path", "zh-CN": "程序名或其绝对路径，引号须闭合" },
  flags: { en: "flags that begin with -", "zh-CN": "以 - 开头的标志" },
  other: { en: "another form (see go help environment)", "zh-CN": "其他格式（见 go help environment）" },
} as const;

function expected(form: Form, words: string): { readonly en: string; readonly "zh-CN": string } {
  if (form === "words")
    return { en: listed(words, ", ", " or "), "zh-CN": ` ${listed(words, "、", " 或 ")}` };
  if (form === "path") {
    const more = words === "" ? "" : `, ${words}`;
    const en = listed(`an absolute path${more}`, ", ", " or ");
    return { en, "zh-CN": listed(`绝对路径${more}`, "、", " 或 ") };
  }
  if (form !== "expression") return WORDING[form];
  const but = words === "" ? ["", ""] : [` that matches none of ${words}`, `，且不匹配 ${words}`];
  return { en: `a valid regular expression${but[0]}`, "zh-CN": `有效的正则表达式${but[1]}` };
}
