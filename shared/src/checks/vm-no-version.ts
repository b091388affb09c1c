import { activeGo } from "../golang/active-go.ts";
import { matchesVersion } from "../golang/manager-version.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import type { Edit, Facts, GoFacts, ManagerFacts } from "../model/index.ts";
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
    // Where the shim itself found a Go, whatever our reading of its files says is wrong.
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
          en: "Install a release and choose it: goenv install latest && goenv global latest; asdf install golang latest && asdf set -u golang latest; mise use -g go@latest",
          "zh-CN":
            "安装并选择一个版本：goenv install latest && goenv global latest；asdf install golang latest && asdf set -u golang latest；mise use -g go@latest",
        },
      }),
    };
  },
});

export const texts: CheckTexts<typeof check> = {
  en: {
    title: "The version manager has no Go to give",
    message: ({ manager, asked, by, installed }) =>
      asked === ""
        ? `${manager} answers for go, and nobody chose a version${installed === "" ? "; none is installed" : `; installed: ${installed}`}.`
        : `${manager} is asked for ${asked} (${by}), which is not installed${installed === "" ? "" : `; installed: ${installed}`}.`,
    why: "The go on PATH is the manager's shim. Without a chosen version that is installed, every go command ends in the manager's error.",
  },
  "zh-CN": {
    title: "版本管理器没有可用的 Go",
    message: ({ manager, asked, by, installed }) =>
      asked === ""
        ? `PATH 上的 go 由 ${manager} 接管，但没有选择任何版本${installed === "" ? "，也没有安装任何版本" : `；已安装：${installed}`}。`
        : `${manager} 要求使用 ${asked}（${by}），但该版本未安装${installed === "" ? "" : `；已安装：${installed}`}。`,
    why: "PATH 上的 go 其实是版本管理器的 shim。没有选定已安装的版本时，所有 go 命令都只会得到版本管理器的报错。",
  },
};

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
      { name: "chosen and installed", facts: behind({ selected: ["1.26"] }) },
      {
        name: "the second of two",
        facts: behind({ installed: ["1.22.0", "1.26.11"], selected: ["1.27", "1.26"] }),
      },
      { name: "a manager that nothing is known of", facts: { ...behind({}), toolchain: toolchain() } },
      { name: "the system's", facts: behind({ selected: ["system"] }) },
      { name: "its Go answers all the same", facts: behind({}, machine().probe) },
    ],
    fail: [
      {
        name: "chosen by a variable",
        at: [],
        says: "is asked for 1.22.0 ($GOENV_VERSION)",
        facts: behind({ selected: ["1.22.0"], by: "$GOENV_VERSION" }),
      },
      {
        name: "beside a manager that is well",
        facts: machine({
          path: [entry("/home/u/.goenv/shims", shim)],
          probe: refused,
          toolchain: toolchain({ managers: [{ ...goenv, name: "asdf", selected: ["1.26.11"] }, goenv] }),
        }),
      },
      {
        name: "nothing chosen",
        says: "nobody chose a version; installed: 1.26.11",
        at: [],
        facts: behind({}),
      },
      {
        name: "chosen, not installed",
        at: ["/home/u/.goenv/version"],
        facts: behind({ selected: ["1.22.0"], by: "/home/u/.goenv/version" }),
      },
      { name: "nothing installed", facts: behind({ installed: [] }) },
    ],
  };
};

/** The manager whose shim wins. */
function behindActiveGo(facts: Facts): ManagerFacts | null {
  const go = activeGo(facts);
  if (go?.shim !== true) return null;
  return facts.toolchain.managers.find(({ name }) => name === go.installedBy) ?? null;
}

/** Chooses the newest of the installed versions for the whole account. */
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
