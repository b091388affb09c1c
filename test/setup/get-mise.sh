#!/usr/bin/env bash
# A real mise for the tests, from its package for this system.      get-mise.sh DIRECTORY      gives DIRECTORY/mise/bin/mise
set -euo pipefail

target=${1:?usage: get-mise.sh DIRECTORY}/mise
[ -x "$target/bin/mise" ] && exit 0
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
package=@jdxcode/mise-$(node -p '(process.platform === "darwin" ? "macos" : process.platform) + "-" + process.arch')
npm install --silent --no-save --ignore-scripts --prefix "$scratch" "$package@2026.9.15"
rm -rf "$target"
mkdir -p "$(dirname "$target")"
mv "$scratch/node_modules/$package" "$target"
"$target/bin/mise" --version >&2
