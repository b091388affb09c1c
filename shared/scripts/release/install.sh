#!/bin/sh
# Installs the go-env-check executable for this machine, after its checksum was compared:
#   curl -fsSL https://github.com/go-env-check/go-env-check/releases/latest/download/install.sh | sh
# What can be set: GO_ENV_CHECK_VERSION (0.9.0; the latest release if unset), GO_ENV_CHECK_BIN (the directory to install
# into; ~/.local/bin if unset), GO_ENV_CHECK_FROM (another address of the files of a release).
set -eu

main() {
  releases=https://github.com/go-env-check/go-env-check/releases
  if [ -n "${GO_ENV_CHECK_VERSION:-}" ]; then from=$releases/download/v${GO_ENV_CHECK_VERSION#v}
  else from=$releases/latest/download
  fi
  from=${GO_ENV_CHECK_FROM:-$from}
  target=${GO_ENV_CHECK_BIN:-$HOME/.local/bin}
  archive=go-env-check-$(system).tar.gz

  scratch=$(mktemp -d)
  trap 'rm -rf "$scratch"' EXIT
  fetch "$from/SHA256SUMS" "$scratch/SHA256SUMS"
  expected=$(awk -v name="$archive" '$2 == name { print $1 }' "$scratch/SHA256SUMS")
  [ -n "$expected" ] || stop "this release has no executable for this machine ($archive); with Node: npm install --global go-env-check"
  fetch "$from/$archive" "$scratch/$archive"
  [ "$(sum "$scratch/$archive")" = "$expected" ] || stop "the checksum of $archive is not the one in SHA256SUMS; nothing was installed"

  tar -xzf "$scratch/$archive" -C "$scratch" go-env-check
  "$scratch/go-env-check" --version >/dev/null || stop "the executable does not start here; nothing was installed"
  mkdir -p "$target"
  # In its directory first, so that the name changes at once.
  cp "$scratch/go-env-check" "$target/.go-env-check.new"
  mv "$target/.go-env-check.new" "$target/go-env-check"
  echo "Installed go-env-check $("$target/go-env-check" --version) in $target."
  case ":$PATH:" in
    *":$target:"*) ;;
    *) echo "$target is not on PATH: start $target/go-env-check, or add the directory to PATH." ;;
  esac
}

# The machine as the archives name it: linux-x64, darwin-arm64.
system() {
  case $(uname -s) in
    Linux) os=linux ;;
    Darwin) os=darwin ;;
    *) stop "there is no executable for $(uname -s); on Windows, use WSL" ;;
  esac
  case $(uname -m) in
    x86_64 | amd64) processor=x64 ;;
    arm64 | aarch64) processor=arm64 ;;
    *) stop "there is no executable for $(uname -m); with Node: npm install --global go-env-check" ;;
  esac
  # A terminal that Rosetta translates says x86_64.
  if [ "$os" = darwin ] && [ "$(sysctl -n sysctl.proc_translated 2>/dev/null)" = 1 ]; then processor=arm64; fi
  echo "$os-$processor"
}

fetch() {
  if command -v curl >/dev/null 2>&1; then curl -fsSL --retry 3 -o "$2" "$1" || stop "cannot fetch $1"
  elif command -v wget >/dev/null 2>&1; then wget -qO "$2" "$1" || stop "cannot fetch $1"
  else stop "it needs curl or wget"
  fi
}

sum() {
  if command -v sha256sum >/dev/null 2>&1; then sha256sum "$1" | awk '{ print $1 }'
  elif command -v shasum >/dev/null 2>&1; then shasum -a 256 "$1" | awk '{ print $1 }'
  else stop "it needs sha256sum or shasum to compare the checksum"
  fi
}

stop() {
  echo "install.sh: $1" >&2
  exit 1
}

# Nothing runs before the whole script has arrived.
main
