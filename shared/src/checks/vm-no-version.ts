import { activeGo } from "../golang/active-go.ts";
import { matchesVersion } from "../golang/manager-version.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import type { Edit, Facts, GoFacts, ManagerFacts, ShellText } from "../model/index.ts";
import { NO_COMMAND, sh } from "../shell/shell-text.ts";
import { entry, machine } from "./examples/machine.ts";
import { toolchain } from "./examples/toolchain.ts";

export const check = defineCheck({
  id: "vm-no-version",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "toolchain",
  platforms: "all",
  needs: [],
  references: ["https://github.com/go-nv/goenv/issues/498", "https://asdf-vm.com/manage/versions.html"],
  run: (facts) => {
    const manager = behindActiveGo(facts);
    // If the shim itself finds a Go, what its files seem to say does not matter.
    if (manager === null || facts.probe?.answer.ok === true) return PASS;
    const { name, selected, by, installed } = manager;
    const served = selected.some(
      (asked) => asked === "system" || installed.some((version) => matchesVersion(version, asked)),
    );
    if (served) return PASS;
    return fail(
      { manager: name, asked: selected.join(" "), by: by ?? "", installed: installed.join(", ") },
      {
        evidence:
          by === null || by.startsWith("$") ? [] : [{ file: by, line: null, text: selected.join(" ") }],
      },
    );
  },
  fix: (_, facts) => {
    const manager = behindActiveGo(facts);
    const edits = manager === null ? [] : choose(manager);
    return {
      safety: edits.length > 0 ? "review" : "manual",
      edits,
      ...(edits.length === 0 && {
        advice: {
          key: "install",
          params: { command: manager === null ? NO_COMMAND : INSTALL[manager.name] },
        },
      }),
    };
  },
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "No Go version selected in your version manager",
    message: ({ manager, asked, by, installed }) =>
      asked === ""
        ? `${manager} handles go, but no version is selected${installed === "" ? " and none is installed" : ` (installed: ${installed})`}.`
        : `${manager} is set to ${asked} (by ${by}), which is not installed${installed === "" ? "" : ` (installed: ${installed})`}.`,
    why: "Every go command fails with the manager's error. The go on PATH is the manager's shim, which needs an installed and selected version.",
    advice: {
      install: ({ command }: { command: string }) => `Install a version and select it: ${command}`,
    },
  },
  "zh-CN": {
    title: "版本管理器没有选定 Go 版本",
    message: ({ manager, asked, by, installed }) =>
      asked === ""
        ? `go 由 ${manager} 接管，但没有选定版本${installed === "" ? "，也没有安装任何版本" : `（已安装：${installed}）`}。`
        : `${manager} 选定了 ${asked}（来自 ${by}），但该版本未安装${installed === "" ? "" : `（已安装：${installed}）`}。`,
    why: "所有 go 命令都会报版本管理器的错误。PATH 中的 go 是版本管理器的 shim，需要一个已安装并选定的版本。",
    advice: {
      install: ({ command }: { command: string }) => `安装并选定一个版本：${command}`,
    },
  },
});

export const messages: readonly string[] = [
  "goenv: 'go' command not found",
  "The 'go' command exists in these Go versions: …",
  "goenv: version '…' is not installed (set by …)",
  "No version is set for command go",
  "No preset version installed for command go",
  "No version set for golang; please run `asdf <global | shell | local> golang <version>`",
  "mise ERROR No version is set for shim: go",
  "mise ERROR go is not a mise bin. Perhaps you need to install it first.",
];

export const verifyCommands: readonly string[] = ["which go", "go version", "cat .go-version .tool-versions"];

export const examples = (): CheckExamples => {
  const shim: GoFacts = {
    path: "/home/u/.goenv/shims/go",
    realPath: "/home/u/.goenv/shims/go",
    sdk: null,
    installedBy: "goenv",
    shim: true,
  };
  const goenv: ManagerFacts = {
    name: "goenv",
    shims: "/home/u/.goenv/shims",
    installed: ["1.26.11"],
    selected: [],
    by: null,
    unshimmed: [],
    orphans: [],
  };
  const behind = (changes: Partial<ManagerFacts>, probe: Facts["probe"] = refused): Facts =>
    machine({
      path: [entry("/home/u/.goenv/shims", shim)],
      probe,
      toolchain: toolchain({ managers: [{ ...goenv, ...changes }] }),
    });
  const refused: Facts["probe"] = {
    answer: { ok: false, reason: "failed" },
    stderr: "goenv: …",
    rescue: null,
  };
  return {
    pass: [
      { name: "no manager", facts: machine() },
      { name: "selected and installed", facts: behind({ selected: ["1.26"] }) },
      {
        name: "the second of two",
        facts: behind({ installed: ["1.22.0", "1.26.11"], selected: ["1.27", "1.26"] }),
      },
      { name: "an unknown manager", facts: { ...behind({}), toolchain: toolchain() } },
      { name: "system is selected", facts: behind({ selected: ["system"] }) },
      { name: "its go works anyway", facts: behind({}, machine().probe) },
    ],
    fail: [
      {
        name: "selected by a variable",
        at: [],
        says: "is set to 1.22.0 (by $GOENV_VERSION)",
        facts: behind({ selected: ["1.22.0"], by: "$GOENV_VERSION" }),
      },
      {
        name: "next to a manager without problems",
        facts: machine({
          path: [entry("/home/u/.goenv/shims", shim)],
          probe: refused,
          toolchain: toolchain({ managers: [{ ...goenv, name: "asdf", selected: ["1.26.11"] }, goenv] }),
        }),
      },
      {
        name: "nothing selected",
        says: "no version is selected (installed: 1.26.11)",
        at: [],
        facts: behind({}),
      },
      {
        name: "selected, not installed",
        at: ["/home/u/.goenv/version"],
        facts: behind({ selected: ["1.22.0"], by: "/home/u/.goenv/version" }),
      },
      { name: "nothing installed", facts: behind({ installed: [] }) },
    ],
  };
};

/** The manager whose shim is the first go on PATH. */
function behindActiveGo(facts: Facts): ManagerFacts | null {
  const go = activeGo(facts);
  if (go?.shim !== true) return null;
  return facts.toolchain.managers.find(({ name }) => name === go.installedBy) ?? null;
}

/** Selects the newest installed version for the whole account. */
function choose({ name, installed }: ManagerFacts): readonly Edit[] {
  const newest = [...installed].sort((a, b) => a.localeCompare(b, "en", { numeric: true })).at(-1);
  if (newest === undefined) return [];
  const commands: Readonly<Record<ManagerFacts["name"], readonly string[]>> = {
    goenv: ["goenv", "global", newest],
    asdf: ["asdf", "set", "-u", "golang", newest],
    mise: ["mise", "use", "-g", `go@${newest}`],
  };
  return [{ kind: "command", argv: commands[name] }];
}

/** Installs the newest release and selects it, in words that every shell reads. */
const INSTALL: Readonly<Record<ManagerFacts["name"], ShellText>> = {
  goenv: sh`goenv install latest && goenv global latest`,
  asdf: sh`asdf install golang latest && asdf set -u golang latest`,
  mise: sh`mise use -g go@latest`,
};
