import { COMMANDS } from "./known-errors/commands.ts";
import type { KnownError } from "./known-errors/known-error.ts";
import { MODULES } from "./known-errors/modules.ts";

/** In the wordings of Go 1.15 to 1.27; a check of the same id replaces one. */
export const KNOWN_ERRORS: readonly KnownError[] = [...MODULES, ...COMMANDS];
