// Generated from checks/ by scripts/generate-catalog.mjs; do not edit.
import type { KnownCheck } from "./model.ts";

/** Of id, rev and severity of all checks: two reports with the same hash were judged by the same ruler. */
export const CATALOG_HASH = "6265315ba8a4539c";

/** What a server needs of the catalogue: which ids there are. */
export const KNOWN_CHECKS: readonly KnownCheck[] = [
  { id: "cellar-pinned", rev: 1, severity: "minor" },
  { id: "env-file-shadowed", rev: 1, severity: "minor" },
  { id: "go-env-file-bricks-go", rev: 1, severity: "critical" },
  { id: "go-not-on-path", rev: 1, severity: "critical" },
  { id: "go111module-off", rev: 1, severity: "critical" },
  { id: "gobin-malformed", rev: 1, severity: "major" },
  { id: "goflags-invalid", rev: 1, severity: "critical" },
  { id: "goos-goarch-exported", rev: 1, severity: "critical" },
  { id: "gopath-bin-not-on-path", rev: 1, severity: "major" },
  { id: "gopath-has-gomod", rev: 1, severity: "critical" },
  { id: "gopath-is-goroot", rev: 1, severity: "minor" },
  { id: "gopath-malformed", rev: 1, severity: "critical" },
  { id: "goroot-not-an-sdk", rev: 1, severity: "critical" },
  { id: "goroot-not-found", rev: 1, severity: "critical" },
  { id: "goroot-set-needlessly", rev: 1, severity: "info" },
  { id: "goroot-version-mismatch", rev: 1, severity: "critical" },
  { id: "gotoolchain-invalid", rev: 1, severity: "critical" },
  { id: "home-unset", rev: 1, severity: "critical" },
  { id: "multiple-go-on-path", rev: 1, severity: "minor" },
  { id: "path-entry-broken", rev: 1, severity: "minor" },
];
