import { activeGo, binaryVersion } from "../golang/active-go.ts";
import { isSet, setting } from "../golang/settings.ts";
import { stableBin } from "../golang/stable-bin.ts";
import { runningRelease } from "../golang/toolchain-policy.ts";
import { anotherWholeGo } from "../golang/whole-go.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import type { GoFacts } from "../model/index.ts";
import { unsetEverywhere } from "./edits/unset-everywhere.ts";
import { ANSWER, entry, machine, upstreamGo } from "./examples/machine.ts";
import { binary, toolchain } from "./examples/toolchain.ts";

export const check = defineCheck({
  id: "sdk-tools-unusable",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "toolchain",
  platforms: "all",
  needs: [
    "go-not-on-path",
    "go-for-another-processor",
    "goroot-not-found",
    "goroot-not-an-sdk",
    "goroot-version-mismatch",
    "sdk-without-source",
    "sdk-overlaid",
    "vm-stale-goroot",
  ],
  references: ["https://go.dev/doc/install"],
  run: (facts) => {
    const { sdkTools: tools } = facts;
    const named = binaryVersion(facts);
    if (tools === undefined || named === null) return PASS;
    if (runningRelease(facts) !== named) return skip("builds use another toolchain");
    // The file VERSION may be another's; a version manager's own program may be written in Go too.
    const { go } = facts.toolchain;
    const version = (go?.package === "cmd/go" ? go.goVersion : null) ?? named;
    const other = anotherWholeGo(facts);
    const params = {
      root: tools.root,
      version,
      tool: "compile",
      toolVersion: tools.version ?? "",
      missing: tools.missing.join(", "),
      // Where go itself is another program in its name, the tools are none of Go's either.
      damaged: (go?.package === "cmd/go" && tools.damaged?.join(", ")) || "",
      lacking: "",
      other: other === null ? "" : stableBin(other),
    };
    const evidence = isSet(facts, "GOROOT") ? evidenceFor(facts, "GOROOT") : [];
    if (tools.missing.length > 0 || params.damaged !== "") return fail(params, { evidence });
    if (tools.version !== null && plain(tools.version) !== plain(version)) return fail(params, { evidence });
    if (tools.version !== null && tools.mismatched !== undefined)
      return fail(
        { ...params, tool: tools.mismatched.tool, toolVersion: tools.mismatched.version },
        { evidence },
      );
    const isOff = setting(facts, "CGO_ENABLED").value === "0";
    const lacking = (tools.lacking ?? []).filter((tool) => tool !== "cgo" || !isOff).join(", ");
    return lacking === "" ? PASS : fail({ ...params, lacking }, { severity: "major", evidence });
  },
  fix: ({ other }, facts) => {
    if (isSet(facts, "GOROOT") && activeGo(facts)?.sdk != null)
      return { safety: "review", edits: unsetEverywhere(facts, "GOROOT") };
    return other === ""
      ? { safety: "manual", edits: [], advice: { key: "reinstall", params: {} } }
      : { safety: "review", edits: [{ kind: "path-first", dir: other }] };
  },
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "The tools of the Go SDK cannot build",
    message: ({ root, version, tool, toolVersion, missing, damaged, lacking, other }) =>
      `${
        missing !== ""
          ? `${root} lacks tools that every build needs: ${missing}.`
          : damaged !== ""
            ? `In ${root}, the files of tools that every build needs are empty, damaged or for another processor: ${damaged}.`
            : lacking !== ""
              ? `${root} lacks tools that go test and builds with cgo need: ${lacking}.`
              : `The go on PATH is ${version}, but the tool ${tool} that it uses, in ${root}, is ${toolVersion}.`
      }${other === "" ? "" : ` A complete Go is in ${other}.`}`,
    why: 'go version and go env look healthy, but every build fails with "no such tool" or with "compile: version does not match go tool version". An SDK that was not unpacked completely, one whose files come from two releases, and a wrapper script that sets GOROOT have this effect.',
    advice: {
      reinstall: () =>
        "If the go on PATH is a script that sets GOROOT, remove that line from it. Otherwise delete the SDK and install the release again: https://go.dev/dl.",
    },
  },
  "zh-CN": {
    title: "Go SDK 的工具无法构建程序",
    message: ({ root, version, tool, toolVersion, missing, damaged, lacking, other }) =>
      `${
        missing !== ""
          ? `${root} 缺少每次构建都需要的工具：${missing}。`
          : damaged !== ""
            ? `${root} 中每次构建都需要的工具，其文件为空、已损坏或属于其他处理器：${damaged}。`
            : lacking !== ""
              ? `${root} 缺少 go test 和使用 cgo 的构建所需的工具：${lacking}。`
              : `PATH 中的 go 是 ${version}，但它使用的工具 ${tool}（位于 ${root}）是 ${toolVersion}。`
      }${other === "" ? "" : `完整的 Go 位于 ${other}。`}`,
    why: "go version 和 go env 看起来正常，但每次构建都会报“no such tool”或“compile: version does not match go tool version”。SDK 没有解压完整、SDK 的文件来自两个版本，或包装脚本设置了 GOROOT，都会造成这种情况。",
    advice: {
      reinstall: () =>
        "如果 PATH 中的 go 是设置了 GOROOT 的脚本，请从脚本中删除那一行。否则请删除该 SDK，然后重新安装：https://go.dev/dl。",
    },
  },
});

