import { mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

/** Signs that protoc makes Go code. */
const FOR_GO = /go_out|go-grpc_out|protoc-gen-(?:go|swagger|openapi|grpc-gateway|validate)|gogo|\bbuf\b/;

/** Tools that start and then miss a file, a driver or a language server of their own. */
export const TOOL_FILES: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "proto-file-not-found",
    messages: ["{path}.proto: File not found", 'Import "{path}.proto" was not found or had errors'],
    when: (_, text) => FOR_GO.test(text) || mentionsGo(text),
    examples: [
      '$ protoc -I. -I$GOPATH/src --go_out=plugins=grpc:. ./api/api.proto\nprotoc-gen-swagger/options/annotations.proto: File not found.\napi/api.proto: Import "protoc-gen-swagger/options/annotations.proto" was not found or had errors.',
      "$ protoc --go_out=. api.proto\ngoogle/protobuf/timestamp.proto: File not found.",
    ],
    text: {
      en: {
        title: "protoc does not find an imported .proto file",
        why: "An import in a .proto file is looked up in the directories that -I (--proto_path) names, and none of them has that file. Modules do not put .proto files there by themselves.",
      },
      "zh-CN": {
        title: "protoc 找不到被导入的 .proto 文件",
        why: ".proto 文件中的 import 会在 -I（--proto_path）指定的目录中查找，而这些目录中都没有该文件。Go 模块不会自动把 .proto 文件放到那里。",
      },
    },
    remedy: {
      en: "Name the directory above the imported path with -I. google/protobuf is in the include directory of protoc's own archive (Debian: libprotobuf-dev), google/api in the repository googleapis, protoc-gen-openapiv2/options (earlier protoc-gen-swagger) in the root of grpc-gateway: -I$(go list -m -f '{{.Dir}}' MODULE).",
      "zh-CN":
        "请用 -I 指定被导入路径的上级目录。google/protobuf 在 protoc 压缩包自带的 include 目录中（Debian：libprotobuf-dev），google/api 在 googleapis 仓库中，protoc-gen-openapiv2/options（以前是 protoc-gen-swagger）在 grpc-gateway 的根目录：-I$(go list -m -f '{{.Dir}}' MODULE)。",
      commands: ["protoc --version"],
    },
    verifyCommands: ["protoc --version"],
    references: ["https://protobuf.dev/reference/go/go-generated/"],
  },
  {
    id: "tool-without-driver",
    messages: [
      "database driver: unknown driver {value} (forgotten import?)",
      "source driver: unknown driver {value} (forgotten import?)",
    ],
    examples: [
      '$ migrate -path migrations -database "postgres://localhost:5432/feeds" up\nerror: database driver: unknown driver postgres (forgotten import?)',
    ],
    text: {
      en: {
        title: "migrate was built without the database's driver",
        why: "go install builds migrate without any driver unless build tags name them. In a program of your own the package of the driver is not imported.",
      },
      "zh-CN": {
        title: "migrate 构建时没有包含该数据库的驱动",
        why: "如果没有用构建标签指定，go install 构建的 migrate 不包含任何驱动。在自己的程序中则是没有导入该驱动的包。",
      },
    },
    remedy: {
      en: "Install migrate with the driver's tag (several: -tags 'postgres mysql'), or take the released program (brew install golang-migrate), which has all. In your own program import github.com/golang-migrate/migrate/v4/database/{value} as _.",
      "zh-CN":
        "请用驱动的标签安装 migrate（多个：-tags 'postgres mysql'），或使用已发布的程序（brew install golang-migrate），它包含所有驱动。在自己的程序中请以 _ 为名导入 github.com/golang-migrate/migrate/v4/database/{value}。",
      commands: ["go install -tags {value} github.com/golang-migrate/migrate/v4/cmd/migrate@latest"],
    },
    verifyCommands: ["migrate -help"],
    references: ["https://github.com/golang-migrate/migrate/tree/master/cmd/migrate"],
  },
  {
    id: "error-in-the-code",
    messages: ['sql: unknown driver "{value}" (forgotten import?)'],
    examples: ['goose run: failed to open DB: sql: unknown driver "sqlite3" (forgotten import?)'],
  },
  {
    id: "gopath-bin-not-on-path",
    messages: [
      "Couldn't find executable `{tool}'",
      "Couldn't find {tool}. Please install it with go install",
      "command '{tool}' not found. Please run :GoInstallBinaries",
      'failed to spawn command. path: "{tool}"',
      'LSP[{tool}]: Error ONERROR: "spawn: ENOENT"',
      'Launching server "golang" using command {tool} failed',
      "Spawning language server with cmd: `{tool}` failed",
      "Couldn't start client {tool}",
      "Cannot find the {tool} executable",
    ],
    when: ({ tool = "" }, text) => mentionsGo(text) || /^go|^dlv$/.test(tool),
    priority: 1,
    examples: [
      "LSP :: The following servers could not be started: gopls. Couldn't find executable `gopls'",
      "Spawning language server with cmd: `gopls` failed. The language server is either not installed, missing from PATH, or not executable.",
      'Language server gopls: failed to spawn command. path: "gopls", working directory: "/home/pat/feeds": No such file or directory (os error 2)',
      "Couldn't start client gopls",
    ],
    others: ["gui-path-missing-go", "gopls-not-started"],
  },
  {
    id: "gopath-bin-not-on-path",
    messages: ["make: {tool}: No such file or directory", "gmake: {tool}: No such file or directory"],
    when: ({ tool = "" }, text) => text.includes(`go get`) || /^go[a-z]+$|^(?:gx|dep|glide)$/.test(tool),
    examples: [
      "go get -u github.com/holm/gx\ngx --verbose install --global\nmake: gx: No such file or directory",
    ],
  },
  {
    id: "no-module",
    messages: [
      "unable to determine import path for {path}: not in a module",
      "ParseComment error: could not find go.mod",
      "failed to load config: unable to find go.mod",
    ],
    examples: ["gqlgen: unable to determine import path for /srv/feeds/graph: not in a module"],
  },
  {
    id: "goos-goarch-exported",
    messages: ["cmd/go: unsupported GOOS/GOARCH pair {value}"],
    when: ({ value = "" }) => /^darwin\/(?:386|arm)$/.test(value),
    priority: 1,
    examples: [
      "--> darwin/386 error: exit status 2\nStderr: cmd/go: unsupported GOOS/GOARCH pair darwin/386",
    ],
    remedy: {
      en: "Go 1.15 and newer build nothing for {value}: Apple ended 32-bit programs. Take the pair out of the list of targets (gox, goreleaser, the Makefile).",
      "zh-CN":
        "Go 1.15 起不再支持为 {value} 构建：Apple 已停止支持 32 位程序。请把它从目标列表（gox、goreleaser、Makefile）中删除。",
      commands: ["go tool dist list"],
    },
  },
  {
    id: "go-too-old",
    messages: ["combining dwarf failed: unknown load command"],
    priority: 2,
    examples: [
      "/Users/pat/go/go1.13.15/pkg/tool/darwin_amd64/link: combining dwarf failed: Unknown load command 0x80000033 (2147483699)",
    ],
    remedy: {
      en: "This Xcode's linker writes what this Go's does not know yet. Update Go; for now, build without debug information.",
      "zh-CN": "该版本 Xcode 的链接器写入了这个 Go 尚不认识的内容。请更新 Go；暂时可以不带调试信息构建。",
      commands: ["go version", "go build -ldflags=-w"],
    },
    others: ["multiple-go-on-path", "clt-broken"],
  },
  {
    id: "system-call-forbidden",
    messages: ["Bad system call"],
    when: (_, text) => /(?:^|[$#%>❯➜~] ?)go\s*(?:\w+)?\s*\n[^\n]*Bad system call|com\.termux/m.test(text),
    priority: 1,
    examples: ["~ $ go\nBad system call        go"],
  },
];
