// Generated from checks/ by scripts/generate-catalog.mjs; do not edit.
import type { KnownCheck } from "./model.ts";

/** Of id, rev and severity of all checks: two reports with the same hash were judged by the same ruler. */
export const CATALOG_HASH = "7eddb7be3ace4a11";

/** What a server needs of the catalogue: which ids there are. */
export const KNOWN_CHECKS: readonly KnownCheck[] = [
  { id: "cache-not-writable", rev: 1, severity: "critical" },
  { id: "cache-on-network-mount", rev: 1, severity: "minor" },
  { id: "cellar-pinned", rev: 1, severity: "minor" },
  { id: "disk-low", rev: 1, severity: "minor" },
  { id: "env-file-shadowed", rev: 1, severity: "minor" },
  { id: "env-var-typo", rev: 1, severity: "minor" },
  { id: "go-env-file-bricks-go", rev: 1, severity: "critical" },
  { id: "go-not-on-path", rev: 1, severity: "critical" },
  { id: "go111module-off", rev: 1, severity: "critical" },
  { id: "gobin-malformed", rev: 1, severity: "major" },
  { id: "godebug-set", rev: 1, severity: "info" },
  { id: "goenv-off-exported", rev: 1, severity: "info" },
  { id: "goexperiment-set", rev: 1, severity: "critical" },
  { id: "goflags-invalid", rev: 1, severity: "critical" },
  { id: "goflags-mod-pinned", rev: 1, severity: "major" },
  { id: "goos-goarch-exported", rev: 1, severity: "critical" },
  { id: "gopath-bin-not-on-path", rev: 1, severity: "major" },
  { id: "gopath-has-gomod", rev: 1, severity: "critical" },
  { id: "gopath-is-goroot", rev: 1, severity: "minor" },
  { id: "gopath-malformed", rev: 1, severity: "critical" },
  { id: "goproxy-malformed", rev: 1, severity: "critical" },
  { id: "goroot-not-an-sdk", rev: 1, severity: "critical" },
  { id: "goroot-not-found", rev: 1, severity: "critical" },
  { id: "goroot-set-needlessly", rev: 1, severity: "info" },
  { id: "goroot-version-mismatch", rev: 1, severity: "critical" },
  { id: "gotmpdir-bad", rev: 1, severity: "critical" },
  { id: "gotoolchain-invalid", rev: 1, severity: "critical" },
  { id: "gui-path-missing-go", rev: 1, severity: "minor" },
  { id: "home-unset", rev: 1, severity: "critical" },
  { id: "http-proxy-dead", rev: 1, severity: "major" },
  { id: "multiple-go-on-path", rev: 1, severity: "minor" },
  { id: "old-module-caches", rev: 1, severity: "info" },
  { id: "parent-gomod", rev: 1, severity: "info" },
  { id: "path-clobbered", rev: 1, severity: "major" },
  { id: "path-entry-broken", rev: 1, severity: "minor" },
  { id: "path-helper-reordered", rev: 1, severity: "minor" },
  { id: "shell-file-not-read", rev: 1, severity: "minor" },
  { id: "shell-shadows-go", rev: 1, severity: "info" },
  { id: "vm-shim-after-system-go", rev: 1, severity: "minor" },
];
