import type { Category, Finding, Severity } from "go-env-check";

/** What the list shows: everything, one severity or one category. */
export type Filter =
  | { readonly kind: "all" }
  | { readonly kind: "severity"; readonly severity: Severity }
  | { readonly kind: "category"; readonly category: Category };

/** Titles of the severities, worst first: the order in which findings are shown. */
export const SEVERITY_TITLES: Readonly<Record<Severity, string>> = {
  critical: "Critical",
  major: "Major",
  minor: "Minor",
  info: "Info",
};

/** Titles of the categories. */
export const CATEGORY_TITLES: Readonly<Record<Category, string>> = {
  path: "PATH",
  goroot: "GOROOT",
  gopath: "GOPATH",
  modules: "Modules",
  toolchain: "Toolchain",
  environment: "Environment",
};

export const SEVERITY_ORDER = keysOf(SEVERITY_TITLES);
export const CATEGORY_ORDER = keysOf(CATEGORY_TITLES);

/** Parses the dropdown's value; an unknown value shows everything. */
export function parseFilter(value: string): Filter {
  const severity = SEVERITY_ORDER.find((name) => value === `severity:${name}`);
  if (severity !== undefined) return { kind: "severity", severity };
  const category = CATEGORY_ORDER.find((name) => value === `category:${name}`);
  return category === undefined ? { kind: "all" } : { kind: "category", category };
}

/** Whether the filter shows a finding. */
export function passes({ severity, category }: Finding, filter: Filter): boolean {
  if (filter.kind === "severity") return severity === filter.severity;
  return filter.kind === "all" || category === filter.category;
}

function keysOf<K extends string>(record: Readonly<Record<K, string>>): readonly K[] {
  return Object.keys(record).filter((key): key is K => key in record);
}
