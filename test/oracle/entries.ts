import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { CHANGED_SDKS, type Given, type Layout, put } from "./entries-changed.ts";
import { copySdk, copyTree, hardLink } from "./sdk-copies.ts";

const script = (text: (given: Given) => string): Layout => ({
  bin: ".",
  make: (at, given) => put(join(at, "go"), text(given)),
});
const leading = (to: string): Layout => ({
  bin: ".",
  make: (at) => {
    mkdirSync(at, { recursive: true });
    symlinkSync(to, join(at, "go"));
  },
});
const go = ({ sdk }: Given): string => `${sdk}/bin/go`;

/** Installations as people, distributions, version managers and accidents make them. */
const LAYOUTS = {
  ...CHANGED_SDKS,
  link: {
    bin: ".",
    make: (at, { sdk }) => {
      mkdirSync(at, { recursive: true });
      symlinkSync(`${sdk}/bin/go`, join(at, "go"));
      symlinkSync(sdk, join(at, "sdk"));
    },
  },
  "links to links": {
    bin: "bin",
    make: (at, { sdk }) => {
      for (const dir of ["bin", "etc"]) mkdirSync(join(at, dir), { recursive: true });
      symlinkSync("../etc/go", join(at, "bin/go"));
      symlinkSync("../current/bin/go", join(at, "etc/go"));
      symlinkSync(sdk, join(at, "current"));
    },
  },
  "directory by a link": {
    bin: "current/bin/",
    make: (at, { sdk }) => {
      mkdirSync(at, { recursive: true });
      symlinkSync(sdk, join(at, "current"));
    },
  },
  distribution: {
    bin: "usr/bin",
    make: (at, { sdk }) => {
      for (const dir of ["bin", "lib/go-1/bin", "share/go-1"])
        mkdirSync(join(at, "usr", dir), { recursive: true });
      for (const name of ["src", "misc", "api"]) {
        symlinkSync(join(sdk, name), join(at, "usr/share/go-1", name));
        symlinkSync(`../../share/go-1/${name}`, join(at, "usr/lib/go-1", name));
      }
      for (const name of ["VERSION", "go.env"])
        if (existsSync(join(sdk, name))) copyFileSync(join(sdk, name), join(at, "usr/lib/go-1", name));
      copyTree(join(sdk, "pkg"), join(at, "usr/lib/go-1/pkg"));
      for (const name of ["go", "gofmt"]) {
        hardLink(join(sdk, "bin", name), join(at, "usr/lib/go-1/bin", name));
        symlinkSync(`../lib/go-1/bin/${name}`, join(at, "usr/bin", name));
      }
    },
  },
  homebrew: {
    bin: "bin",
    make: (at, { sdk, version }) => {
      const keg = join(at, "Cellar/go", version.slice(2));
      copySdk(sdk, join(keg, "libexec"));
      for (const dir of [join(keg, "bin"), join(at, "bin"), join(at, "opt")])
        mkdirSync(dir, { recursive: true });
      symlinkSync("../libexec/bin/go", join(keg, "bin/go"));
      symlinkSync(`../Cellar/go/${version.slice(2)}`, join(at, "opt/go"));
      symlinkSync(`../Cellar/go/${version.slice(2)}/bin/go`, join(at, "bin/go"));
    },
  },
  "with a blank": { bin: "my go/bin", make: (at, { sdk }) => copySdk(sdk, join(at, "my go")) },
  "without tools": { bin: "bin", make: (at, { sdk }) => copySdk(sdk, at, "pkg") },
  "without sources": { bin: "bin", make: (at, { sdk }) => copySdk(sdk, at, "src") },
  trimmed: { bin: "bin", make: (at, { sdk }) => hardLink(join(sdk, "bin/go"), join(at, "bin/go")) },
  "trimmed beside others": {
    bin: ".",
    make: (at, { sdk }) => {
      hardLink(join(sdk, "bin/go"), join(at, "go"));
      put(join(at, "gopls"), "#!/bin/sh\n");
    },
  },
  wrapper: script((given) => `#!/bin/sh\nexec ${go(given)} "$@"\n`),
  "wrapper of bash": script((given) => `#!/usr/bin/env bash\nset -euo pipefail\nexec ${go(given)} "$@"\n`),
  "wrapper with GOROOT": script((given) => `#!/bin/sh\nGOROOT=${given.sdk} exec ${given.sdk}/bin/go "$@"\n`),
  "wrapper without GOROOT": script((given) => `#!/bin/sh\nunset GOROOT\nexec ${go(given)} "$@"\n`),
  "wrapper with another GOROOT": script(
    (given) => `#!/bin/sh\nexport GOROOT=${given.other}\nexec ${go(given)} "$@"\n`,
  ),
  "wrapper with flags": script((given) => `#!/bin/sh\nGOFLAGS=-mod=mod exec ${go(given)} "$@"\n`),
  "wrapper that talks": script(
    (given) => `#!/bin/sh\necho "using go ${given.release}" >&2\nexec ${go(given)} "$@"\n`,
  ),
  "wrapper that talks to everybody": script(
    (given) => `#!/bin/sh\necho "using go ${given.release}"\necho {}\nexec ${go(given)} "$@"\n`,
  ),
  "wrapper to nowhere": script(() => '#!/bin/sh\nexec /none/go/bin/go "$@"\n'),
  "wrapper without an interpreter": script((given) => `#!/none/sh\nexec ${go(given)} "$@"\n`),
  "wrapper without a first line": script((given) => `exec ${go(given)} "$@"\n`),
  "wrapper from Windows": script((given) => `#!/bin/sh\r\nexec ${go(given)} "$@"\r\n`),
  "dead shim": script(() => "#!/bin/sh\necho \"goenv: 'go' command not found\" >&2\nexit 127\n"),
  "no version set": script(() => '#!/bin/sh\necho "No version is set for command go" >&2\nexit 126\n'),
  "another program": script(() => '#!/bin/sh\necho "go: the game, version 3"\nexit 0\n'),
  "a program that fails": script(() => "#!/bin/sh\nexit 1\n"),
  "an empty file": { bin: ".", make: (at) => put(join(at, "go"), "") },
  "not executable": {
    bin: ".",
    make: (at, given) => {
      put(join(at, "go"), `#!/bin/sh\nexec ${go(given)} "$@"\n`);
      chmodSync(join(at, "go"), 0o644);
    },
  },
  foreign: {
    bin: ".",
    make: (at, { root }) => {
      mkdirSync(at, { recursive: true });
      copyFileSync(join(root, "foreign/go"), join(at, "go"));
    },
  },
  "cut off": {
    bin: "bin",
    make: (at, { sdk }) => {
      copySdk(sdk, at);
      rmSync(join(at, "bin/go"));
      writeFileSync(join(at, "bin/go"), readFileSync(join(sdk, "bin/go")).subarray(0, 65_536), {
        mode: 0o755,
      });
    },
  },
  dangling: leading("/none/go"),
  "a link to itself": leading("go"),
  "a pipe": {
    bin: ".",
    make: (at) => {
      mkdirSync(at, { recursive: true });
      spawnSync("mkfifo", ["-m", "755", join(at, "go")]);
    },
  },
  "a closed directory": {
    bin: ".",
    make: (at, { sdk }) => {
      mkdirSync(at, { recursive: true });
      symlinkSync(`${sdk}/bin/go`, join(at, "go"));
      chmodSync(at, 0o000);
    },
  },
  "a directory that cannot be listed": {
    bin: ".",
    make: (at, { sdk }) => {
      mkdirSync(at, { recursive: true });
      symlinkSync(`${sdk}/bin/go`, join(at, "go"));
      chmodSync(at, 0o711);
    },
  },
  "a directory": { bin: ".", make: (at) => mkdirSync(join(at, "go"), { recursive: true }) },
  "not for others": {
    bin: "bin",
    make: (at, { sdk }) => {
      copySdk(sdk, at);
      chmodSync(at, 0o700);
    },
  },
  empty: { bin: ".", make: (at) => mkdirSync(at, { recursive: true }) },
  "the go file itself": { bin: "bin/go", make: (at, { sdk }) => copySdk(sdk, at) },
  missing: { bin: ".", make: () => {} },
} as const satisfies Readonly<Record<string, Layout>>;

export type LayoutName = keyof typeof LAYOUTS;

export const LAYOUT_NAMES: readonly LayoutName[] = Object.keys(LAYOUTS).filter(
  (name): name is LayoutName => name in LAYOUTS,
);

/** Makes a layout below the lab unless it is there; returns the directory for PATH. */
export function makeLayout(name: LayoutName, given: Given): string {
  const at = join(given.root, "layouts", name.replaceAll(" ", "-"), given.release);
  const { bin, make }: Layout = LAYOUTS[name];
  const done = `${at}.made`;
  if (!existsSync(done)) {
    mkdirSync(dirname(at), { recursive: true });
    rmSync(at, { recursive: true, force: true });
    make(at, given);
    writeFileSync(done, "");
  }
  return bin === "." ? at : `${at}/${bin}`;
}
