import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import type { Machine } from "../broken/row.ts";
import { makeHome, makeSdk } from "./machine.ts";
import { part } from "./parts.ts";

/**
 * goenv with one version, chosen for the account. Where GO_ENV_CHECK_GOENV names a checkout of goenv the manager is the
 * real one; else a stand-in of a few lines that chooses a version in goenv's order and complains in its words.
 */
export function makeGoenv({ go }: { readonly go: string }): Machine {
  const machine = makeHome([]);
  const root = join(machine.home, ".goenv");
  const real = part("goenv");
  if (real !== null) cpSync(real, root, { recursive: true, verbatimSymlinks: true });
  else machine.write(".goenv/libexec/goenv", GOENV.replaceAll("@ROOT@", root));
  makeSdk(join(root, "versions/1.99.0"), go);
  machine.write(".goenv/version", "1.99.0\n");
  for (const name of ["go", "gofmt"])
    machine.write(`.goenv/shims/${name}`, GOENV_SHIM.replaceAll("@ROOT@", root));
  if (real === null) {
    mkdirSync(join(root, "bin"));
    symlinkSync("../libexec/goenv", join(root, "bin/goenv"));
  }
  machine.env.GOENV_ROOT = root;
  machine.env.PATH = `${root}/shims:${root}/bin:${machine.env.PATH}`;
  return machine;
}

const GOENV_SHIM = `#!/usr/bin/env bash
set -e
program="\${0##*/}"
export GOENV_ROOT="@ROOT@"
exec "@ROOT@/libexec/goenv" exec "$program" "$@"
`;

const GOENV = `#!/usr/bin/env bash
# Stand-in for goenv: global, rehash and exec.
root=@ROOT@
version=\${GOENV_VERSION:-$(cat "$root/version" 2>/dev/null)}
case $1 in
global) echo "$2" >"$root/version" ;;
rehash)
  for shim in "$root"/shims/*; do [ "\${shim##*/}" = go ] || rm -f "$shim"; done
  for program in "$root"/versions/*/bin/*; do
    name=\${program##*/}
    [ -e "$root/shims/$name" ] || cp "$root/shims/go" "$root/shims/$name"
  done ;;
exec)
  if [ -z "$version" ]; then echo "goenv: '$2' command not found" >&2; exit 127; fi
  bin=$root/versions/$version/bin
  if ! [ -d "$bin" ]; then
    echo "goenv: version '$version' is not installed (set by $root/version)" >&2
    exit 1
  fi
  program=$2; shift 2
  exec "$bin/$program" "$@" ;;
esac
`;

/** asdf's shims, in the words that asdf writes into them (internal/shims of its source), over a stand-in for asdf. */
export function makeAsdf({ go }: { readonly go: string }): Machine {
  const machine = makeHome([], { ".tool-versions": "golang 1.99.0\n" });
  const root = join(machine.home, ".asdf");
  makeSdk(join(root, "installs/golang/1.99.0/go"), go);
  for (const name of ["go", "gofmt"])
    machine.write(
      `.asdf/shims/${name}`,
      `#!/usr/bin/env bash\n# asdf-plugin: golang 1.99.0\nexec asdf exec "${name}" "$@"\n`,
    );
  machine.write(
    ".asdf/bin/asdf",
    `#!/usr/bin/env bash\n# Stand-in for asdf exec.\nname=$2; shift 2\nexec "${root}/installs/golang/1.99.0/go/bin/$name" "$@"\n`,
  );
  machine.env.PATH = `${root}/shims:${root}/bin:${machine.env.PATH}`;
  return machine;
}

/** mise through `mise activate`: its hook puts the install on PATH and sets GOBIN and GOROOT. */
export function makeMise({ go }: { readonly go: string }): Machine {
  const machine = makeHome([], { ".config/mise/config.toml": '[tools]\ngo = "1.99"\n' });
  const root = join(machine.home, ".local/share/mise/installs/go/1.99.0");
  makeSdk(root, go);
  for (const name of ["1.99", "1", "latest"]) symlinkSync("./1.99.0", join(root, "..", name));
  machine.env.PATH = `${root}/bin:${machine.env.PATH}`;
  machine.env.GOBIN = join(root, "bin");
  return machine;
}

/** mise through its shims: links that lead to the manager's own program. Only where a real mise is at hand. */
export function makeMiseShims({ go }: { readonly go: string }): Machine {
  const machine = makeHome([], { ".config/mise/config.toml": '[tools]\ngo = "1.99"\n' });
  const mise = part("mise") ?? "/nowhere/mise";
  makeSdk(join(machine.home, ".local/share/mise/installs/go/1.99.0"), go);
  for (const dir of ["bin", ".local/share/mise/shims"])
    mkdirSync(join(machine.home, dir), { recursive: true });
  symlinkSync(mise, join(machine.home, "bin/mise"));
  spawnSync(mise, ["reshim"], { env: machine.env });
  machine.env.PATH = `${machine.home}/.local/share/mise/shims:${machine.home}/bin:${machine.env.PATH}`;
  return machine;
}

/** gvm after `gvm use`: GOROOT, GOPATH and PATH are exported. */
export function makeGvm({ go }: { readonly go: string }): Machine {
  const machine = makeHome([]);
  const root = join(machine.home, ".gvm/gos/go1.99");
  makeSdk(root, go);
  const gopath = join(machine.home, ".gvm/pkgsets/go1.99/global");
  mkdirSync(join(gopath, "bin"), { recursive: true });
  machine.env.PATH = `${gopath}/bin:${root}/bin:${machine.env.PATH}`;
  return machine;
}

/** Nix: a profile's bin/go leads into a store path, whose SDK lies in share/go. */
export function makeNix({ go }: { readonly go: string }): Machine {
  const machine = makeHome([]);
  const store = join(machine.home, "nix/store/abc123-go-1.99.0");
  makeSdk(join(store, "share/go"), go);
  mkdirSync(join(store, "bin"));
  symlinkSync("../share/go/bin/go", join(store, "bin/go"));
  symlinkSync(store, join(machine.home, ".nix-profile"));
  machine.env.PATH = `${machine.home}/.nix-profile/bin:${machine.env.PATH}`;
  return machine;
}
