#!/bin/sh
# Builds the package go-env-fleet from this checkout and installs it into a directory, with the packages that it runs on
# in the versions of the lock file and nothing else:  sh server/deploy/install-into.sh DIRECTORY
set -eu
target=${1:?usage: install-into.sh DIRECTORY}
root=$(cd "$(dirname "$0")/../.." && pwd)
# A fresh clone has nothing to build with yet.
[ -d "$root/node_modules/esbuild" ] || (cd "$root" && npm ci --ignore-scripts --no-audit --no-fund)
node "$root/shared/scripts/build.mjs"
mkdir -p "$target"
node "$root/server/deploy/runtime-packages.mjs" "$root" "$target"
(cd "$target" && npm ci --no-audit --no-fund --omit=dev)
module=$target/node_modules/go-env-fleet
mkdir -p "$module"
for part in bin dist deploy package.json README.md; do cp -R "$root/server/$part" "$module/"; done
cp "$root/LICENSE" "$module/"
(cd "$target" && node -e 'new (require("better-sqlite3"))(":memory:").close()')
