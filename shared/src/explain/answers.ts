import type { Answer } from "./answers/answer.ts";
import { COMMANDS } from "./answers/commands.ts";
import { MODULES } from "./answers/modules.ts";

/** In the wordings of Go 1.15 to 1.27; a check of the same id takes an answer's place. */
export const ANSWERS: readonly Answer[] = [...MODULES, ...COMMANDS];
