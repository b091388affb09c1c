import { C_COMPILER } from "./known-errors/c-compiler.ts";
import { CALLERS } from "./known-errors/callers.ts";
import { COMMANDS } from "./known-errors/commands.ts";
import { CROSS_COMPILERS } from "./known-errors/cross-compilers.ts";
import { DEPENDENCIES } from "./known-errors/dependencies.ts";
import { FILES } from "./known-errors/files.ts";
import { FIXED_PATHS } from "./known-errors/fixed-paths.ts";
import { GOROOT } from "./known-errors/goroot.ts";
import { type ErrorMessage, isKnownError, type KnownError } from "./known-errors/known-error.ts";
import { MODULE_FILES } from "./known-errors/module-files.ts";
import { MODULES } from "./known-errors/modules.ts";
import { NETWORK } from "./known-errors/network.ts";
import { PLATFORMS } from "./known-errors/platforms.ts";
import { RELEASES } from "./known-errors/releases.ts";
import { REPOSITORIES } from "./known-errors/repositories.ts";
import { SHELLS } from "./known-errors/shells.ts";
import { SYSTEM } from "./known-errors/system.ts";
import { TOOLS } from "./known-errors/tools.ts";
import { VERSION_MANAGERS } from "./known-errors/version-managers.ts";

/** Every entry, in the wordings of Go 1.11 to 1.27, of shells, editors, compilers and version managers. */
export const ERROR_MESSAGES: readonly (KnownError | ErrorMessage)[] = [
  ...SHELLS,
  ...CALLERS,
  ...FIXED_PATHS,
  ...PLATFORMS,
  ...GOROOT,
  ...RELEASES,
  ...MODULES,
  ...MODULE_FILES,
  ...DEPENDENCIES,
  ...NETWORK,
  ...REPOSITORIES,
  ...TOOLS,
  ...C_COMPILER,
  ...CROSS_COMPILERS,
  ...SYSTEM,
  ...FILES,
  ...VERSION_MANAGERS,
  ...COMMANDS,
];

/** The entries that explain an id of their own; of several with one id, the one that tells it. */
export const KNOWN_ERRORS: readonly KnownError[] = ERROR_MESSAGES.filter(isKnownError);
