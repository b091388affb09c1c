import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { bytesOf, cli } from "../support/fix.ts";
import { check, ids, makeHome, makeHomebrew, makeSdk, makeTool } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

type Parts = Readonly<Record<"go1.21" | "go1.26", string>>;
type Home = ReturnType<typeof makeHome>;

/** What a startup file does, in words that every shell can be given. */
type Line =
  | { readonly set: string; readonly to: string }
  | { readonly first: string }
  | { readonly path: string };

interface Broken {
  readonly id: string;
  /** `review` fixes, and those of info findings, are confirmed by hand, `safe` ones with --yes. */
  readonly safety: "safe" | "review";
  readonly lines: (parts: Parts, home: Home) => readonly Line[];
  /** The file of `go env -w`. */
  readonly goEnv?: string;
}

const go = (parts: Parts): Line => ({ first: join(parts["go1.26"], "bin") });
const exported = (
  id: string,
  name: string,
  to: (parts: Parts) => string,
  safety: Broken["safety"] = "safe",
): Broken => ({
  id,
  safety,
  lines: (parts) => [go(parts), { set: name, to: to(parts) }],
});
const written = (id: string, goEnv: string, safety: Broken["safety"] = "safe"): Broken => ({
  id,
  safety,
  goEnv,
  lines: (parts) => [go(parts)],
});

const BROKEN: readonly Broken[] = [
  {
    id: "go-not-on-path",
    safety: "safe",
    lines: (parts, { home }) => {
      makeSdk(join(home, "sdk/go"), parts["go1.26"]);
      return [];
    },
  },
  {
    id: "gopath-bin-not-on-path",
    safety: "safe",
    lines: (parts, { home }) => {
      makeTool(join(home, "go/bin/gopls"));
      return [go(parts)];
    },
  },
  exported("goroot-version-mismatch", "GOROOT", (parts) => parts["go1.21"]),
  exported("goroot-not-found", "GOROOT", () => "/opt/gone/go"),
  written("goroot-not-found", "GOPROXY=direct\nGOROOT=/opt/gone/go\n"),
  exported("goroot-not-an-sdk", "GOROOT", () => "/usr"),
  exported("goroot-set-needlessly", "GOROOT", (parts) => parts["go1.26"], "review"),
  {
    id: "multiple-go-on-path",
    safety: "review",
    lines: (parts) => [{ first: join(parts["go1.21"], "bin") }, go(parts)],
  },
  exported("go111module-off", "GO111MODULE", () => "off"),
  written("go111module-off", "GO111MODULE=auto\n", "review"),
  exported("goos-goarch-exported", "GOOS", () => "windows"),
  written("goos-goarch-exported", "GOARCH=arm64\nGOPROXY=direct"),
  { ...exported("env-file-shadowed", "GOPROXY", () => "off", "review"), goEnv: "GOPROXY=direct\n" },
  {
    id: "cellar-pinned",
    safety: "safe",
    lines: (parts, { home }) => [
      { first: join(makeHomebrew(join(home, "brew"), parts["go1.26"]), "libexec/bin") },
    ],
  },
  exported("gopath-is-goroot", "GOPATH", (parts) => parts["go1.26"], "review"),
  exported("gopath-malformed", "GOPATH", () => "~/go"),
  exported("gopath-malformed", "GOPATH", () => "go"),
  written("gopath-malformed", "GOPATH=~/go\n"),
  exported("goflags-invalid", "GOFLAGS", () => "mod=vendor", "review"),
  written("goflags-invalid", "GOFLAGS=-nosuchflag\n", "review"),
  exported("gotoolchain-invalid", "GOTOOLCHAIN", () => "1.26"),
  written("gotoolchain-invalid", "GOTOOLCHAIN=latest\n"),
  written("go-env-file-bricks-go", "GOEXPERIMENT=rangefunc\n"),
  written("go-env-file-bricks-go", "# kept\nGO111MODULE=foo\nGOPROXY=direct\n"),
  exported("gobin-malformed", "GOBIN", () => "~/bin"),
  written("gobin-malformed", "GOBIN=/tmp/a:/tmp/b\n"),
  exported("goproxy-malformed", "GOPROXY", () => "[https://goproxy.cn](https://goproxy.cn),direct", "review"),
  written("goproxy-malformed", "# kept\nGOPROXY=https://goproxy.cn;direct", "review"),
  exported("goflags-mod-pinned", "GOFLAGS", () => "-mod=vendor", "review"),
  written("goflags-mod-pinned", "GOFLAGS=-v -mod=mod\nGOPROXY=direct\n", "review"),
  exported("goexperiment-set", "GOEXPERIMENT", () => "fieldtrack", "review"),
  exported("godebug-set", "GODEBUG", () => "gctrace=1", "review"),
  { ...exported("goenv-off-exported", "GOENV", () => "off", "review"), goEnv: "GOPROXY=direct\n" },
  exported("env-var-typo", "GPROXY", () => "https://goproxy.cn", "review"),
  exported("gotmpdir-bad", "GOTMPDIR", () => "/gone/tmp", "review"),
  exported("sumdb-blocked-or-off", "GOSUMDB", () => "off", "review"),
  exported("http-proxy-dead", "HTTPS_PROXY", () => "http://127.0.0.1:9", "review"),
  exported("corporate-ca", "SSL_CERT_FILE", () => "/gone/ca.pem", "review"),
  exported("obsolete-env-var", "GO15VENDOREXPERIMENT", () => "1"),
  exported("cc-shadowed", "CC", () => "/no/such/clang"),
  exported("vm-stale-goroot", "GOPATH", () => "/tmp/go-env-check-none/.gvm/pkgsets/go1.98/global", "review"),
  {
    id: "goroot-in-modcache",
    safety: "safe",
    lines: (parts, { home }) => {
      const root = join(home, "go/pkg/mod/golang.org/toolchain@v0.0.1-go1.26.0.linux-amd64");
      makeSdk(root, parts["go1.26"]);
      return [{ first: join(root, "bin") }, go(parts)];
    },
  },
  {
    id: "path-entry-broken",
    safety: "review",
    lines: (parts) => [go(parts), { first: "~/go/bin" }],
  },
  {
    id: "path-clobbered",
    safety: "review",
    lines: (parts) => [{ path: join(parts["go1.26"], "bin") }],
  },
  {
    id: "vm-shim-after-system-go",
    safety: "review",
    lines: (parts, { home }) => {
      const root = join(home, ".goenv");
      makeSdk(join(root, "versions/1.99.0"), parts["go1.26"]);
      writeFileSync(join(root, "version"), "1.99.0\n");
      for (const name of ["go", "gofmt"]) {
        makeTool(join(root, "shims", name));
        writeFileSync(
          join(root, "shims", name),
          `#!/bin/sh\nexec ${root}/versions/1.99.0/bin/${name} "$@"\n`,
        );
      }
      return [{ first: join(home, ".goenv/shims") }, go(parts)];
    },
  },
];

