import { dirname } from "node:path/posix";
import { atLeast, binaryVersion } from "../golang/active-go.ts";
import { splitGoFlags } from "../golang/go-flags.ts";
import { compareGo } from "../golang/go-version.ts";
import { setting } from "../golang/settings.ts";
import { vendorDrift } from "../golang/vendor-drift.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import type { Advice, Facts, VendorFacts } from "../model/index.ts";
import { commandIn } from "../shell/command-line.ts";
import { modFile, withProject, workFile } from "./examples/parts.ts";

const WHAT = {
  en: {
    "not-vendored": "is required by go.mod but not in vendor/modules.txt",
    "not-required": "is in vendor/modules.txt but not required by go.mod",
    "not-there": "is listed in vendor/modules.txt but not in the directory",
    "replaced-otherwise": "has different replacements in go.mod and vendor/modules.txt",
  },
  "zh-CN": {
    "not-vendored": "在 go.mod 中被依赖，但不在 vendor/modules.txt 中",
    "not-required": "在 vendor/modules.txt 中，但 go.mod 并不依赖它",
    "not-there": "列在 vendor/modules.txt 中，但目录里没有它",
    "replaced-otherwise": "在两个文件中的 replace 不一致",
  },
} as const;

export const check = defineCheck({
  id: "vendor-inconsistent",
  stage: "stable",
  rev: 1,
  severity: "major",
  category: "modules",
  platforms: "all",
  needs: ["gomod-malformed"],
  references: ["https://go.dev/ref/mod#vendoring", "https://github.com/githubnemo/CompileDaemon/issues/90"],
  run: (facts) => {
    const { mod, vendor, work } = facts.project ?? {};
    if (mod == null || vendor == null) return skip("no vendor directory");
    if (work != null || vendor.workspace) return skip("a workspace has a vendor directory of its own");
    // Only from go 1.14 on does Go use the directory by itself, and compare it.
    if (mod.go === null || compareGo(mod.go, "1.14") < 0) return PASS;
    const flags = splitGoFlags(setting(facts, "GOFLAGS").value) ?? [];
    if (flags.some((flag) => /^--?mod=(mod|readonly)$/.test(flag))) return PASS;
    const missing = (vendor.missing ?? []).map((module) => ({ module, kind: "not-there" as const }));
    const [first, ...more] = [...vendorDrift(mod, vendor), ...missing];
    if (first === undefined) return PASS;
    return fail(
      { dir: dirname(mod.file), ...first, more: more.length },
      { evidence: [{ file: vendor.file, line: null, text: first.module }] },
    );
  },
  fix: ({ dir }, facts) =>
    atLeast(binaryVersion(facts), 20) === false
      ? {
          safety: "manual",
          edits: [],
          advice: vendorAgain(dir, facts),
        }
      : { safety: "review", edits: [{ kind: "command", argv: ["go", "-C", dir, "mod", "vendor"] }] },
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "vendor directory does not match go.mod",
    message: ({ module, kind, more }) =>
      `${module} ${WHAT.en[kind]}${more > 0 ? ` (and ${more} more)` : ""}.`,
    why: 'Builds fail with "inconsistent vendoring". Somebody changed or merged go.mod without running go mod vendor. That command writes the whole directory again: commit or copy changes of your own in it first.',
    advice: {
      "vendor-again": ({ command }: { command: string }) => `Create the vendor directory again: ${command}`,
      "vendor-again-there": () => "Open the project in a terminal and run: go mod vendor",
    },
  },
  "zh-CN": {
    title: "vendor 目录与 go.mod 不一致",
    message: ({ module, kind, more }) =>
      `${module} ${WHAT["zh-CN"][kind]}${more > 0 ? `（另有 ${more} 处类似问题）` : ""}。`,
    why: "构建会报“inconsistent vendoring”。通常是修改或合并了 go.mod，却没有运行 go mod vendor。该命令会重写整个 vendor 目录：如果你改过其中的文件，请先提交或备份。",
    advice: {
      "vendor-again": ({ command }: { command: string }) => `重新生成 vendor 目录：${command}`,
      "vendor-again-there": () => "在终端中打开项目，然后运行：go mod vendor",
    },
  },
});

export const messages: readonly string[] = [
  "go: inconsistent vendoring in …:",
  "…: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt",
  "…: is marked as explicit in vendor/modules.txt, but not explicitly required in go.mod",
  "…: is explicitly required in go.mod, but vendor/modules.txt indicates …",
  "…: is replaced in go.mod, but not marked as replaced in vendor/modules.txt",
  "…: is marked as replaced in vendor/modules.txt, but not replaced in go.mod",
  "run 'go mod vendor' to sync, or use -mod=mod or -mod=readonly to ignore the vendor directory",
  "To ignore the vendor directory, use -mod=readonly or -mod=mod.",
];

export const verifyCommands: readonly string[] = ["go list -mod=vendor ./..."];

export const examples = (): CheckExamples => {
  const row = { path: "example.com/l", version: "v1.0.0", explicit: true, replacement: null };
  const vendor = (...modules: VendorFacts["modules"]): VendorFacts => ({
    file: "/home/u/p/vendor/modules.txt",
    workspace: false,
    modules,
  });
  const require = [{ path: "example.com/l", version: "v1.0.0" }];
  const to = { path: "../l", version: null };
  return {
    pass: [
      { name: "no directory", facts: withProject() },
      { name: "equal", facts: withProject({ mod: modFile({ require }), vendor: vendor(row) }) },
      {
        name: "equal, replaced",
        facts: withProject({
          mod: modFile({ require, replace: [{ from: { path: "example.com/l", version: null }, to }] }),
          vendor: vendor(
            { ...row, replacement: to },
            { ...row, version: null, explicit: false, replacement: to },
          ),
        }),
      },
      { name: "a workspace", facts: withProject({ work: workFile(), vendor: vendor(row) }) },
      { name: "before go 1.14", facts: withProject({ mod: modFile({ go: "1.13" }), vendor: vendor(row) }) },
      {
        name: "GOFLAGS ignores it",
        facts: withProject({ vendor: vendor(row) }, { env: { GOFLAGS: "-mod=mod" } }),
      },
    ],
    fail: [
      { name: "not vendored", facts: withProject({ mod: modFile({ require }), vendor: vendor() }) },
      { name: "no longer required", facts: withProject({ vendor: vendor(row) }) },
      {
        name: "another version, not marked",
        facts: withProject({
          mod: modFile({ require }),
          vendor: vendor({ ...row, version: "v1.1.0" }, { ...row, explicit: false }),
        }),
      },
      {
        name: "a removed replacement",
        facts: withProject({ mod: modFile({ require }), vendor: vendor({ ...row, replacement: to }) }),
      },
      {
        name: "a new replacement",
        facts: withProject({
          mod: modFile({ require, replace: [{ from: { path: "example.com/l", version: null }, to }] }),
          vendor: vendor(row),
        }),
      },
    ],
  };
};

/** A Go before 1.20 has no -C. */
function vendorAgain(dir: string, facts: Facts): Advice {
  const command = commandIn(dir, ["go", "mod", "vendor"], facts);
  return command === null
    ? { key: "vendor-again-there", params: {} }
    : { key: "vendor-again", params: { command } };
}
