/** What else can be behind a shell that does not find go. */
export const NO_GO = [
  "path-clobbered",
  "shell-file-not-read",
  "brew-go-unlinked",
  "vm-no-version",
  "leftover-pkg-install",
  "gui-path-missing-go",
];

/** What else can be behind a tool that is not found. */
export const NO_TOOL = [
  "vm-shims-stale",
  "shell-file-not-read",
  "path-clobbered",
  "gobin-malformed",
  "path-entry-broken",
];
