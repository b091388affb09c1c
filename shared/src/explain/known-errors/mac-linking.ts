import { mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

/** The header of one of macOS's frameworks. */
const FRAMEWORK_HEADER =
  /^(?:Foundation|Cocoa|AppKit|UIKit|CoreFoundation|CoreServices|ApplicationServices|Security|IOKit|Metal|CoreGraphics|CoreMIDI|CoreAudio|AudioToolbox|AVFoundation|WebKit|QuartzCore|Carbon|ScreenCaptureKit|UserNotifications|ServiceManagement|LocalAuthentication|SystemConfiguration)\/\w+\.h$/;

/** Apple's compiler and linker, where their parts are of different releases, their license waits, or a build on another system has none of it. */
export const MAC_LINKING: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "clt-broken",
    messages: [
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
      ...["resolv", "pthread", "objc", "c", "m", "dl", "c++"].flatMap((name) => [
        `ld: library not found for -l${name}`,
        `ld: library '${name}' not found`,
      ]),
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
      /runtime\/cgo|xcode-select: error|tapi|libSystem|-l(?:resolv|pthread|objc)\b|'(?:resolv|pthread|objc)'/.test(
        text,
      ),
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
      "has malformed LC_DYSYMTAB, expected",
      "ld: warning: -no_pie is deprecated when targeting new OS versions",
      "ld: warning: ignoring duplicate libraries:",
      "ld: warning: object file ({path}) was built for newer",
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
  {
    id: "cc-shadowed",
    messages: [
      "ld: warning: ignoring file {path}go-link{value}, building for macOS-{name} but attempting to link with file built for {name2}",
      "ld: warning: ignoring file '{path}go.o': found architecture '{name}', required architecture '{name2}'",
    ],
    when: (_, text) => !/unsupported file format/.test(text),
    priority: 2,
    examples: [
      "# command-line-arguments\nld: warning: ignoring file /var/folders/x/T/go-link-672812621/go.o, building for macOS-x86_64 but attempting to link with file built for unknown-arm64\nld: symbol(s) not found for architecture x86_64",
    ],
    remedy: {
      en: "Go and the C compiler build for different processors. If clang is of another one (an Intel Homebrew, conda, a terminal under Rosetta), use Apple's: CC=/usr/bin/clang, in a terminal that is not opened with Rosetta. If go is the wrong one, install the Go for this processor, or unset GOARCH.",
      "zh-CN":
        "Go 与 C 编译器面向不同的处理器。如果 clang 属于另一种处理器（Intel 版 Homebrew、conda、Rosetta 下的终端），请使用 Apple 的：CC=/usr/bin/clang，并在未用 Rosetta 打开的终端中运行。如果 go 不对，请安装适合本处理器的 Go，或取消 GOARCH。",
      commands: ["go env GOARCH GOHOSTARCH CC", "env CC=/usr/bin/clang go build"],
    },
    others: ["rosetta-go", "goos-goarch-exported", "cross-cc-missing"],
  },
  {
    id: "cc-shadowed",
    messages: ["fatal error: {header}: No such file or directory"],
    when: ({ header = "" }) => FRAMEWORK_HEADER.test(header),
    priority: 2,
    examples: [
      "# example.com/view\n../go/pkg/mod/example.com/view@v1.0.0/window_darwin.go:9:9: fatal error: Foundation/Foundation.h: No such file or directory\n    9 | #import <Foundation/Foundation.h>\ncompilation terminated.",
    ],
    remedy: {
      en: "{header} belongs to a framework of macOS, and only Apple's clang finds those. This is GNU gcc (from Homebrew, say): remove CC, or set it to Apple's compiler. On another system, code for macOS needs a Mac or osxcross.",
      "zh-CN":
        "{header} 属于 macOS 的框架，只有 Apple 的 clang 能找到。当前使用的是 GNU gcc（例如来自 Homebrew）：请删除 CC，或把它设为 Apple 的编译器。在其他系统上，macOS 的代码需要 Mac 或 osxcross。",
      commands: ["go env CC", "env CC=/usr/bin/clang CXX=/usr/bin/clang++ go build"],
    },
    others: ["clt-broken", "goos-goarch-exported"],
  },
  {
    id: "c-library-missing",
    messages: ['"_OBJC_CLASS_$_{name}", referenced from:'],
    priority: 1,
    examples: [
      '# github.com/wailsapp/wails/v2/internal/frontend\nUndefined symbols for architecture arm64:\n  "_OBJC_CLASS_$_UTType", referenced from:\n      objc-class-ref in _x012.o\nld: symbol(s) not found for architecture arm64',
    ],
    remedy: {
      en: 'The class {name} is in a framework of macOS that was not linked. Name it: CGO_LDFLAGS="-framework NAME" (UniformTypeIdentifiers for UTType; the class\'s page on developer.apple.com shows it), or build with the tool that sets it (wails build, fyne package). A class that is newer than this macOS needs a newer one.',
      "zh-CN":
        '类 {name} 所在的 macOS 框架没有被链接。请指定它：CGO_LDFLAGS="-framework 名称"（UTType 属于 UniformTypeIdentifiers；该类在 developer.apple.com 的页面会说明），或使用会自动设置的工具构建（wails build、fyne package）。如果该类比当前 macOS 新，则需要更新系统。',
      commands: ["go env CGO_LDFLAGS"],
    },
    others: ["clt-broken"],
  },
  {
    id: "clt-broken",
    messages: ["{path}/SDKs/MacOSX{value}/usr/include/{value2}: error:"],
    when: (_, text) => mentionsGo(text) || /^# [\w./-]+$/m.test(text),
    priority: 1,
    examples: [
      "# runtime/cgo\n/Library/Developer/CommandLineTools/SDKs/MacOSX10.15.sdk/usr/include/sys/cdefs.h:807:2: error: Unsupported architecture",
    ],
    remedy: {
      en: "The compiler and the SDK of macOS are of different releases: the SDK does not know this processor, or the compiler does not understand the SDK. Remove SDKROOT and -isysroot from the environment (CGO_CFLAGS), and install the command line tools again.",
      "zh-CN":
        "编译器与 macOS SDK 的版本不匹配：SDK 不支持当前处理器，或编译器无法理解该 SDK。请从环境（CGO_CFLAGS）中删除 SDKROOT 和 -isysroot，并重新安装命令行工具。",
      commands: ["xcrun --show-sdk-path", "xcode-select --install"],
    },
    others: ["cc-shadowed"],
  },
  {
    id: "clt-broken",
    messages: ['C compiler "{number}-{number2}-{number3}" not found'],
    priority: 3,
    examples: [
      '# runtime/cgo\ncgo: C compiler "2025-01-07" not found: exec: "2025-01-07": executable file not found in $PATH',
    ],
    remedy: {
      en: "The compiler's name is a date: it was read from what xcrun printed, and Xcode printed a line of its log before the path, as it does after an update. Let Xcode finish its setup, then build again.",
      "zh-CN":
        "编译器的名字是一个日期：它取自 xcrun 的输出，而 Xcode 更新后会在路径之前先输出一行日志。请让 Xcode 完成初始化，然后重新构建。",
      commands: ["sudo xcodebuild -runFirstLaunch", "xcrun --find clang"],
    },
  },
  {
    id: "cross-cc-missing",
    messages: [
      "framework not found for '-framework {name}'",
      "ld: framework not found {name}",
      "error: unable to find framework '{name}'",
    ],
    when: (_, text) => /linux_\w+[\\/]link|windows_\w+[\\/]link|\bzig\b/.test(text),
    priority: 4,
    examples: [
      "/usr/local/go/pkg/tool/linux_amd64/link: running zcc failed: exit status 1\nwarning(link): framework not found for '-framework CoreFoundation'",
    ],
    remedy: {
      en: "The program is linked for macOS on another system, and the compiler has none of Apple's frameworks. Give it the macOS SDK (zig cc: --sysroot and -F; or osxcross as CC), build on a Mac, or, without C code, set CGO_ENABLED=0.",
      "zh-CN":
        "正在其他系统上为 macOS 链接程序，而编译器没有 Apple 的框架。请提供 macOS SDK（zig cc：--sysroot 和 -F；或用 osxcross 作为 CC），在 Mac 上构建，或在不需要 C 代码时设置 CGO_ENABLED=0。",
      commands: ["env CGO_ENABLED=0 GOOS=darwin go build ./..."],
    },
  },
];
