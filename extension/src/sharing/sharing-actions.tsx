import type { Report } from "../../../shared/src/index.ts";

export function SharingActions(_: { report: Report }) {
  return null;
}
