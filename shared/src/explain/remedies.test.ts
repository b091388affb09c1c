import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explain, TOPICS } from "./explain.ts";
import { ERROR_MESSAGES } from "./known-errors.ts";
import { match } from "./match.ts";
import { noteOfPlace } from "./places.ts";

const commandsOf = (text: string) => explain(text, "bash", "en").explanation?.commands ?? [];
const adviceOf = (text: string) => explain(text, "bash", "en").explanation?.advice ?? "";

describe("a remedy", () => {
  it("has what the message names as whole words, as they were typed", () => {
    const texts = ERROR_MESSAGES.flatMap(({ examples, remedy, windows }) =>
      examples.map((text) => ({ text, said: JSON.stringify([remedy, windows]) })),
    );
    for (const { text, said } of texts) {
      const found = match(text, TOPICS);
      if (found.kind === "unknown" || found.topic === null) continue;
      for (const [name, value] of Object.entries(found.captured)) {
        // A variable is typed with its value behind it.
        if (value === "" || name === "variable" || !said.includes(`{${name}}`)) continue;
        const ends = text.split(value).slice(1);
        const isWhole = ends.some((rest) => !/^\w|^[.,=+-]\w/.test(rest));
        expect([text, name, value, isWhole]).toEqual([text, name, value, true]);
      }
    }
  });

  it("allows all of a flag that cgo refuses and no other, whatever is in it", () => {
    const part = fc.stringMatching(/^[a-z0-9]{1,6}$/);
    const flag = fc
      .tuple(
        part,
        fc.constantFrom("=", ",", "-", "/", ".", "+"),
        part,
        fc.constantFrom(".", ",", "/", "++"),
        part,
      )
      .map(([a, one, b, two, c]) => `-m${a}${one}${b}${two}${c}`);
    fc.assert(
      fc.property(flag, fc.constantFrom("LDFLAGS", "CFLAGS"), (refused, kind) => {
        const said = commandsOf(`go build example.com/ui: invalid flag in #cgo ${kind}: ${refused}`);
        const [, name, allowed = ""] = /^env '?(CGO_\w+)=([^\s']+)'? go build$/.exec(said.join("\n")) ?? [];
        expect([said, name]).toEqual([said, `CGO_${kind}_ALLOW`]);
        // As go does: all of the flag must match.
        const matches = new RegExp(`^(?:${allowed})$`);
        expect([said, matches.test(refused)]).toEqual([said, true]);
        expect([said, matches.test(refused.replace(/[.+]+/, "x")) && /[.+]/.test(refused)]).toEqual([
          said,
          false,
        ]);
      }),
    );
  });

  it("allows no flag that runs or loads what the package chooses", () => {
    const path = fc.stringMatching(/^\/[a-z]{1,8}\/[a-z]{1,8}\.so$/);
    const flag = fc.constantFrom(
      "-fplugin=",
      "-fpass-plugin=",
      "-B",
      "-wrapper,",
      "-specs=",
      "-load=",
      "-Wl,-plugin,",
    );
    const kind = fc.constantFrom(
      "#cgo CFLAGS",
      "#cgo CXXFLAGS",
      "#cgo LDFLAGS",
      "pkg-config --libs",
      "pkg-config --cflags",
    );
    fc.assert(
      fc.property(flag, path, kind, (name, file, where) => {
        const text = `go build example.com/ui: invalid flag in ${where}: ${name}${file}`;
        expect(match(text, TOPICS)).toMatchObject({ kind: "known", id: "cgo-flag-not-allowed" });
        expect([text, commandsOf(text)]).toEqual([text, []]);
        expect(adviceOf(text)).toContain("Do not allow it");
      }),
    );
  });

  it("makes the failing module private, and none that go found before or after", () => {
    const other = fc
      .stringMatching(/^[a-z]{3,8}$/)
      .map((name) => `go: finding github.com/${name}x/queue v1.1.0`);
    fc.assert(
      fc.property(fc.array(other), fc.array(other), (before, after) => {
        const text = [
          ...before,
          "go: github.com/holm/anker@v0.1.0: git fetch -f https://github.com/holm/anker refs/tags/*:refs/tags/* in /go/pkg/mod/cache/vcs/60: exit status 128:",
          "\tfatal: could not read Username for 'https://github.com': terminal prompts disabled",
          ...after,
        ].join("\n");
        expect(commandsOf(text)).toContain("go env -w GOPRIVATE=github.com/holm");
      }),
    );
  });

  it("installs the version of golangci-lint whose configuration the project has", () => {
    const older =
      "Error: can't load config: the Go language version (go1.23) used to build golangci-lint is lower than the targeted Go version (1.24.4)";
    expect(commandsOf(older)).toEqual([
      "go install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@latest",
    ]);
    for (const line of [
      "golangci/golangci-lint info checking GitHub for tag 'v1.63.4'",
      "go install github.com/golangci/golangci-lint/cmd/golangci-lint@v1.59.0",
      "INFO golangci-lint has version v1.64.5 built with go1.23.7",
    ])
      expect(commandsOf(`${line}\n${older}`)).toEqual([
        "go install github.com/golangci/golangci-lint/cmd/golangci-lint@latest",
      ]);
  });

  it("names a tool by the line in which it speaks", () => {
    const older = 'panic: internal error: package "fmt" without types was imported from "a"';
    for (const [line, path] of [
      ["wire: generate failed", "github.com/google/wire/cmd/wire"],
      ["$ controller-gen object paths=./...", "sigs.k8s.io/controller-tools/cmd/controller-gen"],
      ["/home/u/go/bin/mockery --all", "github.com/vektra/mockery/v2"],
    ])
      expect(commandsOf(`${line}\n${older}`)).toEqual([`go install ${path}@latest`]);
  });

  it("installs what the text got, and asks for a toolchain that was released", () => {
    const part = fc.stringMatching(/^[a-z]{2,8}$/);
    fc.assert(
      fc.property(part, part, fc.constantFrom("get", "get -u", "install"), (owner, name, command) => {
        const text = `$ go ${command} github.com/${owner}x/${name}\ngo get: installing executables with 'go get' in module mode is deprecated.`;
        expect(commandsOf(text)).toEqual([`go install github.com/${owner}x/${name}@latest`]);
      }),
    );
    for (const [asked, toolchain] of [
      ["1.20", "go1.20"],
      ["1.21", "go1.21.0"],
      ["1.25", "go1.25.0"],
      ["1.24.2", "go1.24.2"],
    ])
      expect(commandsOf(`go: go.mod requires go >= ${asked} (running go 1.19.2)`)).toEqual([
        `env GOTOOLCHAIN=${toolchain} go version`,
      ]);
  });

  it("is about the tool that was called where go.mod is newer than what reads it", () => {
    const lines = ":3: invalid go version '1.23.0': must match format 1.23\n:5: unknown directive: toolchain";
    for (const [call, id] of [
      ["$ anker chain serve", "tools-older-than-go"],
      ["$ go build ./...", "gomod-needs-newer-go"],
      ["$ make build", "gomod-needs-newer-go"],
      ["$ GOFLAGS=-v go vet .", "gomod-needs-newer-go"],
      ["", "gomod-needs-newer-go"],
    ])
      expect([call, match(`${call}\n${lines}`, TOPICS)]).toMatchObject([call, { id }]);
  });

  it("says where PATH is set for what runs without a startup file", () => {
    const missing = "bash: line 1: golangci-lint: command not found";
    for (const [line, place] of [
      ["TASK [lint : run the linter] ****", "environment: PATH"],
      ["##[error]Process failed", "GITHUB_PATH"],
      ["Step 4/9 : RUN golangci-lint run", "ENV PATH"],
      ["ERROR: Job failed: exit code 127", "before_script"],
      ["[Pipeline] sh", "withEnv"],
    ]) {
      const text = `${line}\n${missing}`;
      expect([line, adviceOf(text)]).toEqual([line, expect.stringContaining(place ?? "")]);
      expect(explain(text, "bash", "zh-CN").explanation?.advice).toContain(place);
      expect(noteOfPlace("corporate-ca", text)).toBeNull();
    }
    expect(noteOfPlace("gopath-bin-not-on-path", missing)).toBeNull();
  });

  it("says where the version, a package or a variable is set for what runs go in its own way", () => {
    const old = "go: go.mod requires go >= 1.25 (running go 1.24.2; GOTOOLCHAIN=local)";
    const pkg = 'pkg-config: exec: "pkg-config": executable file not found in $PATH';
    for (const [text, place] of [
      [`##[group]Run go build ./...\n${old}`, "go-version-file"],
      [`remote: -----> Go app detected\n${old}`, "heroku goVersion"],
      [`9:14:02 AM: Netlify Build\n${old}`, "GO_VERSION"],
      [`error: builder for '/nix/store/abc-anker.drv' failed with exit code 1;\n${old}`, "buildGo1XXModule"],
      [`Running with gitlab-runner 17.0.0\n${old}`, "image: golang"],
      [`GoCompilePkg external/a/b.a failed\n${old}`, "go_sdk.download"],
      [`#9 1.23 # pkg-config --cflags  -- vips\n#9 1.24 ${pkg}`, "apk add"],
      [`building '/nix/store/abc-anker.drv'...\n# pkg-config --cflags  -- vips\n${pkg}`, "nativeBuildInputs"],
    ])
      for (const language of ["en", "zh-CN"] as const)
        expect([text, explain(text ?? "", "bash", language).explanation?.advice]).toEqual([
          text,
          expect.stringContaining(place ?? ""),
        ]);
  });

  it("is told by the shape of lines, and not by a word in a path", () => {
    const old = "requires go >= 1.24 (running go 1.22.1; GOTOOLCHAIN=local)";
    for (const path of [
      "github.com/heroku/x/hmetrics",
      "github.com/netlify/gotrue",
      "github.com/bazelbuild/rules_go",
      "github.com/nixos/nixpkgs/tool",
      "gitlab.com/gitlab-org/gitlab-runner",
      "hudson.example.com/agent",
    ])
      for (const change of ["go-too-old", "goproxy-unreachable", "go-not-on-path"]) {
        const text = `go: ${path}@v0.1.0 ${old}`;
        expect([change, text, noteOfPlace(change, text)]).toEqual([change, text, null]);
      }
    const store = "/nix/store/abc-go-1.24.1/bin/go";
    expect(noteOfPlace("goproxy-unreachable", `$ which go\n${store}`)).toBeNull();
    expect(noteOfPlace("goproxy-unreachable", "building '/nix/store/abc-anker.drv'...")?.en).toContain("Nix");
    expect(noteOfPlace("gomod-needs-newer-go", `$ which go\n${store}`)?.en).toContain("Nix");
    // The image of a build by Docker has its Go, whatever runs that build.
    for (const [outer, inner] of [
      ["##[error]buildx failed with: ERROR: failed to solve", "Dockerfile"],
      ["ERROR: Job failed: exit code 1", "Dockerfile"],
    ])
      for (const change of ["go-too-old", "gopath-bin-not-on-path", "goproxy-unreachable"]) {
        const text = `#12 3.456 go: example.com/a@v0.1.0 ${old}\n${outer}`;
        expect([change, text, noteOfPlace(change, text)?.en]).toEqual([
          change,
          text,
          expect.stringContaining(inner ?? ""),
        ]);
      }
  });

  it("names the packages of a header or a library that is missing, but none on Windows", () => {
    const missing = (file: string) =>
      `# example.com/a/b\n./b.go:5:10: fatal error: ${file}: No such file or directory`;
    for (const [text, names] of [
      [missing("X11/Xlib.h"), ["apt install libx11-dev", "dnf install libX11-devel", "pacman -S libx11"]],
      [missing("X11/Xlib-xcb.h"), ["apt install libx11-xcb-dev"]],
      [missing("X11/Xcursor/Xcursor.h"), ["apt install libxcursor-dev", "brew install libxcursor"]],
      [missing("openssl/ssl.h"), ["apt install libssl-dev", "apk add openssl-dev", "brew install openssl"]],
      [missing("stdlib.h"), ["apk add musl-dev"]],
      [
        "# example.com/a/b\n/usr/bin/ld: cannot find -lpcap: No such file or directory",
        ["dnf install libpcap-devel"],
      ],
      [
        "Package vips was not found in the pkg-config search path.",
        ["brew install vips", "apk add vips-dev"],
      ],
    ] as const) {
      for (const name of names)
        expect([text, name, adviceOf(text)]).toEqual([text, name, expect.stringContaining(name)]);
      expect(adviceOf(text)).not.toMatch(/(?:apt|dnf|brew) install -|undefined/);
    }
    const windows = `C:\\w>go build\n${missing("openssl/ssl.h")}`;
    expect(adviceOf(windows)).toContain("comes with: pacman -S mingw-w64-ucrt-x86_64-openssl.");
  });

  it("is Nix's where Nix runs go, and the project's elsewhere", () => {
    const line =
      "\tgithub.com/holm/anker@v1.8.3: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt";
    expect(adviceOf(`go: inconsistent vendoring in /build/source:\n${line}`)).toContain("vendorHash");
    expect(adviceOf(`go: inconsistent vendoring in /home/u/shop:\n${line}`)).not.toContain("vendorHash");
  });

  it("takes a directory of the system for GOPATH, and no cache of the user's", () => {
    for (const path of ["/usr/local", "/usr/local/sbin", "/opt/tools", "/var/lib/ci"])
      expect(adviceOf(`go: writing go.mod cache: mkdir ${path}/pkg/mod/cache: permission denied`)).toContain(
        `GOPATH is ${path} here`,
      );
    for (const path of ["/go", "/root/go", "/home/u/go", "/Users/u/go", "/usr/local/go"])
      expect(
        adviceOf(`go: writing go.mod cache: mkdir ${path}/pkg/mod/cache: permission denied`),
      ).not.toContain("GOPATH is");
  });
});

