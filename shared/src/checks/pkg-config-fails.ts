import { setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import { machine } from "./examples/machine.ts";
import { toolchain } from "./examples/toolchain.ts";

export const check = defineCheck({
  id: "pkg-config-fails",
  stage: "stable",
  rev: 1,
  severity: "major",
  category: "toolchain",
  platforms: "all",
  needs: ["go-not-on-path", "path-clobbered", "cgo-silently-off"],
  references: ["https://pkg.go.dev/cmd/cgo"],
  run: (facts) => {
    const { always, pkgConfig } = facts.toolchain.compiler;
    if (always !== true) return skip("nothing here needs cgo");
    if (pkgConfig === undefined || setting(facts, "CGO_ENABLED").value === "0") return PASS;
    return fail(pkgConfig, { evidence: evidenceFor(facts, "PKG_CONFIG") });
  },
  fix: ({ said }, facts) => {
    const system = facts.host.os === "darwin" ? "mac" : "linux";
    const key = said === "" ? (`install-on-${system}` as const) : (`library-on-${system}` as const);
    return { safety: "manual", edits: [], advice: { key, params: {} } };
  },
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "pkg-config does not find a C library",
    message: ({ program, library, said }) =>
      said === ""
        ? `The project needs the C library ${library}, and there is no ${program} to find it with.`
        : `The project needs the C library ${library}, and ${program} does not find it: ${said}`,
    why: "A #cgo pkg-config line in the project makes go ask pkg-config how to compile and link with the library. Without an answer, the package does not build.",
    advice: {
      "install-on-mac": () =>
        "Install it: brew install pkgconf. If PKG_CONFIG names another program, correct it.",
      "install-on-linux": () =>
        "Install it, for example: sudo apt install pkg-config. If PKG_CONFIG names another program, correct it.",
      "library-on-mac": () =>
        "Install the library with Homebrew. If it is installed, name the directory of its .pc file in PKG_CONFIG_PATH.",
      "library-on-linux": () =>
        "Install the library's development package, often called NAME-dev or NAME-devel. If it is installed, name the directory of its .pc file in PKG_CONFIG_PATH.",
    },
  },
  "zh-CN": {
    title: "pkg-config 找不到 C 库",
    message: ({ program, library, said }) =>
      said === ""
        ? `项目需要 C 库 ${library}，但没有用来查找它的 ${program}。`
        : `项目需要 C 库 ${library}，但 ${program} 找不到它：${said}`,
    why: "项目中的 #cgo pkg-config 行会让 go 向 pkg-config 查询如何编译和链接该库。查不到时，这个包就无法构建。",
    advice: {
      "install-on-mac": () => "请安装：brew install pkgconf。如果 PKG_CONFIG 指定了其他程序，请改正它。",
      "install-on-linux": () =>
        "请安装，例如：sudo apt install pkg-config。如果 PKG_CONFIG 指定了其他程序，请改正它。",
      "library-on-mac": () =>
        "请用 Homebrew 安装该库。如果已经安装，请把其 .pc 文件所在的目录加入 PKG_CONFIG_PATH。",
      "library-on-linux": () =>
        "请安装该库的开发包（通常名为 NAME-dev 或 NAME-devel）。如果已经安装，请把其 .pc 文件所在的目录加入 PKG_CONFIG_PATH。",
    },
  },
});

export const messages: readonly string[] = [];

export const verifyCommands: readonly string[] = ["go env PKG_CONFIG", "go build -o /dev/null ."];

export const examples = (): CheckExamples => {
  const compiler = {
    name: "gcc",
    path: "/usr/bin/gcc",
    onPath: [],
    neededBy: "/home/u/p/x.go",
    always: true,
  } as const;
  const asked = (said: string) => ({
    toolchain: toolchain({
      compiler: { ...compiler, pkgConfig: { program: "pkg-config", library: "vips", said } },
    }),
  });
  return {
    pass: [
      { name: "it finds all", facts: machine({ toolchain: toolchain({ compiler }) }) },
      { name: "nothing needs cgo", facts: machine() },
    ],
    fail: [
      {
        name: "no such library",
        facts: machine(asked("Package vips was not found in the pkg-config search path.")),
        says: "does not find it: Package vips was not found",
      },
      { name: "no program", facts: machine(asked("")), says: "there is no pkg-config to find it with" },
      {
        name: "a program on a Mac",
        facts: machine({
          ...asked(""),
          host: { os: "darwin", osVersion: "26.1", arch: "arm64", translated: false },
        }),
      },
    ],
  };
};
