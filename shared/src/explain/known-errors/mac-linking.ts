import { mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

/** Apple's compiler and linker, where their parts are of different releases, or their license waits. */
export const MAC_LINKING: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "clt-broken",
    messages: [
      'go tool dist: cannot invoke C compiler "clang": exit status 69',
      'cannot invoke C compiler "{cc}": exit status {number}',
      "xcode-select: error: tool '{name}' requires Xcode, but active developer directory",
      'xcrun: error: unable to find utility "{name}", not a developer tool or in PATH',
      'xcrun: error: SDK "{name}" cannot be located',
      "xcrun: error: missing DEVELOPER_DIR path",
      "xcrun: error: active developer path (…) does not exist",
      "xcrun: error: cannot be used within an App Sandbox",
      'xcodebuild: error: SDK "{value}" cannot be located',
      "unsupported tapi file type '!tapi-tbd' in YAML file",
      "ld: tapi error:",
      "ld: malformed file {path}.tbd",
      "unknown -platform or -target",
      "ld: unsupported tapi file type",
      "ld: file not found: /usr/lib/libSystem.dylib",
      "ld: library not found for -lSystem",
      "ld: library 'System' not found",
      "ld: library not found for -lresolv",
      "ld: library 'resolv' not found",
      "ld: malformed trie, node past end",
      "ld: dynamic main executables must link with libSystem.dylib",
      "clang: error: invalid version number in '-mmacosx-version-min=",
      "clang: error: unable to execute command: Segmentation fault: 11",
      "install_name_tool: error:",
      "ld: warning: directory not found for option '-L/Applications/Xcode",
      "ld: warning: directory not found for option '-L/Library/Developer",
    ],
    when: (_, text) =>
      mentionsGo(text) ||
      // Alone, it is what go prints of the linker.
      /^\s*ld: warning: directory not found[^\n]*$/i.test(text) ||
      /runtime\/cgo|xcode-select: error|tapi|libSystem|-lresolv|'resolv'/.test(text),
    priority: 2,
    examples: [
      'cmd/dist\ngo tool dist: cannot invoke C compiler "clang": exit status 69',
      "# runtime/cgo\nxcode-select: error: tool 'xcodebuild' requires Xcode, but active developer directory '/Library/Developer/CommandLineTools' is a command line tools instance",
      "ld: unsupported tapi file type '!tapi-tbd' in YAML file '/Library/Developer/CommandLineTools/SDKs/MacOSX.sdk/usr/lib/libSystem.tbd' for architecture x86_64",
    ],
    others: ["cc-shadowed", "macosx-deployment-target"],
  },
  {
    id: "mac-linker-warns",
    messages: [
      "ld: warning: {path} has malformed LC_DYSYMTAB, expected",
      "has malformed LC_DYSYMTAB, expected",
      "ld: warning: -no_pie is deprecated when targeting new OS versions",
      "ld: warning: ignoring duplicate libraries:",
      "ld: warning: object file ({path}) was built for newer",
      "ld: warning: object file ({path}) was built for newer 'macOS' version ({version}) than being linked ({version2})",
      "ld: warning: dylib ({path}) was built for newer",
      "-bind_at_load is deprecated on macOS",
      "are out of sync. Falling back to library file for linking",
      "ld: warning: search path '{path}' not found",
      "ld: warning: directory not found for option '-L{path}'",
    ],
    when: (_, text) =>
      (mentionsGo(text) || /^# [\w./-]+$/m.test(text)) &&
      !/error:|ld: (?!warning)|exit status|^dyld\[|^FAIL\b/im.test(text),
    priority: 0,
    examples: [
      "# example.com/kite\nld: warning: '/private/var/folders/x/T/go-link-1/000012.o' has malformed LC_DYSYMTAB, expected 98 undefined symbols to start at index 1626, found 95 undefined symbols starting at index 1626",
    ],
    text: {
      en: {
        title: "Apple's linker warns; the program was built",
        why: "The linker of Xcode 15 and newer warns of what older Go releases and other libraries contain. These lines are no errors.",
      },
      "zh-CN": {
        title: "Apple 的链接器给出警告，程序已经构建成功",
        why: "Xcode 15 及更新版本的链接器会对旧版 Go 和其他库的内容发出警告。这些行不是错误。",
      },
    },
    remedy: {
      en: "Nothing has to be done. A newer Go writes objects that the linker accepts silently (Go 1.21.1, 1.22 and newer); for libraries built for a newer macOS set MACOSX_DEPLOYMENT_TARGET to this macOS. To be rid of the lines at once: -ldflags=-extldflags=-Wl,-w.",
      "zh-CN":
        "不必处理。更新的 Go 生成的目标文件不会触发警告（Go 1.21.1、1.22 及更新版本）；对于为更新 macOS 构建的库，把 MACOSX_DEPLOYMENT_TARGET 设为当前 macOS 的版本。想立即消除这些行：-ldflags=-extldflags=-Wl,-w。",
      commands: ["go version", "xcodebuild -version"],
    },
    others: ["macosx-deployment-target", "clt-broken"],
    verifyCommands: ["go version"],
    references: ["https://go.dev/issue/61229"],
  },
];
