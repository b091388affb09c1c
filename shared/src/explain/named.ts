import { isForge } from "../golang/forges.ts";
import { own } from "../util/own.ts";
import { releaseOfWording } from "./language-releases.ts";
import type { Captured } from "./pattern.ts";
import { firstReleaseOfMethod, firstReleaseOfName, firstReleaseOfPackage } from "./std-releases.ts";

/** Where well-known tools are installed from: facts from their own installation instructions. */
const TOOL_PATHS: Readonly<Record<string, string>> = {
  air: "github.com/air-verse/air",
  bee: "github.com/beego/bee/v2",
  buf: "github.com/bufbuild/buf/cmd/buf",
  "cobra-cli": "github.com/spf13/cobra-cli",
  "controller-gen": "sigs.k8s.io/controller-tools/cmd/controller-gen",
  dlv: "github.com/go-delve/delve/cmd/dlv",
  easyjson: "github.com/mailru/easyjson/easyjson",
  errcheck: "github.com/kisielk/errcheck",
  fyne: "fyne.io/tools/cmd/fyne",
  ginkgo: "github.com/onsi/ginkgo/v2/ginkgo",
  goimports: "golang.org/x/tools/cmd/goimports",
  "golangci-lint": "github.com/golangci/golangci-lint/v2/cmd/golangci-lint",
  gomodifytags: "github.com/fatih/gomodifytags",
  godoc: "golang.org/x/tools/cmd/godoc",
  gobind: "golang.org/x/mobile/cmd/gobind",
  godef: "github.com/rogpeppe/godef",
  "go-bindata": "github.com/go-bindata/go-bindata/go-bindata",
  enumer: "github.com/dmarkham/enumer",
  richgo: "github.com/kyoh86/richgo",
  golines: "github.com/segmentio/golines",
  gomobile: "golang.org/x/mobile/cmd/gomobile",
  goose: "github.com/pressly/goose/v3/cmd/goose",
  gopls: "golang.org/x/tools/gopls",
  gosec: "github.com/securego/gosec/v2/cmd/gosec",
  grpcurl: "github.com/fullstorydev/grpcurl/cmd/grpcurl",
  gofumpt: "mvdan.cc/gofumpt",
  goreleaser: "github.com/goreleaser/goreleaser/v2",
  gotests: "github.com/cweill/gotests/gotests",
  gotestsum: "gotest.tools/gotestsum",
  govulncheck: "golang.org/x/vuln/cmd/govulncheck",
  ignite: "github.com/ignite/cli/v29/ignite/cmd/ignite",
  impl: "github.com/josharian/impl",
  ko: "github.com/google/ko",
  kustomize: "sigs.k8s.io/kustomize/kustomize/v5",
  mage: "github.com/magefile/mage",
  moq: "github.com/matryer/moq",
  mockgen: "go.uber.org/mock/mockgen",
  mockery: "github.com/vektra/mockery/v2",
  "oapi-codegen": "github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen",
  "protoc-gen-connect-go": "connectrpc.com/connect/cmd/protoc-gen-connect-go",
  "protoc-gen-go": "google.golang.org/protobuf/cmd/protoc-gen-go",
  "protoc-gen-go-grpc": "google.golang.org/grpc/cmd/protoc-gen-go-grpc",
  "protoc-gen-grpc-gateway": "github.com/grpc-ecosystem/grpc-gateway/v2/protoc-gen-grpc-gateway",
  "protoc-gen-openapiv2": "github.com/grpc-ecosystem/grpc-gateway/v2/protoc-gen-openapiv2",
  revive: "github.com/mgechev/revive",
  "setup-envtest": "sigs.k8s.io/controller-runtime/tools/setup-envtest",
  sqlc: "github.com/sqlc-dev/sqlc/cmd/sqlc",
  staticcheck: "honnef.co/go/tools/cmd/staticcheck",
  stringer: "golang.org/x/tools/cmd/stringer",
  swag: "github.com/swaggo/swag/cmd/swag",
  templ: "github.com/a-h/templ/cmd/templ",
  wails: "github.com/wailsapp/wails/v2/cmd/wails",
  wire: "github.com/google/wire/cmd/wire",
  xcaddy: "github.com/caddyserver/xcaddy/cmd/xcaddy",
};

