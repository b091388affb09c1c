import type { ErrorMessage, KnownError } from "./known-error.ts";

/** protoc, its plugins for Go, and the code that they write. */
export const PROTOBUF: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "protoc-plugin-changed",
    messages: [
      "protoc-gen-go: unable to determine Go import path for",
      "protoc-gen-go-grpc: unable to determine Go import path for",
      "protoc-gen-go: plugins are not supported; use 'protoc --go-grpc_out=",
      "protoc-gen-go: invalid Go import path",
      "protoc-gen-go: unknown parameter",
      "protoc-gen-go-grpc: unknown parameter",
      "WARNING: Missing 'go_package' option in",
      "protoc-gen-go: error:bad Go source code was generated",
    ],
    priority: 3,
    examples: [
      'protoc-gen-go: unable to determine Go import path for "kv.proto"\n\nPlease specify either:\n\t• a "go_package" option in the .proto source file, or\n\t• a "M" argument on the command line.\n\n--go_out: protoc-gen-go: Plugin failed with status code 1.',
      "--go_out: protoc-gen-go: plugins are not supported; use 'protoc --go-grpc_out=...' to generate gRPC",
    ],
    text: {
      en: {
        title: "protoc-gen-go has a different version than this project needs",
        why: "Since 1.20 protoc-gen-go comes from google.golang.org/protobuf: it requires option go_package in each .proto file, and a separate plugin, protoc-gen-go-grpc, generates gRPC code. The old one from github.com/golang/protobuf accepts plugins=grpc. protoc runs the first one on PATH.",
      },
      "zh-CN": {
        title: "实际运行的 protoc-gen-go 版本与项目要求的不同",
        why: "从 1.20 起 protoc-gen-go 来自 google.golang.org/protobuf：每个 .proto 文件都要写 option go_package，gRPC 代码由单独的插件 protoc-gen-go-grpc 生成。github.com/golang/protobuf 的旧插件则接受 plugins=grpc。PATH 中的第一个会被运行。",
      },
    },
    remedy: {
      en: 'With today\'s plugins: write option go_package = "MODULE/DIRECTORY"; in each .proto file, install both plugins, and call protoc --go_out=. --go-grpc_out=. instead of --go_out=plugins=grpc:. Or install the old plugin that the project names (go install github.com/golang/protobuf/protoc-gen-go@v1.3.2) and put its directory first on PATH.',
      "zh-CN":
        '使用现在的插件：在每个 .proto 文件中写 option go_package = "MODULE/DIRECTORY";，安装两个插件，并用 protoc --go_out=. --go-grpc_out=. 代替 --go_out=plugins=grpc:。或者安装项目指定的旧插件（go install github.com/golang/protobuf/protoc-gen-go@v1.3.2），并把它的目录放在 PATH 最前面。',
      commands: [
        "go install google.golang.org/protobuf/cmd/protoc-gen-go@latest",
        "go install google.golang.org/grpc/cmd/protoc-gen-go-grpc@latest",
      ],
    },
    others: ["gopath-bin-not-on-path"],
    verifyCommands: ["protoc-gen-go --version", "protoc --version"],
    references: ["https://protobuf.dev/reference/go/go-generated/"],
  },
  {
    id: "generated-code-mismatch",
    messages: [
      "undefined: grpc.SupportPackageIsVersion{number}",
      "undefined: grpc.ClientConnInterface",
      "undefined: grpc.StaticMethod",
      "undefined: grpc.BidiStreamingClient",
      "undefined: grpc.ServerStreamingClient",
      "undefined: protoimpl.{name}",
      "undefined: proto.ProtoPackageIsVersion{number}",
      "undefined: proto.GoGoProtoPackageIsVersion{number}",
      "undefined: protoreflect.{name}",
      "undefined: runtime.AnnotateContext",
    ],
    priority: 2,
    examples: [
      "api/orders_grpc.pb.go:25:16: undefined: grpc.SupportPackageIsVersion9",
      "rpc/kv.pb.go:23:11: undefined: protoimpl.EnforceVersion",
    ],
    text: {
      en: {
        title: "Generated code does not fit the protobuf or gRPC module in go.mod",
        why: "The plugin that wrote the file is newer than the runtime module that go.mod chooses, so a name that the file uses does not exist there.",
      },
      "zh-CN": {
        title: "生成的代码与 go.mod 中的 protobuf 或 gRPC 模块不匹配",
        why: "生成该文件的插件比 go.mod 选择的运行时模块新，因此文件使用的名字在那里不存在。",
      },
    },
    remedy: {
      en: "Update the runtime modules, or generate the code again with the plugin version that fits them (protoc-gen-go and protoc-gen-go-grpc print theirs with --version). A project without go.mod that uses GOPATH must update the copy in GOPATH/src.",
      "zh-CN":
        "更新运行时模块，或用与之匹配的插件版本重新生成代码（protoc-gen-go 和 protoc-gen-go-grpc 用 --version 显示版本）。没有 go.mod、使用 GOPATH 的项目要更新 GOPATH/src 中的副本。",
      commands: ["go get google.golang.org/grpc@latest google.golang.org/protobuf@latest", "go mod tidy"],
    },
    others: ["tools-older-than-go"],
    verifyCommands: ["go list -m google.golang.org/grpc google.golang.org/protobuf"],
    references: ["https://protobuf.dev/reference/go/faq/"],
  },
  {
    id: "gopath-bin-not-on-path",
    messages: ["protoc-gen-{goplugin}: The system cannot find the file specified"],
    priority: 1,
    examples: ["--go_out: protoc-gen-go: The system cannot find the file specified."],
    others: ["path-clobbered"],
  },
  {
    id: "protoc-plugin-changed",
    messages: [
      "protoc-gen-go: edition {value} is greater than the maximum supported edition",
      "protoc-gen-go-grpc: edition {value} is greater than the maximum supported edition",
      "protoc-gen-go: unknown argument",
      "protoc-gen-go: cannot use module= with paths=source_relative",
      "protoc-gen-go: unknown path type",
    ],
    priority: 3,
    examples: ["protoc-gen-go: edition 2024 is greater than the maximum supported edition 2023"],
    remedy: {
      en: "protoc starts protoc-gen-go, and its release must know the edition of the .proto file and the options given: update it (go install google.golang.org/protobuf/cmd/protoc-gen-go@latest), look that protoc finds that one first on PATH, and use either module= or paths=source_relative.",
      "zh-CN":
        "protoc-gen-go 由 protoc 启动，它的版本必须支持 .proto 文件的 edition 和所给的选项：请更新它（go install google.golang.org/protobuf/cmd/protoc-gen-go@latest），确认 protoc 在 PATH 中先找到的是它，并且 module= 与 paths=source_relative 只用其一。",
      commands: [
        "command -v protoc-gen-go",
        "go install google.golang.org/protobuf/cmd/protoc-gen-go@latest",
      ],
    },
  },
  {
    id: "protoc-missing",
    messages: [
      "could not find protoc in $PATH",
      'exec: "protoc": executable file not found in',
      "make: protoc: No such file or directory",
      "make[{number}]: protoc: No such file or directory",
    ],
    priority: 2,
    examples: ['main.go:3: running "protoc": exec: "protoc": executable file not found in $PATH'],
    text: {
      en: {
        title: "The protobuf compiler protoc is not installed",
        why: "protoc reads .proto files and starts the plugins for Go. It is no Go program: go install does not provide it.",
      },
      "zh-CN": {
        title: "没有安装 protobuf 编译器 protoc",
        why: "protoc 读取 .proto 文件并启动 Go 的插件。它不是 Go 程序，go install 无法安装它。",
      },
    },
    remedy: {
      en: "Install it: sudo apt install protobuf-compiler, brew install protobuf, winget install protobuf, or the archive from https://github.com/protocolbuffers/protobuf/releases with its bin directory on PATH.",
      "zh-CN":
        "请安装：sudo apt install protobuf-compiler、brew install protobuf、winget install protobuf，或从 https://github.com/protocolbuffers/protobuf/releases 下载压缩包并把其 bin 目录加入 PATH。",
      commands: ["protoc --version"],
    },
    others: ["gopath-bin-not-on-path"],
    verifyCommands: ["command -v protoc"],
    references: ["https://protobuf.dev/installation/"],
  },
];
