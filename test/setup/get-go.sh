#!/usr/bin/env bash
# Real Go SDKs for the tests, unpacked from Debian's packages; nothing gets installed and apt's own lists stay alone.
#   get-go.sh DIRECTORY VERSION…      for example: get-go.sh sdks 1.21 1.26 1.27
set -euo pipefail

target=${1:?usage: get-go.sh DIRECTORY VERSION…}
shift

declare -A suites=(
  [1.15]=bullseye [1.19]=bookworm [1.21]=bookworm-backports [1.22]=bookworm-backports [1.23]=bookworm-backports
  [1.24]=trixie [1.25]=trixie-backports [1.26]=trixie-backports [1.27]=trixie-backports
)
wanted=()
for version in "$@"; do
  [ -n "${suites[$version]:-}" ] || { echo "get-go.sh: Go $version is in no known Debian suite" >&2; exit 2; }
  [ -x "$target/go$version/bin/go" ] || wanted+=("$version")
done
[ ${#wanted[@]} -gt 0 ] || exit 0

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$scratch"/{lists/partial,cache/archives/partial} "$target"
site=$(apt-get indextargets --format '$(SITE)' | grep -m1 '/debian$')
keys=/usr/share/keyrings/debian-archive-keyring.gpg
for version in "${wanted[@]}"; do
  echo "deb [signed-by=$keys] $site ${suites[$version]} main"
done | sort -u >"$scratch/sources.list"

private=(
  -qq -o "Dir::Etc::SourceList=$scratch/sources.list" -o Dir::Etc::SourceParts=-
  -o "Dir::State::Lists=$scratch/lists" -o "Dir::Cache=$scratch/cache"
  -o APT::Sandbox::User=root -o Acquire::Languages=none
)
apt-get "${private[@]}" update
for version in "${wanted[@]}"; do
  echo "get-go.sh: Go $version" >&2
  here="$scratch/$version"
  mkdir -p "$here/tree"
  (cd "$here" && apt-get "${private[@]}" download "golang-$version-go/${suites[$version]}" "golang-$version-src/${suites[$version]}")
  for package in "$here"/*.deb; do dpkg-deb -x "$package" "$here/tree"; done
  # Debian links src and the rest into /usr/share; following the links gives the layout of an upstream archive.
  cp -rL "$here/tree/usr/lib/go-$version" "$here/go"
  mv "$here/go" "$target/go$version"
  rm -rf "$here"
done
