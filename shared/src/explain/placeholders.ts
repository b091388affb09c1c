import { mayBeGoPlugin, mayBeGoTool } from "./other-commands.ts";
import { firstReleaseOfName, firstReleaseOfPackage } from "./std-releases.ts";

/** What a `{name}` in a message stands for: how it is written, and what it must be besides. */
interface Placeholder {
  readonly shape: string;
  /** The words after it may go on where it ends. */
  readonly open?: true;
  /** Gets what was found and the whole pasted text. */
  readonly fits?: (value: string, text: string) => boolean;
}

/** An address that only the go command asks for: a module proxy, the checksum database, or ?go-get=1. */
const GO_URL =
  "https?:/{2}(?:<[^\\s/]*>@)?(?:[^\\s\"'<>]*(?:/@v/|/@latest|/sumdb/|/lookup/|/tile/|[?&]go-get=1)[^\\s\"'<>]*|(?:proxy|sum)\\.golang\\.org[^\\s\"'<>]*|goproxy\\.[a-z]+[^\\s\"'<>]*|mirrors\\.aliyun\\.com/goproxy[^\\s\"'<>]*)";

/** Every placeholder of a message. A digit at its end tells two of one kind apart: `{version}`, `{version2}`. */
export const PLACEHOLDERS: Readonly<Record<string, Placeholder>> = {
  /** A command that may have come from `go install`. */
  tool: { shape: "[A-Za-z][\\w.+-]*", fits: mayBeGoTool },
  /** Any command. */
  command: { shape: "[\\w.+@/\\\\-]+" },
  version: { shape: "v?\\d+(?:\\.\\d+)*[\\w.+-]*" },
  /** A file or directory of any system. */
  path: { shape: "(?:[A-Za-z]:[\\\\/])?[^\\s\"'`():;,]+" },
  /** A path of Windows, with spaces and what else should not be in it. */
  drive: { shape: "[A-Za-z]:[\\\\/].{0,200}?" },
  /** A path in GOROOT's sources of the runtime, where no project's code can be. */
  gosource: {
    shape: "[^\\s\"']*[\\\\/]src[\\\\/](?:runtime|internal|cmd|syscall|reflect|sync)[\\\\/][^\\s\"':]*",
  },
  /** A module or package path: its first element has a dot. */
  module: { shape: "[A-Za-z0-9_~-]+(?:\\.[A-Za-z0-9_~-]+)+(?::\\d+)?(?:/[^\\s@:;,\"'`()]+)*" },
  /** A package of the standard library. */
  std: { shape: "[a-z][a-z0-9]*(?:/[a-z0-9]+)*", fits: (path) => firstReleaseOfPackage(path) !== null },
  /** An import path without a dot in its first element that is no package of the standard library. */
  dotless: {
    shape: "[A-Za-z0-9_][\\w+~-]*(?:/[\\w.+~-]+)*",
    fits: (path) => firstReleaseOfPackage(path) === null,
  },
  /** A name of the standard library that came after Go 1.1, such as `sort.Slice`. */
  stdname: { shape: "[a-z]+\\.[A-Za-z]\\w*", fits: (name) => firstReleaseOfName(name) !== null },
  name: { shape: "[A-Za-z_][\\w-]*" },
  /** What follows `protoc-gen-` in the name of a plugin, unless the plugin is another language's. */
  goplugin: { shape: "[A-Za-z_][\\w-]*", fits: mayBeGoPlugin },
  type: { shape: "[A-Za-z]\\w*\\.[A-Za-z]\\w*" },
  method: { shape: "[A-Z]\\w*" },
  /** A source file of a project. */
  gofile: { shape: "[\\w./\\\\:@!~+-]*\\w\\.go" },
  /** What the compiler says of code, as far as its beginning tells. */
  code: {
    open: true,
    shape:
      '(?:undefined: |cannot |invalid operation|too many |not enough |missing return|unknown field|unknown |syntax error|expected operand|expected declaration|assignment mismatch|undeclared name|non-|no new variables|duplicate |label |method |impossible |first argument|\\S+ undefined|\\S+ (?:is|does) not |\\S+ redeclared|\\S+ declared|"\\S+" imported|multiple-value |unreachable |import cycle|result of |use of |type \\S+ (?:is|has) |\\(type )',
  },
  header: { shape: "[\\w./+-]+\\.h(?:pp)?" },
  option: { shape: "--?[\\w=.,:/+@-]*[\\w=/+]" },
  /** A C compiler by its command. */
  cc: { shape: "(?:[\\w./\\\\:-]*-)?(?:gcc|g\\+\\+|clang|clang\\+\\+|cc|tcc|icc)(?:-\\d+)?(?:\\.exe)?" },
  library: { shape: "[A-Za-z0-9_+][\\w.+-]*" },
  host: { shape: "\\[?[A-Za-z0-9:][\\w.:-]*\\]?" },
  number: { shape: "\\d+" },
  gourl: { shape: GO_URL },
  /** A variable's value. */
  value: { shape: "[^\\s\"']+" },
  /** A variable of Go's. */
  variable: {
    shape:
      "(?:GOOS|GOARCH|CGO_ENABLED|GO111MODULE|GOPROXY|GOFLAGS|GOROOT|GOPATH|GOBIN|GOPRIVATE|GOTOOLCHAIN|GOSUMDB|GOARM|GOAMD64|GOEXPERIMENT|CC)",
  },
  manager: { shape: "(?:asdf|mise|goenv|gvm|rtx|vfox)" },
};

/** The kind of a placeholder's name: `version` of `version2`. */
export function kindOf(name: string): Placeholder {
  const kind = PLACEHOLDERS[name.replace(/\d+$/, "")];
  if (kind === undefined) throw new RangeError(`there is no placeholder {${name}}`);
  return kind;
}
