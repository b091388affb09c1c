import { activeGo, goInstallsOnPath } from "../golang/active-go.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import type { GoFacts } from "../model/index.ts";
import { mac, macFacts } from "./examples/mac.ts";
import { entry, upstreamGo } from "./examples/machine.ts";

const ROOT = "/usr/local/go";

export const check = defineCheck({
  id: "leftover-pkg-install",
  stage: "stable",
  rev: 1,
  severity: "minor",
  category: "toolchain",
  platforms: ["darwin"],
  needs: [],
  references: ["https://github.com/golang/go/issues/35883", "https://go.dev/doc/manage-install#uninstalling"],
  run: (facts) => {
    const first = activeGo(facts);
    const leftover = [...goInstallsOnPath(facts), ...facts.elsewhere].find(
      ({ sdk }) => sdk?.realRoot === ROOT,
    );
    if (leftover !== undefined && first !== null && first !== leftover)
      return fail({
        version: leftover.sdk?.version ?? "?",
        activeGo: first.path,
        activeGoVersion: first.sdk?.version ?? "?",
      });
    const named = facts.toolchain.mac?.pathsFile;
    if (named?.kind === "missing")
      return fail(
        { version: "", activeGo: named.path, activeGoVersion: "" },
        { evidence: [{ file: "/etc/paths.d/go", line: 1, text: named.path }] },
      );
    return PASS;
  },
  fix: ({ version }) => ({
    safety: "manual",
    edits: [],
    advice: { key: version === "" ? "remove-paths-file" : "uninstall", params: {} },
  }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "Leftovers from Go's macOS installer",
    message: ({ version, activeGo: by, activeGoVersion }) =>
      version === ""
        ? `/etc/paths.d/go puts ${by} on PATH, which does not exist.`
        : `${ROOT} (${version}) is from the installer; ${by} (${activeGoVersion}) is the one in use.`,
    why: "The installer puts its directory on PATH for every login shell. Which Go is used then depends on how the shell was started. Editors that look in /usr/local/go find the old one.",
    advice: {
      "remove-paths-file": () => "Delete the file: sudo rm /etc/paths.d/go",
      uninstall: () =>
        "Make sure that nothing else uses it. Then uninstall it: sudo rm -rf /usr/local/go /etc/paths.d/go",
    },
  },
  "zh-CN": {
    title: "Go 官方 macOS 安装包的残留",
    message: ({ version, activeGo: by, activeGoVersion }) =>
      version === ""
        ? `/etc/paths.d/go 把 ${by} 加进了 PATH，但该目录不存在。`
        : `${ROOT}（${version}）是安装包留下的，实际使用的是 ${by}（${activeGoVersion}）。`,
    why: "安装包会让每个登录 shell 的 PATH 都带上自己的目录。用到哪个 Go 取决于 shell 的启动方式，而查找 /usr/local/go 的编辑器会用到旧版本。",
    advice: {
      "remove-paths-file": () => "删除这个文件：sudo rm /etc/paths.d/go",
      uninstall: () => "先确认没有别的程序使用它，然后卸载：sudo rm -rf /usr/local/go /etc/paths.d/go",
    },
  },
});

export const messages: readonly string[] = ['compile: version "go…" does not match go tool version "go…"'];

export const verifyCommands: readonly string[] = ["which -a go", "ls -d /usr/local/go /etc/paths.d/go"];

export const examples = (): CheckExamples => {
  const brew: GoFacts = {
    ...upstreamGo("/opt/homebrew/Cellar/go/1.27.4/libexec", "go1.27.4"),
    installedBy: "homebrew",
  };
  const gone = { path: "/usr/local/go/bin", kind: "missing", realPath: null } as const;
  return {
    pass: [
      { name: "the only one", facts: mac() },
      { name: "no go on PATH: found by another check", facts: mac({ path: [], elsewhere: [upstreamGo()] }) },
      { name: "not installed", facts: mac({ path: [entry("/opt/homebrew/bin", brew)] }) },
    ],
    fail: [
      {
        name: "after Homebrew's on PATH",
        facts: mac({ path: [entry("/opt/homebrew/bin", brew), entry("/usr/local/go/bin", upstreamGo())] }),
      },
      {
        name: "not on PATH",
        facts: mac({ path: [entry("/opt/homebrew/bin", brew)], elsewhere: [upstreamGo()] }),
      },
      {
        name: "only the line in paths.d",
        facts: mac({
          path: [entry("/opt/homebrew/bin", brew)],
          toolchain: { ...mac().toolchain, mac: macFacts({ pathsFile: gone }) },
        }),
      },
    ],
  };
};