/** Whether it is known where a command is installed from. */
export function isListedTool(name: string): boolean {
  return Object.hasOwn(TOOL_PATHS, name);
}

/** Whether a command is a Go tool by its name alone. */
export function isKnownTool(name: string): boolean {
  return Object.hasOwn(TOOL_PATHS, name) || /^(?:go[a-z]+|protoc-gen-go[\w-]*)$/.test(name);
}

/** Public module proxies besides Go's own, the one to propose first. */
const PUBLIC_PROXIES = ["goproxy.io", "goproxy.cn", "mirrors.aliyun.com/goproxy"];

/**
 * What a message names and what follows from it: `install` (the import path of the tool), `release` (the N of the Go
 * 1.N that first had a package or name), `host` (of an address), `private` (what GOPRIVATE should name of a module), `toolchain` (the name of a version's toolchain), `regexp` (what matches a flag and nothing else), `golang` (a version that .tool-versions offers), `proxy` (a public module proxy that the text does not name).
 */
export function withDerived(captured: Captured, text: string): Captured {
  const plugin = captured.goplugin === undefined ? undefined : `protoc-gen-${captured.goplugin}`;
  const tool = captured.tool ?? plugin ?? toolOfMessage(text);
  return {
    ...defined("tool", tool),
    ...defined("regexp", captured.option?.replace(/[.+*?()[\]{}|^$\\]/g, "\\$&")),
    ...defined("install", tool === undefined ? gotten(text)[0] : installPath(tool, text)),
    ...defined("toolchain", toolchain(captured.version)),
    ...defined("release", release(captured, text)),
    ...defined("host", /^https?:\/\/(?:[^/@]*@)?([^/:]+)/i.exec(captured.gourl ?? "")?.[1] ?? hostOf(text)),
    ...defined("private", privatePattern(captured, text)),
    ...defined(
      "proxy",
      PUBLIC_PROXIES.find((proxy) => !text.includes(proxy)),
    ),
    ...defined("golang", /\bgolang (\d[\w.]*)/.exec(text)?.[1]),
    ...captured,
  };
}

