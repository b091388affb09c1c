import type * as v from "valibot";
import type { pastRunSchema } from "../../shared/src/model/history.ts";
import type { Frozen, PastRun, Report } from "../../shared/src/model/index.ts";
import type { reportSchema } from "../../shared/src/model/report.ts";

/** Does not compile when a report could hold a value that would not be read back. */
export const asStored = (report: Report): Frozen<v.InferInput<typeof reportSchema>> => report;
export const asKept = (run: PastRun): Frozen<v.InferInput<typeof pastRunSchema>> => run;
