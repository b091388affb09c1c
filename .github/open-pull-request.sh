#!/usr/bin/env bash
# Opens a pull request with what a workflow changed, or brings an open one up to date:
#   open-pull-request.sh BRANCH TITLE FILE-WITH-THE-TEXT      in a checkout of the main branch, with gh and GH_TOKEN
set -euo pipefail
branch=${1:?usage: open-pull-request.sh BRANCH TITLE FILE}
title=${2:?usage: open-pull-request.sh BRANCH TITLE FILE}
body=${3:?usage: open-pull-request.sh BRANCH TITLE FILE}

[ -n "$(git status --porcelain --untracked-files=no)" ] || { echo "nothing changed"; exit 0; }
git config user.name "github-actions[bot]"
git config user.email "41898282+github-actions[bot]@users.noreply.github.com"
git checkout --quiet -B "$branch"
git commit --quiet --all --message "$title"
git push --quiet --force origin "$branch"
if [ "$(gh pr list --head "$branch" --state open --json number --jq length)" = 0 ]; then
  gh pr create --head "$branch" --title "$title" --body-file "$body"
else gh pr edit "$branch" --title "$title" --body-file "$body"
fi
