// Generated from checks/ by scripts/generate-catalog.mjs; do not edit.
import { brewGoUnlinked } from "./checks/brew-go-unlinked.ts";
import { cacheNotWritable } from "./checks/cache-not-writable.ts";
import { cacheOnNetworkMount } from "./checks/cache-on-network-mount.ts";
import { ccShadowed } from "./checks/cc-shadowed.ts";
import { cellarPinned } from "./checks/cellar-pinned.ts";
import { cgoSilentlyOff } from "./checks/cgo-silently-off.ts";
import { cltBroken } from "./checks/clt-broken.ts";
import { corporateCa } from "./checks/corporate-ca.ts";
import { diskLow } from "./checks/disk-low.ts";
import { dualHomebrew } from "./checks/dual-homebrew.ts";
import { editorPinnedGo } from "./checks/editor-pinned-go.ts";
import { envFileShadowed } from "./checks/env-file-shadowed.ts";
import { envVarTypo } from "./checks/env-var-typo.ts";
import { fdLimitLow } from "./checks/fd-limit-low.ts";
import { gitMissing } from "./checks/git-missing.ts";
import { goEnvFileBricksGo } from "./checks/go-env-file-bricks-go.ts";
import { goNotOnPath } from "./checks/go-not-on-path.ts";
import { goUnsupported } from "./checks/go-unsupported.ts";
import { go111moduleOff } from "./checks/go111module-off.ts";
import { goamd64V3UnderRosetta } from "./checks/goamd64-v3-under-rosetta.ts";
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
import { gorootInModcache } from "./checks/goroot-in-modcache.ts";
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
import { leftoverPkgInstall } from "./checks/leftover-pkg-install.ts";
import { libcTooOld } from "./checks/libc-too-old.ts";
import { macosLcUuid } from "./checks/macos-lc-uuid.ts";
import { macosTooOldForGo } from "./checks/macos-too-old-for-go.ts";
import { macosxDeploymentTarget } from "./checks/macosx-deployment-target.ts";
import { multipleGoOnPath } from "./checks/multiple-go-on-path.ts";
import { noModule } from "./checks/no-module.ts";
import { obsoleteEnvVar } from "./checks/obsolete-env-var.ts";
import { oldModuleCaches } from "./checks/old-module-caches.ts";
import { parentGomod } from "./checks/parent-gomod.ts";
import { pathClobbered } from "./checks/path-clobbered.ts";
import { pathEntryBroken } from "./checks/path-entry-broken.ts";
import { pathHelperReordered } from "./checks/path-helper-reordered.ts";
import { projectInGopathSrc } from "./checks/project-in-gopath-src.ts";
import { rosettaGo } from "./checks/rosetta-go.ts";
import { sdkOverlaid } from "./checks/sdk-overlaid.ts";
import { shellFileNotRead } from "./checks/shell-file-not-read.ts";
import { shellShadowsGo } from "./checks/shell-shadows-go.ts";
import { slowLoginShell } from "./checks/slow-login-shell.ts";
import { sumdbBlockedOrOff } from "./checks/sumdb-blocked-or-off.ts";
import { tccBlocked } from "./checks/tcc-blocked.ts";
import { toolsOlderThanGo } from "./checks/tools-older-than-go.ts";
import { vcsStamping } from "./checks/vcs-stamping.ts";
import { vendorInconsistent } from "./checks/vendor-inconsistent.ts";
import { vmNoVersion } from "./checks/vm-no-version.ts";
import { vmShimAfterSystemGo } from "./checks/vm-shim-after-system-go.ts";
import { vmShimsStale } from "./checks/vm-shims-stale.ts";
import { vmStaleGoroot } from "./checks/vm-stale-goroot.ts";
import type { Check } from "./model.ts";

/** Every check, by id. */
export const CATALOG: readonly Check[] = [
  brewGoUnlinked,
  cacheNotWritable,
  cacheOnNetworkMount,
  ccShadowed,
  cellarPinned,
  cgoSilentlyOff,
  cltBroken,
  corporateCa,
  diskLow,
  dualHomebrew,
  editorPinnedGo,
  envFileShadowed,
  envVarTypo,
  fdLimitLow,
  gitMissing,
  goEnvFileBricksGo,
  goNotOnPath,
  goUnsupported,
  go111moduleOff,
  goamd64V3UnderRosetta,
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
  gorootInModcache,
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
  leftoverPkgInstall,
  libcTooOld,
  macosLcUuid,
  macosTooOldForGo,
  macosxDeploymentTarget,
  multipleGoOnPath,
  noModule,
  obsoleteEnvVar,
  oldModuleCaches,
  parentGomod,
  pathClobbered,
  pathEntryBroken,
  pathHelperReordered,
  projectInGopathSrc,
  rosettaGo,
  sdkOverlaid,
  shellFileNotRead,
  shellShadowsGo,
  slowLoginShell,
  sumdbBlockedOrOff,
  tccBlocked,
  toolsOlderThanGo,
  vcsStamping,
  vendorInconsistent,
  vmNoVersion,
  vmShimAfterSystemGo,
  vmShimsStale,
  vmStaleGoroot,
];
