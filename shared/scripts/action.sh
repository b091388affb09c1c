#!/usr/bin/env bash
# What action.yml runs: installs go-env-check, checks the job's environment once, and shows the report as annotations, in the
# job's summary and as SARIF. For bash 3.2, which a Mac has.
# Reads INSTALL, VERSION, FAIL_ON and OPTIONS from the inputs of the action.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
# The release that this action belongs to, unless another one is asked for.
version=${VERSION:-$(sed -n 's/^  "version": "\(.*\)",$/\1/p' "$here/../package.json")}
target=$RUNNER_TEMP/go-env-check
case $INSTALL in
  executable)
    GO_ENV_CHECK_VERSION=$version GO_ENV_CHECK_BIN=$target/bin sh "$here/release/install.sh"
    command=$target/bin/go-env-check
    ;;
  package)
    npm install --global --no-audit --no-fund --prefix "$target" "go-env-check@$version"
    command=$target/bin/go-env-check
    ;;
  none) command=$(command -v go-env-check) || { echo "::error::install is none, but go-env-check is not on PATH"; exit 2; } ;;
  *) echo "::error::install is executable, package or none"; exit 2 ;;
esac

report=$RUNNER_TEMP/go-env-check.json
sarif=$RUNNER_TEMP/go-env-check.sarif
# shellcheck disable=SC2153 # an input of the action
read -r -a options <<<"$OPTIONS"
status=0
"$command" check --json --output "$report" --fail-on "$FAIL_ON" ${options[@]+"${options[@]}"} || status=$?
[ $status -lt 2 ] || { echo "::error::go-env-check could not check this environment"; exit "$status"; }

show() { "$command" check --from "$report" --fail-on never "$@"; }
show --format github
show --format markdown >>"$GITHUB_STEP_SUMMARY"
show --format sarif --output "$sarif"
printf '%s\n' "report=$report" "sarif=$sarif" "status=$status" >>"$GITHUB_OUTPUT"
# Only for the steps after this one: the PATH that was checked is the job's own.
dirname "$command" >>"$GITHUB_PATH"
