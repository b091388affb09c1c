import type { CheckRemedy } from "./remedies/check-remedy.ts";
import { ENVIRONMENT_REMEDIES } from "./remedies/environment.ts";
import { FILE_REMEDIES } from "./remedies/files.ts";
import { GO_SETTING_REMEDIES } from "./remedies/go-settings.ts";
import { MODULE_REMEDIES } from "./remedies/modules.ts";
import { PATH_REMEDIES } from "./remedies/path.ts";
import { SDK_REMEDIES } from "./remedies/sdk.ts";

/** By the check's id. */
export const CHECK_REMEDIES: Readonly<Record<string, CheckRemedy>> = {
  ...PATH_REMEDIES,
  ...SDK_REMEDIES,
  ...GO_SETTING_REMEDIES,
  ...MODULE_REMEDIES,
  ...ENVIRONMENT_REMEDIES,
  ...FILE_REMEDIES,
};