export const messages: readonly string[] = [
  'go: no such tool "…"',
  'compile: version "go…" does not match go tool version "go…"',
];

export const verifyCommands: readonly string[] = [
  "go version",
  "go tool compile -V",
  'ls "$(go env GOTOOLDIR)"',
];

export const examples = (): CheckExamples => {
  const tools = { root: "/usr/local/go", missing: [], version: "go1.26.11" };
  const damaged = (root: string): GoFacts => {
    const go = upstreamGo(root);
    return { ...go, sdk: go.sdk && { ...go.sdk, version: "go1.27.0", toolsMissing: true } };
  };
  return {
    pass: [
      { name: "nothing is known of them", facts: machine() },
      { name: "they belong to it", facts: machine({ sdkTools: tools }) },
      { name: "experiments", facts: machine({ sdkTools: { ...tools, version: "go1.26.11-X:nodwarf5" } }) },
      { name: "a compiler that does not say", facts: machine({ sdkTools: { ...tools, version: null } }) },
      {
        name: "builds use another toolchain",
        facts: machine({ sdkTools: { ...tools, missing: ["link"] }, env: { GOTOOLCHAIN: "go1.24.4" } }),
      },
    ],
    fail: [
      {
        name: "one is missing",
        facts: machine({ sdkTools: { ...tools, missing: ["link"] } }),
        says: "/usr/local/go lacks tools that every build needs: link.",
      },
      {
        name: "those for tests and for C are missing",
        facts: machine({ sdkTools: { ...tools, lacking: ["cgo", "vet"] } }),
        severity: "major",
        says: "/usr/local/go lacks tools that go test and builds with cgo need: cgo, vet.",
      },
      {
        name: "one was cut off",
        facts: machine({
          sdkTools: { ...tools, version: null, damaged: ["compile"] },
          toolchain: toolchain({ go: binary("/usr/local/go/bin/go", "go1.26.11", { package: "cmd/go" }) }),
        }),
        says: "empty, damaged or for another processor: compile.",
      },
      {
        name: "and the next Go is no better",
        facts: machine({
          sdkTools: { ...tools, missing: ["link"] },
          elsewhere: [damaged("/home/u/sdk/go1.27.0"), upstreamGo("/home/u/sdk/go1.26.0")],
        }),
        says: "A complete Go is in /home/u/sdk/go1.26.0/bin.",
      },
      {
        name: "the linker is of another release",
        facts: machine({ sdkTools: { ...tools, mismatched: { tool: "link", version: "go1.24.4" } } }),
        says: "but the tool link that it uses, in /usr/local/go, is go1.24.4.",
      },
      {
        name: "of another release, by a script that sets GOROOT",
        facts: machine({
          sdkTools: { ...tools, root: "/opt/go1.24.4", version: "go1.24.4" },
          path: [
            entry("/home/u/bin", { ...upstreamGo("/home/u"), sdk: null }),
            entry("/usr/local/go/bin", upstreamGo()),
          ],
          probe: {
            answer: { ok: true, value: { ...ANSWER, GOROOT: "/opt/go1.24.4" } },
            stderr: "",
            rescue: null,
          },
        }),
        says: "in /opt/go1.24.4, is go1.24.4. A complete Go is in /usr/local/go/bin.",
      },
    ],
  };
};

/** A release without the experiments that its builder switched on: `go1.25.3 X:nodwarf5`, `go1.26.1-X:nodwarf5`. */
function plain(version: string): string {
  return version.replace(/[- ]X:.*$/, "");
}
