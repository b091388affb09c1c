import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Make } from "../broken/row.ts";
import { makeHome, makeHomebrew, makeSdk } from "../support/machine.ts";

/** A symbolic link and the directories above it. */
function link(target: string, at: string): void {
  mkdirSync(dirname(at), { recursive: true });
  symlinkSync(target, at);
}

/**
 * A machine with an SDK in one place below its home, what leads to it, and the directories that PATH begins with; they are
 * made. VERSION stands for the release's number.
 */
function installed(sdkAt: string, links: Readonly<Record<string, string>>, bins: readonly string[]): Make {
  return ({ go }) => {
    const machine = makeHome([]);
    const at = (path: string): string => join(machine.home, path.replace("VERSION", versionOf(go)));
    makeSdk(at(sdkAt), go);
    for (const [from, to] of Object.entries(links)) link(to.replace("VERSION", versionOf(go)), at(from));
    for (const bin of bins) mkdirSync(at(bin), { recursive: true });
    machine.env.PATH = [...bins.map(at), machine.env.PATH].join(":");
    return machine;
  };
}

function versionOf(sdk: string): string {
  return (readFileSync(join(sdk, "VERSION"), "utf8").split("\n")[0] ?? "").replace("go", "");
}

/** With variables of Go as installers write them into startup files; `~` is the home directory. */
function setting(make: Make, variables: Readonly<Record<string, string>>): Make {
  return (given) => {
    const machine = make(given);
    for (const [name, value] of Object.entries(variables))
      machine.env[name] = value.replaceAll("~", machine.home).replace("VERSION", versionOf(given.go));
    return machine;
  };
}

/**
 * Installations as distributions, version managers, images and runners make them, in the layouts of their packages; what
 * lies below / there lies below the home directory here. Some set more than Go needs, which is worth a note at most.
 */
