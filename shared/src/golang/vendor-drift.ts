import type { ModFileFacts, ModuleVersion, VendorFacts } from "../model/index.ts";

/** One way in which vendor/modules.txt and go.mod disagree. */
export interface Drift {
  readonly module: string;
  readonly kind: "not-vendored" | "not-required" | "replaced-otherwise";
}

/**
 * What go build compares before it uses a vendor directory (cmd/go/internal/modload, checkVendorConsistency): what go.mod
 * requires is marked explicit there at that version and the other way round; replacements are the same.
 */
export function vendorDrift(mod: ModFileFacts, vendor: VendorFacts): readonly Drift[] {
  const drift: Drift[] = [];
  const required = new Set(mod.require.map(nameOf));
  const explicit = new Set(vendor.modules.filter((row) => row.explicit).map(nameOf));
  for (const module of mod.require) {
    if (!explicit.has(nameOf(module))) drift.push({ module: nameOf(module), kind: "not-vendored" });
  }
  const meantFor = firsts(mod.replace.map(({ from, to }) => [nameOf(from), to]));
  const rows = firsts(vendor.modules.map((row) => [nameOf(row), row]));
  for (const row of vendor.modules) {
    if (row.explicit && !required.has(nameOf(row))) drift.push({ module: nameOf(row), kind: "not-required" });
    // The one for its version, else the one for all.
    const meant = meantFor.get(nameOf(row)) ?? meantFor.get(row.path) ?? null;
    if (row.replacement !== null && (meant === null || !same(meant, row.replacement)))
      drift.push({ module: nameOf(row), kind: "replaced-otherwise" });
  }
  for (const { from, to } of mod.replace) {
    const row = rows.get(nameOf(from));
    if (row === undefined || row.replacement === null || !same(row.replacement, to))
      drift.push({ module: nameOf(from), kind: "replaced-otherwise" });
  }
  return drift;
}

/** The first value of each name. */
function firsts<T>(pairs: readonly (readonly [name: string, value: T])[]): ReadonlyMap<string, T> {
  return new Map(pairs.toReversed());
}

function nameOf({ path, version }: ModuleVersion): string {
  return version === null ? path : `${path}@${version}`;
}

function same(a: ModuleVersion, b: ModuleVersion): boolean {
  return a.path === b.path && a.version === b.version;
}
