#!/usr/bin/env bash
# A nu for the tests, from its package for this system; it stays out of the lock file, whose other systems npm ci would
# miss.      get-nu.sh DIRECTORY      gives DIRECTORY/nu/bin/nu
set -euo pipefail

target=${1:?usage: get-nu.sh DIRECTORY}/nu
[ -x "$target/bin/nu" ] && exit 0
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
package=@nushell/$(node -p 'process.platform + "-" + process.arch')
npm install --silent --no-save --ignore-scripts --prefix "$scratch" "$package@0.115.1"
rm -rf "$target"
mkdir -p "$(dirname "$target")"
mv "$scratch/node_modules/$package" "$target"
"$target/bin/nu" --version >&2
