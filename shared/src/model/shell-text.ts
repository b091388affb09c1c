import type * as v from "valibot";

/**
 * Code for a shell in which every value is quoted. Only `shell/shell-text.ts` makes it, and the schema of a stored report
 * reads it: a plain string does not compile where a command or a snippet is handed to somebody.
 */
export type ShellText = string & v.Brand<"ShellText">;
