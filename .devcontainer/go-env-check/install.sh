#!/bin/sh
# What a dev container runs as root while it is built: installs go-env-check for all its users. VERSION is the feature's
# option. GO_ENV_CHECK_FROM and GO_ENV_CHECK_BIN are those of a release's install.sh, which does the work.
set -eu
releases=https://github.com/go-env-check/go-env-check/releases
case ${VERSION:-latest} in
  latest) from=$releases/latest/download ;;
  *) from=$releases/download/v$VERSION ;;
esac
GO_ENV_CHECK_FROM=${GO_ENV_CHECK_FROM:-$from}
GO_ENV_CHECK_BIN=${GO_ENV_CHECK_BIN:-/usr/local/bin}
export GO_ENV_CHECK_FROM GO_ENV_CHECK_BIN

if ! command -v curl >/dev/null 2>&1 && ! command -v wget >/dev/null 2>&1; then
  command -v apt-get >/dev/null 2>&1 || { echo "go-env-check: the image has neither curl nor wget" >&2; exit 1; }
  apt-get update
  DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends curl ca-certificates
  rm -rf /var/lib/apt/lists/*
fi
script=$(mktemp)
trap 'rm -f "$script"' EXIT
if command -v curl >/dev/null 2>&1; then curl -fsSL -o "$script" "$GO_ENV_CHECK_FROM/install.sh"
else wget -qO "$script" "$GO_ENV_CHECK_FROM/install.sh"
fi
sh "$script"
