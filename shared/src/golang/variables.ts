import { meantVariable } from "./known-variables.ts";

/** Variables of the environment that the product looks at; no other one enters the facts. */
const NAMES = new Set([
  "PATH",
  "HOME",
  "SHELL",
  "CC",
  "CXX",
  "AR",
  "PKG_CONFIG",
  "HTTP_PROXY",
  "HTTPS_PROXY",
  "ALL_PROXY",
  "NO_PROXY",
  "XDG_CONFIG_HOME",
  "XDG_CACHE_HOME",
  "TMPDIR",
  "GIT_DIR",
  "GIT_WORK_TREE",
  "ZDOTDIR",
  "SSL_CERT_FILE",
  "SSL_CERT_DIR",
  "MACOSX_DEPLOYMENT_TARGET",
  "GCC_EXEC_PREFIX",
  "COMPILER_PATH",
  "CPATH",
  "C_INCLUDE_PATH",
  "LIBRARY_PATH",
]);

/** Whether a variable's name concerns Go or what Go reads. */
export function matters(name: string): boolean {
  return (
    NAMES.has(name.toUpperCase()) ||
    name.startsWith("GO") ||
    name.startsWith("CGO_") ||
    (/^O?G/.test(name) && meantVariable(name) !== null)
  );
}

/** The part of an environment that matters; the rest of it is nobody's business. */
export function reduceEnv(env: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env)
      .filter(([name]) => matters(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Settings that `go env -json` answers without running a C compiler or filling a cache (cmd/go's envcmd). */
export const CHEAP_GO_SETTINGS = [
  "GOROOT",
  "GOPATH",
  "GOBIN",
  "GOCACHE",
  "GOMODCACHE",
  "GOENV",
  "GOFLAGS",
  "GOPROXY",
  "GOSUMDB",
  "GOPRIVATE",
  "GO111MODULE",
  "GOTOOLCHAIN",
  "GOVERSION",
  "GOHOSTARCH",
  "GOHOSTOS",
  "GOARCH",
  "GOOS",
  "CGO_ENABLED",
  "GOTMPDIR",
  "GOEXPERIMENT",
] as const;
