import { mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage } from "./known-error.ts";

/** Tools that read what the compiler wrote, and must be as new as it. */
const READER =
  /\b(?:golint|gotype|gometalinter|golangci|staticcheck|errcheck|megacheck|unused|goimports|gopls|guru|gocode|gorename|mockgen|stringer|wire|gobind|controller-gen|typecheck)\b/;

/** Names of namespace std that came with C++11, 14 or 17. */
const LATER_CPP =
  /^(?:string_view|optional|variant|any|byte|filesystem|make_unique|make_optional|shared_(?:timed_)?mutex|scoped_lock|clamp|invoke|apply|as_const|exchange|nullopt|index_sequence|(?:enable_if|decay|remove_\w+|conditional)_t|is_\w+_v)$/;

/** What package managers, linters and builders around Go answer in further words. */
export const OUTER_ANSWERS: readonly ErrorMessage[] = [
  {
    id: "tools-older-than-go",
    messages: [
      "invalid encoding format in export data: got",
      "golang.org/x/tools/go/gcimporter{number}.",
      "golang.org/x/tools/go/internal/gcimporter.",
      "golang.org/x/tools/internal/gcimporter.",
    ],
    priority: 4,
    examples: [
      "feeds.go:4:2: could not import time (reading export data: /usr/local/go/pkg/linux_amd64/time.a: invalid encoding format in export data: got 'v'; want 'c' or 'd') (gotype)",
      "$ golint ./...\npanic: ErrorKey already declared [recovered]\ngoroutine 1 [running]:\ngolang.org/x/tools/go/gcimporter15.(*importer).declare(0xc42015c0e0)",
    ],
    others: ["go-cache-damaged"],
  },
  {
    id: "tools-older-than-go",
    messages: ["go/types.(*Checker).handleBailout(", "golang.org/x/tools/go/types/typeutil."],
    when: (_, text) => READER.test(text),
    priority: 4,
    examples: [
      "$ golint ./...\npanic: assertion failed [recovered]\ngoroutine 1 [running]:\ngo/types.(*Checker).handleBailout(0xc002396a50, 0xc001815628)",
    ],
  },
  {
    id: "tools-older-than-go",
    messages: ["Go version does not match: {tool} was compiled with"],
    priority: 1,
    examples: [
      'FATAL Go version does not match: gb was compiled with "go1.4.2", installed Go version from /usr/lib/go is "go1.5"',
    ],
  },
  {
    id: "go-command-misused",
    messages: [
      "for flag -ldflags: parameter may not start with quote character",
      "for flag -gcflags: parameter may not start with quote character",
    ],
    priority: 1,
    examples: [
      "invalid value \"'-w -s -X main.version=1.0'\" for flag -ldflags: parameter may not start with quote character '",
    ],
    remedy: {
      en: "The quotes around the value reached go: CMake, a task runner or a variable does not take them off. Pass the value as one argument without quotes of its own.",
      "zh-CN":
        "值外面的引号传到了 go：CMake、任务工具或变量没有去掉它们。请把该值作为一个不带引号的参数传入。",
    },
  },
  {
    id: "goroot-not-found",
    messages: ["GOROOT={path} does not exist", "GOROOT {path} does not exist", "Cannot find GOROOT: {path}"],
    priority: 1,
    examples: ["Error: GOROOT=/usr/local/go does not exist"],
  },
  {
    id: "go-not-on-path",
    messages: [
      "Go is required to build",
      "(message): Go not found",
      "Call to 'go {name}' returned exit status 127",
      "Call to 'go {name}' returned exit status 1 while",
      "golang is required to build",
      "requires the Go compiler",
      "requires a Go compiler",
      "requires the Go toolchain",
      "You must install Go",
    ],
    when: (_, text) => !/requires (?:the|a) Go (?:compiler|toolchain).*\d+\.\d/i.test(text),
    priority: -1,
    examples: ["RuntimeError: Go is required to build this package"],
  },
  {
    id: "no-such-release",
    messages: [
      "version {version} not found for go",
      "golang {version} is not available",
      "go {version} is not available",
    ],
    examples: ["Error: version 1.99.9 not found for go"],
  },
  {
    id: "package-files-conflict",
    messages: [
      "trying to overwrite '/usr/bin/go'",
      "trying to overwrite '/usr/bin/gofmt'",
      "trying to overwrite '/usr/lib/go/{value}'",
      "trying to overwrite '/usr/lib/go-1.{value}'",
      "trying to overwrite '/usr/lib/golang/{value}'",
      "trying to overwrite '/usr/share/go/{value}'",
      "trying to overwrite '/usr/share/go-1.{value}'",
      "trying to overwrite '/usr/share/golang/{value}'",
    ],
    examples: [
      "dpkg: error processing archive golang-1.18-go.deb (--unpack):\n trying to overwrite '/usr/bin/go', which is also in package golang-go",
    ],
  },
  {
    id: "vm-no-version",
    messages: ["No version is set for command gofmt", "ERROR: Version go{version} is not installed"],
    priority: 1,
    examples: [
      "No version is set for command gofmt\nConsider adding one of the following versions in your config file",
    ],
  },
  {
    id: "c-library-other-version",
    messages: [
      "error: no member named '{name}' in namespace '{name2}'",
      "error: '{name}' is not a member of '{name2}'",
      "error: no member named '{name}' in '{value}'",
    ],
    when: ({ name2 = "", value = "" }, text) =>
      /^\s*# [\w.-]+\.[a-z]+\/\S+/m.test(text) && name2 !== "std" && !value.startsWith("std::"),
    examples: [
      "# vision.example.com/x/ocv\nIn file included from video.cpp:1:\n./video.h:15:21: error: no member named 'Tracker' in namespace 'cv'",
    ],
    remedy: {
      en: "The package uses {name}, which the headers of the installed library do not have: the two are of different versions. Install the version that the package's README names, or go get PACKAGE@VERSION that fits; then go clean -cache.",
      "zh-CN":
        "该包使用 {name}，而已安装库的头文件中没有：两者版本不匹配。请安装该包 README 要求的库版本，或用 go get PACKAGE@VERSION 选用匹配的版本，然后运行 go clean -cache。",
      commands: ["go clean -cache"],
    },
    others: ["c-library-missing", "c-headers-missing"],
  },
  {
    id: "c-compiler-fails",
    messages: [
      "error: no member named '{name}' in namespace 'std'",
      "error: '{name}' is not a member of 'std'",
      "error: '{name}' in namespace 'std' does not name a",
    ],
    when: ({ name = "" }, text) =>
      /^\s*# [\w.-]+\.[a-z]+\/\S+/m.test(text) && LATER_CPP.test(name) && !/\bGOOS=/.test(text),
    priority: 1,
    examples: [
      "# vision.example.com/x/ocv\nvideo.cpp:12:10: error: 'string_view' is not a member of 'std'",
      "# vision.example.com/x/ocv\n./video.h:9:6: error: no member named 'optional' in namespace 'std'",
    ],
    remedy: {
      en: "std::{name} came with a later C++ standard than the one that this compiler follows by default. Ask for C++17; the package should do so itself (#cgo CXXFLAGS: -std=c++17). A compiler that does not know that standard has to be updated.",
      "zh-CN":
        "std::{name} 属于较新的 C++ 标准，而该编译器默认采用较旧的标准。请指定 C++17；该包本应自行声明（#cgo CXXFLAGS: -std=c++17）。不支持该标准的编译器需要更新。",
      commands: ["env CGO_CXXFLAGS=-std=c++17 go build"],
    },
    others: ["c-library-other-version"],
  },
  {
    id: "c-library-missing",
    messages: ["needed by {path}, not found (try using -rpath"],
    when: (_, text) => mentionsGo(text) || /^# [\w.-]+\.[a-z]+\/\S+/m.test(text),
    examples: [
      "# vision.example.com/x/ocv\n/usr/bin/ld: warning: libhdf5.so.200, needed by /usr/lib/libocv_hdf.so, not found (try using -rpath or -rpath-link)",
    ],
    remedy: {
      en: 'An installed library needs another one that is missing or has another version now. Install its package (the name before "needed by"), or update both together.',
      "zh-CN":
        "已安装的库需要另一个缺失或版本已变的库。请安装它的软件包（“needed by”之前的名字），或一起更新两者。",
      commands: ["pkg-config --list-all"],
    },
  },
  {
    id: "c-library-not-linked",
    messages: ["__cgo_…_Cfunc_{name} in _x{number}.o", "__cgo_…_Cfunc_{name} in {value}.o"],
    when: (_, text) =>
      /symbol\(s\) not found|undefined reference/i.test(text) && !/runtime[\\/]cgo/.test(text),
    priority: 0,
    examples: [
      '# github.com/holm/raster\nUndefined symbols for architecture arm64:\n  "_RasterOpen", referenced from:\n      __cgo_20816c41b399_Cfunc_RasterOpen in _x003.o\nld: symbol(s) not found for architecture arm64\nclang: error: linker command failed with exit code 1',
    ],
    others: ["c-library-missing", "rosetta-go"],
  },
];
