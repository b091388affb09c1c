// Generated from checks/ by scripts/generate-catalog.mjs; do not edit.
import { cacheNotWritable } from "./checks/cache-not-writable.ts";
import { cacheOnNetworkMount } from "./checks/cache-on-network-mount.ts";
import { cellarPinned } from "./checks/cellar-pinned.ts";
import { corporateCa } from "./checks/corporate-ca.ts";
import { diskLow } from "./checks/disk-low.ts";
import { envFileShadowed } from "./checks/env-file-shadowed.ts";
import { envVarTypo } from "./checks/env-var-typo.ts";
import { goEnvFileBricksGo } from "./checks/go-env-file-bricks-go.ts";
import { goNotOnPath } from "./checks/go-not-on-path.ts";
import { go111moduleOff } from "./checks/go111module-off.ts";
import { gobinMalformed } from "./checks/gobin-malformed.ts";
import { godebugSet } from "./checks/godebug-set.ts";
import { goenvOffExported } from "./checks/goenv-off-exported.ts";
import { goexperimentSet } from "./checks/goexperiment-set.ts";
import { goflagsInvalid } from "./checks/goflags-invalid.ts";
import { goflagsModPinned } from "./checks/goflags-mod-pinned.ts";
import { gomodLineWithoutPatch } from "./checks/gomod-line-without-patch.ts";
import { gomodNeedsNewerGo } from "./checks/gomod-needs-newer-go.ts";
import { goosGoarchExported } from "./checks/goos-goarch-exported.ts";
import { gopathBinNotOnPath } from "./checks/gopath-bin-not-on-path.ts";
import { gopathHasGomod } from "./checks/gopath-has-gomod.ts";
import { gopathIsGoroot } from "./checks/gopath-is-goroot.ts";
import { gopathMalformed } from "./checks/gopath-malformed.ts";
import { goprivateMissing } from "./checks/goprivate-missing.ts";
import { goproxyMalformed } from "./checks/goproxy-malformed.ts";
import { goproxyUnreachable } from "./checks/goproxy-unreachable.ts";
import { gorootNotAnSdk } from "./checks/goroot-not-an-sdk.ts";
import { gorootNotFound } from "./checks/goroot-not-found.ts";
import { gorootSetNeedlessly } from "./checks/goroot-set-needlessly.ts";
import { gorootVersionMismatch } from "./checks/goroot-version-mismatch.ts";
import { gotmpdirBad } from "./checks/gotmpdir-bad.ts";
import { gotoolchainInvalid } from "./checks/gotoolchain-invalid.ts";
import { goworkStray } from "./checks/gowork-stray.ts";
import { guiPathMissingGo } from "./checks/gui-path-missing-go.ts";
import { homeUnset } from "./checks/home-unset.ts";
import { httpProxyDead } from "./checks/http-proxy-dead.ts";
import { multipleGoOnPath } from "./checks/multiple-go-on-path.ts";
import { noModule } from "./checks/no-module.ts";
import { oldModuleCaches } from "./checks/old-module-caches.ts";
import { parentGomod } from "./checks/parent-gomod.ts";
import { pathClobbered } from "./checks/path-clobbered.ts";
import { pathEntryBroken } from "./checks/path-entry-broken.ts";
import { pathHelperReordered } from "./checks/path-helper-reordered.ts";
import { projectInGopathSrc } from "./checks/project-in-gopath-src.ts";
import { shellFileNotRead } from "./checks/shell-file-not-read.ts";
import { shellShadowsGo } from "./checks/shell-shadows-go.ts";
import { sumdbBlockedOrOff } from "./checks/sumdb-blocked-or-off.ts";
import { vcsStamping } from "./checks/vcs-stamping.ts";
import { vendorInconsistent } from "./checks/vendor-inconsistent.ts";
import { vmShimAfterSystemGo } from "./checks/vm-shim-after-system-go.ts";
import type { Check } from "./model.ts";

/** Every check, by id. */
export const CATALOG: readonly Check[] = [
  cacheNotWritable,
  cacheOnNetworkMount,
  cellarPinned,
  corporateCa,
  diskLow,
  envFileShadowed,
  envVarTypo,
  goEnvFileBricksGo,
  goNotOnPath,
  go111moduleOff,
  gobinMalformed,
  godebugSet,
  goenvOffExported,
  goexperimentSet,
  goflagsInvalid,
  goflagsModPinned,
  gomodLineWithoutPatch,
  gomodNeedsNewerGo,
  goosGoarchExported,
  gopathBinNotOnPath,
  gopathHasGomod,
  gopathIsGoroot,
  gopathMalformed,
  goprivateMissing,
  goproxyMalformed,
  goproxyUnreachable,
  gorootNotAnSdk,
  gorootNotFound,
  gorootSetNeedlessly,
  gorootVersionMismatch,
  gotmpdirBad,
  gotoolchainInvalid,
  goworkStray,
  guiPathMissingGo,
  homeUnset,
  httpProxyDead,
  multipleGoOnPath,
  noModule,
  oldModuleCaches,
  parentGomod,
  pathClobbered,
  pathEntryBroken,
  pathHelperReordered,
  projectInGopathSrc,
  shellFileNotRead,
  shellShadowsGo,
  sumdbBlockedOrOff,
  vcsStamping,
  vendorInconsistent,
  vmShimAfterSystemGo,
];
