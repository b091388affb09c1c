import type * as v from "valibot";
import type { PastRun, Report } from "../../shared/src/model/index.ts";
import type { pastRunSchema } from "../../shared/src/report/schema/past-run-schema.ts";
import type { reportSchema } from "../../shared/src/report/schema/report-schema.ts";

/** Input types of valibot are writable, the model's are not. */
type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

/** Does not compile when a report could hold a value that would not be read back. */
export const asStored = (report: Report): Frozen<v.InferInput<typeof reportSchema>> => report;
export const asKept = (run: PastRun): Frozen<v.InferInput<typeof pastRunSchema>> => run;
