import { setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import { type Failure, failureOf, SERVICE_FAILURE_TEXT } from "../messages/service-failure.ts";
import type { CheckResult, Facts } from "../model/index.ts";
import { setWhereItIs } from "./edits/set-where-it-is.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { machine, withEnvFile } from "./examples/machine.ts";
import { withNetwork } from "./examples/parts.ts";

type Switch = "GOSUMDB" | "GONOSUMDB" | "GOPRIVATE";
/** Without a failure the database is switched off. */
type Found = { readonly name: Switch; readonly value: string; readonly failure: Failure | null };

export const check = defineCheck({
  id: "sumdb-blocked-or-off",
  stage: "stable",
  rev: 1,
  severity: "minor",
  category: "modules",
  platforms: "all",
  needs: ["goproxy-unreachable"],
  references: ["https://go.dev/ref/mod#checksum-database", "https://github.com/golang/go/issues/35861"],
  run: (facts): CheckResult<Found> => {
    const name = switchedOffBy(facts);
    if (name !== null) {
      const { value } = setting(facts, name);
      return fail({ name, value, failure: null }, { severity: "info", evidence: evidenceFor(facts, name) });
    }
    const service = facts.network?.checksumDatabase;
    const failure = service == null ? null : failureOf(service);
    if (service == null || failure === null) return PASS;
    return fail(
      { name: "GOSUMDB", value: service.url, failure },
      { evidence: evidenceFor(facts, "GOSUMDB") },
    );
  },
  fix: ({ name, failure }, facts) => {
    if (failure === null) return { safety: "review", edits: unsetEverywhere(facts, name) };
    if (facts.network?.inMainlandChina === true)
      return { safety: "review", edits: setWhereItIs(facts, "GOSUMDB", "sum.golang.google.cn") };
    return {
      safety: "manual",
      edits: [],
      advice: { key: "use-mirror", params: {} },
    };
  },
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "Downloaded modules are not verified against the checksum database",
    message: ({ name, value, failure }) =>
      failure === null
        ? `${name} is ${value}.`
        : `The checksum database does not answer. ${value}: ${SERVICE_FAILURE_TEXT.en[failure]}.`,
    why: 'The database guarantees everyone gets the same code for a version. If it is off for all modules, Go does not notice an altered module that is not in go.sum yet. If it is unreachable, each first download fails with "verifying …". For private modules GOPRIVATE is enough.',
    advice: {
      "use-mirror": () =>
        "Use a module proxy that also serves the database, such as the default proxy or goproxy.cn. Or use the mirror of the database: go env -w GOSUMDB=sum.golang.google.cn",
    },
  },
  "zh-CN": {
    title: "下载的模块没有经过校验和数据库验证",
    message: ({ name, value, failure }) =>
      failure === null
        ? `${name} 的值是 ${value}。`
        : `校验和数据库没有响应。${value}：${SERVICE_FAILURE_TEXT["zh-CN"][failure]}。`,
    why: "校验和数据库保证所有人拿到的同一版本代码一致。对所有模块关闭它，go.sum 中还没有记录的模块被篡改也不会被发现。无法访问它时，每次首次下载都会报“verifying …”。私有模块只需设置 GOPRIVATE。",
    advice: {
      "use-mirror": () =>
        "使用能转发校验和数据库的模块代理（如默认代理或 goproxy.cn）。或者使用数据库的镜像：go env -w GOSUMDB=sum.golang.google.cn",
    },
  },
});

export const messages: readonly string[] = [
  "verifying module: checksum database disabled by GOSUMDB=off",
  "verifying module: invalid GOSUMDB: …",
  'verifying go.mod: …: Get "https://sum.golang.org/lookup/…": dial tcp …',
  'verifying module: …: Get "https://sum.golang.org/lookup/…": dial tcp …',
  'Get "https://sum.golang.org/lookup/…": dial tcp …: i/o timeout',
];

export const verifyCommands: readonly string[] = [
  "go env GOSUMDB GONOSUMDB GOPROXY GOPRIVATE",
  "curl -sSI https://sum.golang.org/latest",
];

export const examples = (): CheckExamples => ({
  pass: [
    { name: "the default", facts: machine() },
    { name: "it answers", facts: withNetwork({}) },
    {
      name: "everything private, but the database is still used",
      facts: machine({ env: { GOPRIVATE: "*", GONOSUMDB: "none" } }),
    },
    { name: "off for some", facts: machine({ env: { GONOSUMDB: "git.corp.internal" } }) },
  ],
  fail: [
    { name: "off", facts: withEnvFile({ GOSUMDB: "off" }) },
    { name: "off for all", facts: machine({ env: { GONOSUMDB: "git.corp.internal, *" } }) },
    { name: "everything private", facts: machine({ env: { GOPRIVATE: "*" } }) },
    {
      name: "unreachable",
      facts: withNetwork({}, { outcome: "timeout", status: null, detail: "ETIMEDOUT" }),
    },
    {
      name: "unreachable, in China",
      facts: withNetwork({}, { outcome: "refused", status: null, detail: "x" }, { inMainlandChina: true }),
    },
  ],
});

/** The setting by which somebody switched it off for every module. */
function switchedOffBy(facts: Facts): Switch | null {
  if (setting(facts, "GOSUMDB").value === "off") return "GOSUMDB";
  const all = (name: string): boolean =>
    setting(facts, name)
      .value.split(",")
      .some((glob) => glob.trim() === "*");
  if (all("GONOSUMDB")) return "GONOSUMDB";
  return all("GOPRIVATE") && setting(facts, "GONOSUMDB").value === "" ? "GOPRIVATE" : null;
}