describe("an answer", () => {
  it("is a guess for a public host's module that the checksum database lacks, and sure for a company's", () => {
    const lookup = (path: string) =>
      `verifying ${path}@v0.5.1: ${path}@v0.5.1: reading https://sum.golang.org/lookup/${path}@v0.5.1: 410 Gone`;
    for (const host of ["github.com", "gitlab.com", "bitbucket.org"])
      expect(match(lookup(`${host}/holm/anker`), TOPICS)).toMatchObject({
        kind: "guess",
        id: "goprivate-missing",
      });
    for (const host of ["git.corp.example", "dev.azure.com"])
      expect(match(lookup(`${host}/holm/anker`), TOPICS)).toMatchObject({
        kind: "known",
        id: "goprivate-missing",
      });
  });

  it("is a guess where a release, a checkout or a library can be why code of others does not compile", () => {
    for (const text of [
      "$ go get github.com/holm/gore\n# github.com/holm/gore\n/tmp/w/src/github.com/holm/gore/a.go:246: not enough arguments in call to s.Up",
      "/home/u/code/kafka/00version.go:48:8: could not import C (no metadata for C)",
    ])
      expect([text, match(text, TOPICS).kind]).toEqual([text, "guess"]);
  });

  it("tells whom a refused certificate belongs to", () => {
    const get =
      "go: github.com/a/b@v1.0.0: Get https://proxy.golang.org/github.com/a/b/@v/v1.0.0.mod: x509: certificate";
    for (const [reason, id] of [
      ["signed by unknown authority", "corporate-ca"],
      ["has expired or is not yet valid", "corporate-ca"],
      ["is valid for blocked.example.com, not proxy.golang.org", "wrong-server-answers"],
      ["is not valid for any names, but wanted to match proxy.golang.org", "wrong-server-answers"],
    ])
      expect([reason, match(`${get} ${reason}`, TOPICS)]).toMatchObject([reason, { kind: "known", id }]);
  });

  it("names the compiler where Windows is asked for a header of Unix", () => {
    for (const header of ["X11/Xlib.h", "sys/ioctl.h", "termios.h"]) {
      const line = `./a.h:11:23: fatal error: ${header}: No such file or directory`;
      const paths = ["D:\\src>go build\n# github.com/holm/anker\n", "$ go build\n# github.com/holm/anker\n"];
      const ids = paths
        .map((before) => match(before + line, TOPICS))
        .map((found) => ("id" in found ? found.id : ""));
      expect([header, ids]).toEqual([header, ["c-compiler-fails", "c-headers-missing"]]);
    }
  });
});