const SHELLS = {
  zsh: { file: ".zprofile", say: sayPosix, takes: () => true },
  // The chain is the same; half of the rows each will do for what these two say and read differently.
  bash: { file: ".bash_profile", say: sayPosix, takes: (index: number) => index % 2 === 0 },
  fish: { file: ".config/fish/config.fish", say: sayFish, takes: (index: number) => index % 2 === 1 },
} as const;

function sayPosix(line: Line): string {
  if ("set" in line) return `export ${line.set}='${line.to}'`;
  return "first" in line ? `export PATH="${line.first}:$PATH"` : `export PATH="${line.path}"`;
}

function sayFish(line: Line): string {
  if ("set" in line) return `set -gx ${line.set} '${line.to}'`;
  return "first" in line ? `set -gx PATH '${line.first}' $PATH` : `set -gx PATH '${line.path}'`;
}

for (const [shell, { file, say, takes }] of Object.entries(SHELLS)) {
  describe(`${shell}: broken, mended, looked at in a new shell, taken back`, () => {
    BROKEN.forEach(({ id, safety, lines, goEnv }, index) => {
      if (!takes(index)) return;
      itWith(["go1.21", "go1.26", shell], `${id} ${index + 1}`, (parts) => {
        const machine = makeHome([]);
        const { home, env, write } = machine;
        write(file, ["# my own file", ...lines(parts, machine).map(say), "# its end"].join("\n"));
        if (goEnv !== undefined) write(".config/go/env", goEnv);
        const looking = ["--context", "terminal", "--shell", parts[shell] ?? "", "--fail-on", "never"];
        const before = check(env, looking);
        expect(ids(before)).toContain(id);
        const bytes = bytesOf(home);

        const args = ["fix", id, "--apply", "--shell", parts[shell] ?? "", "--fail-on", "never"];
        const unasked = cli(env, [...args, "--yes"]);
        if (safety === "review") {
          expect(unasked.stdout).toContain(id);
          expect(bytesOf(home)).toEqual(bytes);
        }
        const applied = safety === "safe" ? unasked : cli(env, args, "y\n");
        expect(applied).toMatchObject({ status: 0 });
        expect(applied.stdout).toMatch(/: fixed[\s\S]*Score \d+ → \d+/);
        expect(bytesOf(home)).not.toEqual(bytes);
        const after = check(env, looking);
        expect(ids(after)).not.toContain(id);
        expect(after.score.value).toBeGreaterThanOrEqual(before.score.value);

        expect(cli(env, ["undo"])).toMatchObject({ status: 0, stderr: "" });
        expect(bytesOf(home)).toEqual(bytes);
        expect(ids(check(env, looking))).toEqual(ids(before));
      });
    });
  });
}
