import type { Report } from "../model/index.ts";
import { jsonText } from "../util/visible.ts";

/** The report as one JSON document, schema 1. */
export function renderJson(report: Report): string {
  return `${jsonText(report)}\n`;
}
