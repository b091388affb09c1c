import type { Rows } from "./row.ts";

/** Where `npm run new-check` puts the row of a new check. A row that is filled in may move to the file of its subject. */
export const NEW_CHECKS: Rows = {};