/** A module's path, or the address of a repository, in a message: its host and what follows. */
const REPOSITORY =
  /(?:(?:https?|ssh):\/{2}(?:[^\s/@]*@)?|(?:^|[\s"'(]))((?:[\w-]+\.)+[a-z]{2,}(?::\d+)?)\/([\w.~-]+)|\bgit@((?:[\w-]+\.)+[a-z]{2,})[:/]([\w.~-]+)/gm;
/** Hosts that pass modules on, and files, which look like hosts. */
const NO_REPOSITORY = /^(?:proxy|sum)\.golang\.|goproxy|\.(?:go|mod|sum|work)(?::\d+)?\//;

/** What a module that may be private is known by: its host, or its owner's path where anybody may publish at the host. */
function privatePattern({ module }: Captured, text: string): string | undefined {
  // The module that go names in front of what went wrong, before those of other lines.
  const failing = [...text.matchAll(/(?:^|\s)go: (?:module )?([\w.-]+\.[a-z]{2,}\/[^\s@:]+)@\S+: /gm)].map(
    ([, path]) => path,
  );
  for (const [, bare, first, ssh, second] of [module ?? "", ...failing, text]
    .join("\n")
    .matchAll(REPOSITORY)) {
    const [host, owner] = [bare ?? ssh ?? "", first ?? second ?? ""];
    if (NO_REPOSITORY.test(`${host}/${owner}/`)) continue;
    return isForge(host) ? `${host}/${owner}` : host;
  }
  const addresses = [...text.matchAll(/https?:\/\/([\w.-]+)(\S*)/g)];
  const host = addresses.find(([, name = "", rest = ""]) => !NO_REPOSITORY.test(`${name}${rest}/`))?.[1];
  return host !== undefined && isForge(host) ? `${host}/OWNER` : host;
}

/** The host of the first address in a text. */
function hostOf(text: string): string | undefined {
  return /https?:\/\/([\w.-]+)/.exec(text)?.[1];
}

function defined(name: string, value: string | undefined): Captured {
  return value === undefined ? {} : { [name]: value };
}

/** How golangci-lint's own lines look where its name is in none of them. */
const OF_GOLANGCI = /\[runner\] Can't run linter|\(typecheck\)$|level=\w+ msg="\[(?:runner|linters)/m;

/** Where a text says which tool printed or ran what failed: what `go generate` ran, and the package of a crashed command. */
const RAN = [
  /(protoc-gen-[\w-]+): program not found/,
  /\.go:\d+: running "(?!go"|sh"|bash"|make")([\w-]+)": /,
  /^\s*(?:golang\.org|github\.com)\/\S*\/cmd\/([\w-]+)\.\w+\(/m,
  /^\s*\S*[\\/]pkg[\\/]mod[\\/]\S*[\\/]cmd[\\/]([\w-]+)[\\/]main\.go:\d+/m,
  /^(?:.* )?Starting (mock\w+)\b/m,
];

function toolOfMessage(text: string): string | undefined {
  for (const ran of RAN) {
    const tool = ran.exec(text)?.[1];
    if (tool !== undefined) return tool;
  }
  if (/\bdelve\b/i.test(text)) return "dlv";
  const named = /\b(golangci-lint|staticcheck|gopls|goimports|mockgen|stringer)\b/i.exec(text)?.[1];
  if (named !== undefined) return named.toLowerCase();
  if (OF_GOLANGCI.test(text)) return "golangci-lint";
  const speakers = text.matchAll(/^(?:.*[$#%>❯➜] )?(?:\S*[\\/])?([\w-]+)(?::| |$)/gm);
  return [...speakers].map(([, name = ""]) => name).find(isListedTool);
}

/** A version with its patch number, which toolchains have since Go 1.21. */
function toolchain(version: string | undefined): string | undefined {
  const [, minor = ""] = /^1\.(\d+)$/.exec(version ?? "") ?? [];
  return Number(minor) >= 21 ? `${version}.0` : version;
}

/** The paths that a text gets or installs. */
function gotten(text: string): readonly string[] {
  return [
    ...text.matchAll(/\bgo (?:install|get)(?: -\S+)* (?:https:\/\/)?([\w.-]+\.[\w.-]+\/[\w./~-]+)/g),
  ].map(([, path = ""]) => path.replace(/\/\.\.\.$/, ""));
}

/** The path that the same paste installs the tool from, else the one that is known of it. */
function installPath(tool: string, text: string): string | undefined {
  const inText = gotten(text).find((path) => path.split("/").includes(tool));
  if (inText !== undefined) return inText;
  // Version 1 has another path than version 2, which does not read the configuration of version 1.
  const isFirst =
    tool === "golangci-lint" &&
    /golangci-lint(?:@|-| has version |[^\n]*?(?:tag|(?<!Go )version:?) ['"]?)v?1\.\d+\.\d+/.test(text);
  return isFirst ? "github.com/golangci/golangci-lint/cmd/golangci-lint" : own(TOOL_PATHS, tool);
}

function release({ std, stdname, type, method, version }: Captured, text: string): string | undefined {
  const first =
    std !== undefined
      ? (newestNeeded(text) ?? firstReleaseOfPackage(std))
      : stdname !== undefined
        ? firstReleaseOfName(stdname)
        : method !== undefined
          ? firstReleaseOfMethod(type ?? "", method)
          : null;
  if (first !== null && first > 0) return String(first);
  const asked = /^1\.(\d+)/.exec(version ?? "")?.[1];
  if (asked !== undefined) return asked;
  const wording = releaseOfWording(text);
  return wording === null ? undefined : String(wording);
}

/** The newest release that any of the packages of a text needs. */
function newestNeeded(text: string): number | null {
  const needed = [...text.matchAll(/package ([a-z0-9/]+) is not in (?:GOROOT|std)/g)].map(([, path]) =>
    firstReleaseOfPackage(path ?? ""),
  );
  return needed.reduce((newest, minor) => (minor !== null && minor > (newest ?? 0) ? minor : newest), null);
}
