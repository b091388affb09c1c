import type { Report } from "../model/index.ts";

/** The report as one JSON document, schema 1. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