export const INSTALLERS: Readonly<Record<string, Make>> = {
  // By way of alternatives.
  fedora: installed(
    "usr/lib/golang",
    { "usr/bin/go": "../../etc/alternatives/go", "etc/alternatives/go": "../../usr/lib/golang/bin/go" },
    ["usr/bin"],
  ),
  arch: installed(
    "usr/lib/go",
    { "usr/bin/go": "../lib/go/bin/go", "usr/bin/gofmt": "../lib/go/bin/gofmt" },
    ["usr/bin"],
  ),
  alpine: installed("usr/lib/go", { "usr/bin/go": "../lib/go/bin/go", "usr/share/go": "../lib/go" }, [
    "usr/bin",
  ]),
  openSUSE: installed(
    "usr/lib64/go/VERSION",
    { "usr/bin/go": "../../etc/alternatives/go", "etc/alternatives/go": "../../usr/lib64/go/VERSION/bin/go" },
    ["usr/bin"],
  ),
  gentoo: installed("usr/lib/go", { "usr/bin/go": "../lib/go/bin/go" }, ["usr/bin"]),
  macports: installed("opt/local/lib/go", { "opt/local/bin/go": "../lib/go/bin/go" }, [
    "opt/local/bin",
    "opt/local/sbin",
  ]),
  conda: setting(
    installed("miniconda3/envs/go/go", { "miniconda3/envs/go/bin/go": "../go/bin/go" }, [
      "miniconda3/envs/go/bin",
    ]),
    { GOROOT: "~/miniconda3/envs/go/go", CONDA_PREFIX: "~/miniconda3/envs/go" },
  ),
  guix: installed(
    "gnu/store/abc123-go-VERSION/lib/go",
    {
      "gnu/store/abc123-go-VERSION/bin/go": "../lib/go/bin/go",
      ".guix-profile": "gnu/store/abc123-go-VERSION",
    },
    [".guix-profile/bin"],
  ),

  // The programs in snap/bin are all the same one, which starts the snap that its name says.
  snap: ({ go }) => {
    const machine = makeHome([]);
    makeSdk(join(machine.home, "snap/go/10866"), go);
    link("10866", join(machine.home, "snap/go/current"));
    machine.write("usr/bin/snap", `#!/bin/sh\nexec ${machine.home}/snap/go/current/bin/\${0##*/} "$@"\n`);
    link("../../usr/bin/snap", join(machine.home, "snap/bin/go"));
    machine.env.PATH = `${machine.env.PATH}:${machine.home}/snap/bin`;
    return machine;
  },

  "homebrew on Linux": ({ go }) => {
    const machine = makeHome([]);
    const prefix = join(machine.home, "home/linuxbrew/.linuxbrew");
    makeHomebrew(prefix, go);
    mkdirSync(join(prefix, "sbin"));
    Object.assign(machine.env, {
      HOMEBREW_PREFIX: prefix,
      HOMEBREW_CELLAR: join(prefix, "Cellar"),
      PATH: `${prefix}/bin:${prefix}/sbin:${machine.env.PATH}`,
    });
    return machine;
  },

  // Two managers have this name: one keeps its versions, the other its one SDK.
  "g with versions": setting(
    installed(".g/versions/VERSION", { ".g/go": "versions/VERSION" }, [".g/bin", ".g/go/bin"]),
    {
      GOROOT: "~/.g/go",
      GOPATH: "~/go",
    },
  ),
  "g with one SDK": setting(installed(".go", {}, ["go/bin", ".go/bin"]), { GOROOT: "~/.go", GOPATH: "~/go" }),
  gobrew: setting(
    installed(
      ".gobrew/versions/VERSION/go",
      { ".gobrew/current/bin": "../versions/VERSION/go/bin", ".gobrew/current/go": "../versions/VERSION/go" },
      [".gobrew/current/bin", ".gobrew/bin"],
    ),
    { GOROOT: "~/.gobrew/current/go" },
  ),
  "gvm's variables": setting(
    installed(".gvm/gos/goVERSION", {}, [".gvm/pkgsets/goVERSION/global/bin", ".gvm/gos/goVERSION/bin"]),
    {
      GOROOT: "~/.gvm/gos/goVERSION",
      GOPATH: "~/.gvm/pkgsets/goVERSION/global",
      gvm_go_name: "goVERSION",
    },
  ),
  "golang.org/dl": (given) => {
    const { release } = given;
    const machine = installed(`sdk/${release}`, {}, ["go/bin"])(given);
    machine.write("go/bin/go", `#!/bin/sh\nexec ${machine.home}/sdk/${release}/bin/go "$@"\n`);
    return machine;
  },

  // ENV of the image; a shell in the container gets no more.
  "the golang image": setting(installed("usr/local/go", {}, ["go/bin", "usr/local/go/bin"]), {
    GOPATH: "~/go",
    GOTOOLCHAIN: "local",
    GOLANG_VERSION: "VERSION",
  }),
  devcontainer: setting(installed("usr/local/go", {}, ["go/bin", "usr/local/go/bin"]), {
    GOPATH: "~/go",
    GOROOT: "~/usr/local/go",
    REMOTE_CONTAINERS: "true",
  }),
  "a runner of GitHub": setting(
    installed("opt/hostedtoolcache/go/VERSION/x64", {}, ["opt/hostedtoolcache/go/VERSION/x64/bin"]),
    {
      GOROOT_1_26_X64: "~/opt/hostedtoolcache/go/VERSION/x64",
      RUNNER_TOOL_CACHE: "~/opt/hostedtoolcache",
      CI: "true",
    },
  ),
  "setup-go": setting(
    installed("opt/hostedtoolcache/go/VERSION/x64", {}, ["go/bin", "opt/hostedtoolcache/go/VERSION/x64/bin"]),
    {
      GOTOOLCHAIN: "local",
      CI: "true",
    },
  ),
  bazel: setting(installed(".cache/bazel/external/go_sdk", {}, [".cache/bazel/external/go_sdk/bin"]), {
    GOROOT: "~/.cache/bazel/external/go_sdk",
    GOROOT_FINAL: "GOROOT",
    CGO_ENABLED: "0",
  }),
  // Windows' own directories follow; a go.exe in one of them is another program.
  wsl: (given) => {
    const machine = installed("usr/local/go", {}, ["usr/local/go/bin"])(given);
    machine.write("mnt/c/Program Files/Go/bin/go.exe", "MZ");
    mkdirSync(join(machine.home, "mnt/c/Windows/system32"), { recursive: true });
    machine.env.PATH = `${machine.env.PATH}:${machine.home}/mnt/c/Windows/system32:${machine.home}/mnt/c/Program Files/Go/bin`;
    Object.assign(machine.env, { WSL_DISTRO_NAME: "Ubuntu", WSLENV: "" });
    return machine;
  },
  direnv: setting(installed("usr/local/go", {}, ["src/p/.direnv/go/bin", "usr/local/go/bin"]), {
    GOPATH: "~/src/p/.direnv/go:~/go",
    DIRENV_DIR: "-~/src/p",
  }),
};
