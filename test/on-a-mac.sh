#!/usr/bin/env bash
# Checks what docs/on-a-mac.md lists, as far as a program can, and prints a table:      bash test/on-a-mac.sh [COMMAND…]
# COMMAND is the go-env-check to try (default: this checkout's). Homes are empty and temporary. Exit status 1 if a row fails.
# On another system it runs the rows that mean something there, which shows that the script itself works. For bash 3.2.
# shellcheck disable=SC2317 # row calls the functions by their names
set -uo pipefail

here=$(cd "$(dirname "$0")/.." && pwd)
if [ $# -gt 0 ]; then command=("$@"); else command=(node "$here/shared/bin/go-env-check.cjs"); fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
is_mac() { [ "$(uname -s)" = Darwin ]; }
failed=0

# row NAME FUNCTION: runs it in an empty home; it prints what was seen and returns 0 (holds), 1 (fails) or 3 (not here).
row() {
  HOME_HERE=$scratch/$1
  mkdir "$HOME_HERE"
  seen=$($2 2>&1)
  case $? in
    0) verdict=holds ;;
    3) verdict="not seen" ;;
    *) verdict=FAILS; failed=1 ;;
  esac
  printf '| %s | %s | %s |\n' "$1" "$verdict" "$(printf %s "$seen" | tr '\n\r|' '  /' | cut -c1-140)"
}

# check ARGUMENT…: the command in the row's home, with the environment of a new login.
check() {
  env -i HOME="$HOME_HERE" USER="$(id -un)" LANG=en_US.UTF-8 PATH="$(dirname "$(command -v node || echo /usr/bin/node)"):/usr/bin:/bin:/usr/sbin:/sbin" \
    "${command[@]}" "$@" --timeout 60
}

# The PATH of a context in a report on standard input.
path_of() {
  sed -n "/\"context\": \"$1\"/,/]/p" | sed -n '/"path": \[/,/]/p' | sed -n 's/^ *"\(\/[^"]*\)",\{0,1\}$/\1/p' | paste -sd: -
}

dock_path() {
  is_mac || { echo "needs launchd"; return 3; }
  app=$HOME_HERE/Show.app/Contents
  mkdir -p "$app/MacOS"
  # shellcheck disable=SC2016 # for the app
  printf '#!/bin/sh\nprintf %%s "$PATH" >"%s/path"\n' "$HOME_HERE" >"$app/MacOS/Show"
  chmod +x "$app/MacOS/Show"
  cat >"$app/Info.plist" <<PLIST
<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0"><dict><key>CFBundleExecutable</key><string>Show</string><key>CFBundleIdentifier</key><string>test.go-env-check.show</string></dict></plist>
PLIST
  open "$HOME_HERE/Show.app" || { echo "no session in which an app can open"; return 3; }
  for _ in 1 2 3 4 5 6 7 8 9 10; do [ -s "$HOME_HERE/path" ] && break; sleep 1; done
  app_path=$(cat "$HOME_HERE/path" 2>/dev/null)
  ours=$(check contexts --json --shell /bin/zsh --fail-on never | path_of desktop)
  echo "app: $app_path; desktop context: $ours"
  [ -n "$app_path" ] && [ "$app_path" = "$ours" ]
}

env_0() {
  HERE='two
lines' /usr/bin/env -0 | tr '\0\n' '\n ' | grep '^HERE=two lines$'
}

path_helper() {
  [ -x /usr/libexec/path_helper ] || { echo "needs path_helper"; return 3; }
  for shell in zsh bash; do
    # /etc/zprofile and /etc/profile; a Mac that is played on Debian has /etc/zsh/zprofile.
    line=$(check blame PATH --shell "/bin/$shell" --fail-on never --no-color | grep -o '/etc/[a-z/]*profile:[0-9]*' | head -n 1)
    echo "$shell: ${line:-no line}"
    [ -n "$line" ] && sed -n "${line##*:}p" "${line%:*}" | grep -q path_helper || return 1
  done
}

terminal_kept() {
  # What ps says of the shell's group, and the modes of the terminal, before and after a check on a pty.
  cat >"$HOME_HERE/look.sh" <<'LOOK'
look() { ps -o pgid=,tpgid= -p $$ | awk '{ print ($1 == $2) ? "foreground" : "background" }'; stty -g; }
before=$(look)
"$@" check >/dev/null 2>&1
[ "$before" = "$(look)" ] && echo kept: $before
LOOK
  if is_mac; then check_on_pty=(script -q /dev/null bash "$HOME_HERE/look.sh" "${command[@]}")
  else check_on_pty=(script -qec "bash '$HOME_HERE/look.sh' $(printf "'%s' " "${command[@]}")" /dev/null)
  fi
  HOME=$HOME_HERE "${check_on_pty[@]}" </dev/null | grep '^kept: foreground'
}

no_jobs_left() {
  # Nothing else sleeps this long.
  printf 'sleep 7%s &\n: >~/read\n' $$ >"$HOME_HERE/.bash_profile"
  check check --shell /bin/bash >/dev/null 2>&1
  status=$?
  left=$(pgrep -f "sleep 7$$")
  for process in $left; do kill "$process"; done
  echo "exit status $status, still running: ${left:-nothing}"
  [ -z "$left" ] && [ "$status" -lt 2 ] && [ -e "$HOME_HERE/read" ]
}

no_session_saved() {
  [ -x /bin/zsh ] || { echo "needs zsh"; return 3; }
  TERM_PROGRAM=Apple_Terminal TERM_SESSION_ID=0 HOME=$HOME_HERE "${command[@]}" check --shell /bin/zsh >/dev/null 2>&1
  left=$(ls -A "$HOME_HERE")
  echo "in the home afterwards: ${left:-nothing}"
  [ -z "$left" ]
}

zsh_traced() {
  [ -x /bin/zsh ] || { echo "needs zsh"; return 3; }
  # shellcheck disable=SC2016 # for the shell that reads the file
  printf '# mine\nexport PATH=/from/line/two:$PATH\n' >"$HOME_HERE/.zshrc"
  /bin/zsh --version
  check blame PATH --shell /bin/zsh --fail-on never --no-color | grep -F '/from/line/two' | grep -o '\.zshrc:2'
}

by_hand() { echo "by hand: docs/on-a-mac.md"; return 3; }

printf '| what | result | seen |\n|---|---|---|\n'
row dock-path dock_path
row env-0 env_0
row path-helper path_helper
row terminal-kept terminal_kept
row no-jobs-left no_jobs_left
row raycast-start by_hand
row no-session-saved no_session_saved
row documents-asked by_hand
row zsh-traced zsh_traced
exit $failed
