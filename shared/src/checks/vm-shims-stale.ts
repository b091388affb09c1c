import { activeGo } from "../golang/active-go.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import type { Facts, GoFacts, ManagerFacts } from "../model/index.ts";
import { entry, machine, upstreamGo } from "./examples/machine.ts";
import { toolchain } from "./examples/toolchain.ts";

const REBUILD: Readonly<Record<ManagerFacts["name"], readonly string[]>> = {
  goenv: ["goenv", "rehash"],
  asdf: ["asdf", "reshim", "golang"],
  mise: ["mise", "reshim"],
};

export const check = defineCheck({
  id: "vm-shims-stale",
  stage: "stable",
  rev: 1,
  severity: "minor",
  category: "toolchain",
  platforms: "all",
  needs: [],
  references: [
    "https://github.com/go-nv/goenv/blob/master/COMMANDS.md#goenv-rehash",
    "https://asdf-vm.com/manage/core.html#reshim",
  ],
  run: (facts) => {
    const [manager] = facts.toolchain.managers.flatMap((one) => staleOf(one, facts));
    if (manager === undefined) return PASS;
    const { name, shims, unshimmed, orphans } = manager;
    return fail({ manager: name, shims, unshimmed: unshimmed.join(", "), orphans: orphans.join(", ") });
  },
  fix: ({ manager }) => {
    const argv =
      manager === "goenv" || manager === "asdf" || manager === "mise" ? REBUILD[manager] : REBUILD.mise;
    return { safety: "safe", edits: [{ kind: "command", argv }] };
  },
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "The version manager's shims are out of date",
    message: ({ shims, unshimmed, orphans }) =>
      [
        unshimmed === "" ? "" : `Installed, but without a shim in ${shims}: ${unshimmed}.`,
        orphans === "" ? "" : `Shims in ${shims} for programs that no longer exist: ${orphans}.`,
      ]
        .filter((part) => part !== "")
        .join(" "),
    why: "A tool that go install puts into a version's directory is found only after the shims are regenerated (for example: asdf reshim). A shim of a removed version fails with the manager's error.",
  },
  "zh-CN": {
    title: "版本管理器的 shims 已过期",
    message: ({ shims, unshimmed, orphans }) =>
      [
        unshimmed === "" ? "" : `已安装，但 ${shims} 中没有对应的 shim：${unshimmed}。`,
        orphans === "" ? "" : `${shims} 中残留的 shim（程序已不存在）：${orphans}。`,
      ].join(""),
    why: "go install 装到版本目录里的工具，要重建 shims（例如 asdf reshim）之后才能找到。版本已删除的 shim 会报版本管理器的错误。",
  },
});

export const messages: readonly string[] = [
  "goenv: '…' command not found",
  "asdf: No such command in … of golang: …",
  "unknown command: …. Perhaps you have to reshim?",
  "No preset version installed for command …",
  "zsh: command not found: …",
];

export const verifyCommands: readonly string[] = ["which -a gopls dlv", "go env GOBIN GOPATH"];

export const examples = (): CheckExamples => {
  const goenv: ManagerFacts = {
    name: "goenv",
    shims: "/home/u/.goenv/shims",
    installed: ["1.26.11"],
    selected: ["1.26.11"],
    by: "/home/u/.goenv/version",
    unshimmed: [],
    orphans: [],
  };
  const shim: GoFacts = {
    path: "/home/u/.goenv/shims/go",
    realPath: "/home/u/.goenv/shims/go",
    sdk: null,
    installedBy: "goenv",
    shim: true,
  };
  const has = (changes: Partial<ManagerFacts>, go = shim): Facts =>
    machine({
      path: [entry("/home/u/.goenv/shims", go), entry("/usr/bin")],
      toolchain: toolchain({ managers: [{ ...goenv, ...changes }] }),
    });
  const withAsdf = has({ name: "asdf", unshimmed: ["gopls"], orphans: ["dlv"] });
  return {
    pass: [
      { name: "no manager", facts: machine() },
      { name: "fresh", facts: has({}) },
      { name: "the version's own directory is on PATH", facts: has({ unshimmed: ["gopls"] }, upstreamGo()) },
      { name: "another manager's shim is first", facts: has({ name: "asdf", unshimmed: ["gopls"] }) },
      {
        name: "goenv's go, which is not a shim",
        facts: has({ unshimmed: ["gopls"] }, { ...shim, shim: false }),
      },
      {
        name: "shims that are not on PATH",
        facts: machine({ toolchain: toolchain({ managers: [{ ...goenv, orphans: ["dlv"] }] }) }),
      },
    ],
    fail: [
      { name: "a tool without a shim", facts: has({ unshimmed: ["gopls"] }) },
      { name: "a shim without a tool", facts: has({ orphans: ["dlv"] }) },
      { name: "both, in a manager that is not the first", facts: withAsdf },
    ],
  };
};

/**
 * The shims that matter: those of removed programs if the directory is on PATH, and the missing ones if go itself comes
 * through a shim. Otherwise the version's own directory is on PATH, and no shim is needed.
 */
function staleOf(manager: ManagerFacts, facts: Facts): readonly ManagerFacts[] {
  if (!facts.path.some(({ path }) => path === manager.shims)) return [];
  const go = activeGo(facts);
  const throughShim = go?.shim === true && go.installedBy === manager.name;
  const unshimmed = throughShim ? manager.unshimmed : [];
  return unshimmed.length + manager.orphans.length === 0 ? [] : [{ ...manager, unshimmed }];
}
