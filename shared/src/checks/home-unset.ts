import { isSet } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import { machine } from "./examples/machine.ts";

export const check = defineCheck({
  id: "home-unset",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "environment",
  platforms: "all",
  needs: [],
  references: ["https://github.com/golang/go/issues/29267"],
  run: (facts) => {
    const { home, env } = facts;
    if (home === null && !env.GOCACHE && !env.XDG_CACHE_HOME) return fail({ home: "", lacks: "GOCACHE" });
    // GOBIN and GOMODCACHE follow from GOPATH.
    if (home === null)
      return isSet(facts, "GOPATH") || (isSet(facts, "GOBIN") && isSet(facts, "GOMODCACHE"))
        ? PASS
        : fail({ home: "", lacks: "GOPATH" }, { severity: "major" });
    // GOPATH and GOMODCACHE follow from it; only those that are set elsewhere do not.
    if (home.startsWith("/") || (isSet(facts, "GOPATH") && isSet(facts, "GOCACHE"))) return PASS;
    return fail({ home, lacks: "" }, { severity: "major", evidence: evidenceFor(facts, "HOME") });
  },
  fix: (_, { accountHome }) => ({
    safety: "review",
    edits: [{ kind: "set", name: "HOME", value: accountHome }],
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "HOME is not set",
    message: ({ home, lacks }) =>
      home === ""
        ? `The environment has neither HOME nor ${lacks}.${lacks === "GOPATH" ? " go install finds no location, and modules find no cache." : ""}`
        : `HOME is ${JSON.stringify(home)}, which is not an absolute path. go install and the caches find no location.`,
    why: 'Builds fail with "build cache is required, but could not be located". Where only GOPATH is missing, go install fails with "no install location for directory". It happens in launchd jobs, in cron and in tools that start programs with an empty environment.',
  },
  "zh-CN": {
    title: "没有设置 HOME",
    message: ({ home, lacks }) =>
      home === ""
        ? `环境中既没有 HOME 也没有 ${lacks}。${lacks === "GOPATH" ? "go install 找不到安装位置，模块也找不到缓存。" : ""}`
        : `HOME 的值是 ${JSON.stringify(home)}，它不是绝对路径。go install 和各个缓存都找不到位置。`,
    why: "构建会报“build cache is required, but could not be located”。如果只缺 GOPATH，go install 会报“no install location for directory”。常见于 launchd 任务、cron，以及用空环境启动程序的工具。",
  },
});

export const messages: readonly string[] = [
  "build cache is required, but could not be located: GOCACHE is not defined and …",
  "build cache is required, but could not be located: …",
  "missing $GOPATH",
  "go: cannot find go env config: neither $XDG_CONFIG_HOME nor $HOME are defined",
  "warning: GOPATH set to GOROOT () has no effect",
  "go: no install location for directory … outside GOPATH",
  'import "": import of unknown directory',
];

export const verifyCommands: readonly string[] = [
  "env | grep -E '^(HOME|GOCACHE|XDG_CACHE_HOME)='",
  "go env GOCACHE",
];

export const examples = (): CheckExamples => ({
  pass: [
    { name: "set", facts: machine() },
    {
      name: "GOCACHE and GOPATH are set",
      facts: machine({ home: null, env: { HOME: "", GOCACHE: "/var/cache/go", GOPATH: "/go" } }),
    },
    {
      name: "XDG_CACHE_HOME, GOBIN and GOMODCACHE are set",
      facts: machine({
        home: null,
        env: { HOME: "", XDG_CACHE_HOME: "/var/cache", GOBIN: "/go/bin", GOMODCACHE: "/go/mod" },
      }),
    },
  ],
  fail: [
    { name: "unset", facts: machine({ home: null, env: { HOME: "" } }), severity: "critical" },
    {
      name: "unset, with a cache and nothing else",
      facts: machine({ home: null, env: { HOME: "", XDG_CACHE_HOME: "/var/cache" } }),
      severity: "major",
      says: "neither HOME nor GOPATH. go install finds no location",
    },
    { name: "relative", facts: machine({ home: "me", env: { HOME: "me" } }), severity: "major" },
  ],
});
