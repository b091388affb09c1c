import type { KnownError } from "./known-error.ts";

/** Plugins and shared libraries of Go, which must come from the same build as the program. */
export const PLUGINS: readonly KnownError[] = [
  {
    id: "plugin-mismatch",
    messages: [
      "plugin was built with a different version of package {value}",
      "plugin.Open(…): not implemented",
      "plugin: not implemented",
      "plugin.Open(…): realpath failed",
      "plugin.Open(…): plugin already loaded",
      "plugin {value}: open {path}: plugin was built",
      "abi mismatch detected between",
      "link: error: cannot find shared library: {path}",
      "cannot find shared library: lib{name}.so",
      "-buildmode=plugin requires external (cgo) linking",
      "-buildmode=plugin not supported when",
    ],
    when: (_, text) => !/\b(?:gradle|maven|npm|webpack|eclipse)\b/i.test(text),
    priority: 2,
    examples: [
      'load: plugin.Open("./filters/resize"): plugin was built with a different version of package internal/goarch',
      'panic: plugin.Open("greet"): plugin was built with a different version of package golang.org/x/sys/unix',
    ],
    text: {
      en: {
        title: "A Go plugin and the program that loads it were built differently",
        why: "Both must come from the same release of Go, with the same flags (-trimpath, -race, -gcflags, tags), the same CGO_ENABLED, and the same versions of every module that they share. Plugins need cgo, and exist on Linux, macOS and FreeBSD only.",
      },
      "zh-CN": {
        title: "Go 插件与加载它的程序构建方式不同",
        why: "两者必须用同一版本的 Go、相同的参数（-trimpath、-race、-gcflags、tags）、相同的 CGO_ENABLED 构建，共用的模块版本也必须相同。插件需要 cgo，并且只支持 Linux、macOS 和 FreeBSD。",
      },
    },
    remedy: {
      en: "Build the program and the plugin again, on the same machine or image, with the same go and flags; go version -m FILE prints what each was built with. For a finished program (a gateway, a linter) use the builder image and the module versions that its release names, or build the program yourself. In a go.work or go.mod, give both the same versions of the modules that they share.",
      "zh-CN":
        "在同一台机器或镜像中，用相同的 go 和参数重新构建程序与插件；go version -m 文件 会显示各自的构建信息。对于现成的程序（网关、linter），请使用其发布说明指定的构建镜像和模块版本，或自己构建该程序。让两者共用的模块在 go.work 或 go.mod 中版本一致。",
      commands: ["go version", "go env CGO_ENABLED GOFLAGS"],
    },
    others: ["multiple-go-on-path", "cgo-silently-off"],
    verifyCommands: ["go version -m FILE", "go env CGO_ENABLED GOFLAGS"],
    references: ["https://pkg.go.dev/plugin#hdr-Warnings"],
  },
];
