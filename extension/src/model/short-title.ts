/** Titles that do not fit in a row of the list, in fewer words; the detail shows the whole title. */
const SHORT: Readonly<Record<string, string>> = {
  "brew-go-unlinked": "Homebrew's Go is not linked",
  "cache-on-network-mount": "Go's cache is on a network mount",
  "clt-broken": "Command line developer tools broken",
  "go-env-file-bricks-go": "A go env -w setting breaks go",
  "go-for-another-processor": "go is for another kind of machine",
  "go-variable-refused": "Go does not accept a variable",
  "gocacheprog-missing": "GOCACHEPROG cannot be started",
  "gomod-line-without-patch": "The go line names no real release",
  "gopath-is-goroot": "GOPATH is the Go SDK's directory",
  "goprivate-missing": "Private module requested publicly",
  "goroot-in-modcache": "Module-cache toolchain hard-coded",
  "goroot-set-needlessly": "GOROOT is set needlessly",
  "gotoolchain-unavailable": "GOTOOLCHAIN release not installed",
  "gui-path-missing-go": "Desktop apps cannot find go",
  "macos-lc-uuid": "Programs blocked by this macOS",
  "no-module": "Go files outside of a module",
  "path-entry-broken": "Invalid or duplicate entry on PATH",
  "path-helper-reordered": "Go's directory moved after /usr/bin",
  "replace-directory-missing": "replace names a missing module",
  "shell-file-not-read": "Settings in a file that is not read",
  "shell-shadows-go": "go is an alias or a function",
  "sumdb-blocked-or-off": "Modules are not verified",
  "vcs-stamping": "git fails, so go build fails",
  "vm-no-version": "No Go version selected",
  "vm-shims-stale": "Shims are out of date",
  "vm-stale-goroot": "A variable names the previous Go",
};

/** Longest title of a row, in characters. */
export const MAX_TITLE = 39;

/** The title of a finding for a row of the list. */
export function shortTitle({ id, title }: { readonly id: string; readonly title: string }): string {
  if (title.length <= MAX_TITLE) return title;
  const short = Object.hasOwn(SHORT, id) ? SHORT[id] : undefined;
  return short ?? `${title.slice(0, MAX_TITLE - 1).replace(/\s+\S*$/, "")}…`;
}
