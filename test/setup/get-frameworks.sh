#!/usr/bin/env bash
# Real shell frameworks for the tests, as Debian packages them.   get-frameworks.sh DIRECTORY   gives DIRECTORY/frameworks/usr/…
# They are unpacked and not installed: bash-completion would run in every bash of this machine.
set -euo pipefail

target=${1:?usage: get-frameworks.sh DIRECTORY}/frameworks
packages=(zplug zsh-antigen zsh-theme-powerlevel9k zsh-autosuggestions liquidprompt bash-completion direnv stow yadm)
[ -e "$target/usr/bin/yadm" ] && exit 0
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
chmod 755 "$scratch"
cd "$scratch"
apt-get -qq download "${packages[@]}" || { apt-get -qq update && apt-get -qq download "${packages[@]}"; }
for package in *.deb; do dpkg-deb -x "$package" frameworks; done
rm -rf "$target"
mkdir -p "$(dirname "$target")"
mv frameworks "$target"
echo "frameworks: $(ls *.deb | tr '\n' ' ')" >&2
