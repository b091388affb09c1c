import * as v from "valibot";
import { BANDS, type Band } from "./vocabulary.ts";

/** What earlier versions called the bands. */
const FORMER: Readonly<Record<string, Band>> = {
  calibrated: "healthy",
  drifting: "minor-issues",
  misaligned: "needs-attention",
};

/** A score's band; the name that an earlier version stored is read as today's. */
export const bandSchema = v.pipe(
  v.picklist([...BANDS, "calibrated", "drifting", "misaligned"]),
  v.transform((band) => FORMER[band] ?? band),
  v.picklist(BANDS),
);
