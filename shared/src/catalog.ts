// Generated from checks/ by scripts/generate-catalog.mjs; do not edit.
import { cellarPinned } from "./checks/cellar-pinned.ts";
import { envFileShadowed } from "./checks/env-file-shadowed.ts";
import { goEnvFileBricksGo } from "./checks/go-env-file-bricks-go.ts";
import { goNotOnPath } from "./checks/go-not-on-path.ts";
import { go111moduleOff } from "./checks/go111module-off.ts";
import { gobinMalformed } from "./checks/gobin-malformed.ts";
import { goflagsInvalid } from "./checks/goflags-invalid.ts";
import { goosGoarchExported } from "./checks/goos-goarch-exported.ts";
import { gopathBinNotOnPath } from "./checks/gopath-bin-not-on-path.ts";
import { gopathHasGomod } from "./checks/gopath-has-gomod.ts";
import { gopathIsGoroot } from "./checks/gopath-is-goroot.ts";
import { gopathMalformed } from "./checks/gopath-malformed.ts";
import { gorootNotAnSdk } from "./checks/goroot-not-an-sdk.ts";
import { gorootNotFound } from "./checks/goroot-not-found.ts";
import { gorootSetNeedlessly } from "./checks/goroot-set-needlessly.ts";
import { gorootVersionMismatch } from "./checks/goroot-version-mismatch.ts";
import { gotoolchainInvalid } from "./checks/gotoolchain-invalid.ts";
import { guiPathMissingGo } from "./checks/gui-path-missing-go.ts";
import { homeUnset } from "./checks/home-unset.ts";
import { multipleGoOnPath } from "./checks/multiple-go-on-path.ts";
import { pathClobbered } from "./checks/path-clobbered.ts";
import { pathEntryBroken } from "./checks/path-entry-broken.ts";
import { pathHelperReordered } from "./checks/path-helper-reordered.ts";
import { shellFileNotRead } from "./checks/shell-file-not-read.ts";
import { shellShadowsGo } from "./checks/shell-shadows-go.ts";
import { vmShimAfterSystemGo } from "./checks/vm-shim-after-system-go.ts";
import type { Check } from "./model.ts";

/** Every check, by id. */
export const CATALOG: readonly Check[] = [
  cellarPinned,
  envFileShadowed,
  goEnvFileBricksGo,
  goNotOnPath,
  go111moduleOff,
  gobinMalformed,
  goflagsInvalid,
  goosGoarchExported,
  gopathBinNotOnPath,
  gopathHasGomod,
  gopathIsGoroot,
  gopathMalformed,
  gorootNotAnSdk,
  gorootNotFound,
  gorootSetNeedlessly,
  gorootVersionMismatch,
  gotoolchainInvalid,
  guiPathMissingGo,
  homeUnset,
  multipleGoOnPath,
  pathClobbered,
  pathEntryBroken,
  pathHelperReordered,
  shellFileNotRead,
  shellShadowsGo,
  vmShimAfterSystemGo,
];
