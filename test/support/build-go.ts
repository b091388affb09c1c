import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Shared by all builds of a run; made once, so that the standard library is compiled once for each release. */
export const CACHE = join(tmpdir(), "go-env-check-test-builds");

const MAIN = 'package main\n\nfunc main() { println("tool") }\n';
const CGO = '\n// int one(void) { return 1; }\nimport "C"\n\nvar _ = C.one()\n';

export interface Build {
  /** Root of the SDK that builds. */
  readonly sdk: string;
  readonly platform?: "darwin/arm64" | "darwin/amd64";
  /** What the program's main module calls itself, its package at the root. */
  readonly module?: string;
  readonly cgo?: boolean;
  /** Flags for the linker. */
  readonly ldflags?: string;
}

/** A real program, built by a real Go without network; the same build is made once. */
export function buildGo({
  sdk,
  platform,
  module = "example.com/tool",
  cgo = false,
  ldflags = "",
}: Build): string {
  mkdirSync(CACHE, { recursive: true });
  const name = [sdk, platform, module, cgo, ldflags].join(" ").replace(/[^A-Za-z0-9.]+/g, "_");
  const file = join(CACHE, name);
  if (existsSync(file)) return file;
  const dir = mkdtempSync(join(CACHE, "source-"));
  writeFileSync(join(dir, "go.mod"), `module ${module}\n\ngo 1.15\n`);
  writeFileSync(join(dir, "main.go"), cgo ? MAIN.replace("\n", CGO) : MAIN);
  const [goos, goarch] = platform?.split("/") ?? [];
  const { status, stderr } = spawnSync(join(sdk, "bin/go"), ["build", "-ldflags", ldflags, "-o", file, "."], {
    cwd: dir,
    encoding: "utf8",
    env: {
      HOME: CACHE,
      PATH: "/usr/bin:/bin",
      GOCACHE: join(CACHE, "cache"),
      GOTOOLCHAIN: "local",
      GOFLAGS: "-mod=mod",
      ...(goos && goarch && { GOOS: goos, GOARCH: goarch }),
      CGO_ENABLED: cgo ? "1" : "0",
    },
  });
  if (status !== 0) throw new Error(`go build: ${stderr}`);
  return file;
}
