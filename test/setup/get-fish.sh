#!/usr/bin/env bash
# A fish 4 for the tests beside Debian's fish 3, unpacked from Debian's packages with the libraries it wants; nothing
# gets installed.      get-fish.sh DIRECTORY      gives DIRECTORY/fish-4/bin/fish
set -euo pipefail

target=${1:?usage: get-fish.sh DIRECTORY}/fish-4
[ -x "$target/bin/fish" ] && exit 0
command -v patchelf >/dev/null || { echo "get-fish.sh: it needs patchelf" >&2; exit 2; }

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$scratch"/{lists/partial,cache/archives/partial,debs,tree}
site=$(apt-get indextargets --format '$(SITE)' | grep -m1 '/debian$')
echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $site trixie main" >"$scratch/sources.list"
private=(
  -qq -o "Dir::Etc::SourceList=$scratch/sources.list" -o Dir::Etc::SourceParts=-
  -o "Dir::State::Lists=$scratch/lists" -o "Dir::Cache=$scratch/cache"
  -o APT::Sandbox::User=root -o Acquire::Languages=none
)
apt-get "${private[@]}" update
(cd "$scratch/debs" && apt-get "${private[@]}" download fish fish-common libc6 libpcre2-8-0 libpcre2-32-0 libgcc-s1)
for package in "$scratch"/debs/*.deb; do dpkg-deb -x "$package" "$scratch/tree"; done
rm -rf "$target"
mkdir -p "$(dirname "$target")"
mv "$scratch/tree/usr" "$target"
# fish takes its own library from beside its program when both directories are there.
mkdir -p "$target/etc/fish"
libraries=$(dirname "$(find "$target/lib" -name 'libc.so.6' | head -n 1)")
patchelf --set-interpreter "$(find "$libraries" -name 'ld-linux*' | head -n 1)" --set-rpath "$libraries" "$target/bin/fish"
"$target/bin/fish" --version >&2
