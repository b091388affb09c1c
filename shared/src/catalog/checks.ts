// Generated from checks/ by scripts/generate-catalog.mjs; do not edit.
import { check as agentShellWithoutGo } from "../checks/agent-shell-without-go.ts";
import { check as brewGoUnlinked } from "../checks/brew-go-unlinked.ts";
import { check as buildOutputBlocked } from "../checks/build-output-blocked.ts";
import { check as cCompilerFails } from "../checks/c-compiler-fails.ts";
import { check as cacheNotWritable } from "../checks/cache-not-writable.ts";
import { check as cacheOnNetworkMount } from "../checks/cache-on-network-mount.ts";
import { check as ccNotFound } from "../checks/cc-not-found.ts";
import { check as ccShadowed } from "../checks/cc-shadowed.ts";
import { check as cellarPinned } from "../checks/cellar-pinned.ts";
import { check as cgoSilentlyOff } from "../checks/cgo-silently-off.ts";
import { check as cltBroken } from "../checks/clt-broken.ts";
import { check as corporateCa } from "../checks/corporate-ca.ts";
import { check as defaultPgoUnusable } from "../checks/default-pgo-unusable.ts";
import { check as directoryBlocked } from "../checks/directory-blocked.ts";
import { check as diskLow } from "../checks/disk-low.ts";
import { check as dualHomebrew } from "../checks/dual-homebrew.ts";
import { check as editorPinnedGo } from "../checks/editor-pinned-go.ts";
import { check as envFileShadowed } from "../checks/env-file-shadowed.ts";
import { check as envVarTypo } from "../checks/env-var-typo.ts";
import { check as fdLimitLow } from "../checks/fd-limit-low.ts";
import { check as gitMissing } from "../checks/git-missing.ts";
import { check as goDoesNotStart } from "../checks/go-does-not-start.ts";
import { check as goEnvFileBricksGo } from "../checks/go-env-file-bricks-go.ts";
import { check as goForAnotherProcessor } from "../checks/go-for-another-processor.ts";
import { check as goNotOnPath } from "../checks/go-not-on-path.ts";
import { check as goRefuses } from "../checks/go-refuses.ts";
import { check as goUnsupported } from "../checks/go-unsupported.ts";
import { check as goVariableRefused } from "../checks/go-variable-refused.ts";
import { check as goWithoutSdk } from "../checks/go-without-sdk.ts";
import { check as go111moduleOff } from "../checks/go111module-off.ts";
import { check as goamd64V3UnderRosetta } from "../checks/goamd64-v3-under-rosetta.ts";
import { check as gobinMalformed } from "../checks/gobin-malformed.ts";
import { check as gocacheprogMissing } from "../checks/gocacheprog-missing.ts";
import { check as godebugSet } from "../checks/godebug-set.ts";
import { check as goenvOffExported } from "../checks/goenv-off-exported.ts";
import { check as goenvUnusable } from "../checks/goenv-unusable.ts";
import { check as goexperimentSet } from "../checks/goexperiment-set.ts";
import { check as goflagsInvalid } from "../checks/goflags-invalid.ts";
import { check as goflagsModPinned } from "../checks/goflags-mod-pinned.ts";
import { check as goflagsStopBuilds } from "../checks/goflags-stop-builds.ts";
import { check as gomodLineWithoutPatch } from "../checks/gomod-line-without-patch.ts";
import { check as gomodMalformed } from "../checks/gomod-malformed.ts";
import { check as gomodNeedsNewerGo } from "../checks/gomod-needs-newer-go.ts";
import { check as goosGoarchExported } from "../checks/goos-goarch-exported.ts";
import { check as gopathBinNotOnPath } from "../checks/gopath-bin-not-on-path.ts";
import { check as gopathHasGomod } from "../checks/gopath-has-gomod.ts";
import { check as gopathIsGoroot } from "../checks/gopath-is-goroot.ts";
import { check as gopathMalformed } from "../checks/gopath-malformed.ts";
import { check as goprivateMalformed } from "../checks/goprivate-malformed.ts";
import { check as goprivateMissing } from "../checks/goprivate-missing.ts";
import { check as goproxyMalformed } from "../checks/goproxy-malformed.ts";
import { check as goproxyUnreachable } from "../checks/goproxy-unreachable.ts";
import { check as gorootInModcache } from "../checks/goroot-in-modcache.ts";
import { check as gorootNotAnSdk } from "../checks/goroot-not-an-sdk.ts";
import { check as gorootNotFound } from "../checks/goroot-not-found.ts";
import { check as gorootSetNeedlessly } from "../checks/goroot-set-needlessly.ts";
import { check as gorootVersionMismatch } from "../checks/goroot-version-mismatch.ts";
import { check as gosumMismatch } from "../checks/gosum-mismatch.ts";
import { check as gotmpdirBad } from "../checks/gotmpdir-bad.ts";
import { check as gotoolchainInvalid } from "../checks/gotoolchain-invalid.ts";
import { check as gotoolchainUnavailable } from "../checks/gotoolchain-unavailable.ts";
import { check as goworkStray } from "../checks/gowork-stray.ts";
import { check as goworkUnusable } from "../checks/gowork-unusable.ts";
import { check as guiPathMissingGo } from "../checks/gui-path-missing-go.ts";
import { check as homeUnset } from "../checks/home-unset.ts";
import { check as httpProxyDead } from "../checks/http-proxy-dead.ts";
import { check as leftoverPkgInstall } from "../checks/leftover-pkg-install.ts";
import { check as libcTooOld } from "../checks/libc-too-old.ts";
import { check as macosLcUuid } from "../checks/macos-lc-uuid.ts";
import { check as macosTooOldForGo } from "../checks/macos-too-old-for-go.ts";
import { check as macosxDeploymentTarget } from "../checks/macosx-deployment-target.ts";
import { check as moduleUnavailable } from "../checks/module-unavailable.ts";
import { check as multipleGoOnPath } from "../checks/multiple-go-on-path.ts";
import { check as noModule } from "../checks/no-module.ts";
import { check as noPackageHere } from "../checks/no-package-here.ts";
import { check as obsoleteEnvVar } from "../checks/obsolete-env-var.ts";
import { check as oldModuleCaches } from "../checks/old-module-caches.ts";
import { check as parentGomod } from "../checks/parent-gomod.ts";
import { check as pathClobbered } from "../checks/path-clobbered.ts";
import { check as pathEntryBroken } from "../checks/path-entry-broken.ts";
import { check as pathHelperReordered } from "../checks/path-helper-reordered.ts";
import { check as pkgConfigFails } from "../checks/pkg-config-fails.ts";
import { check as projectInGopathSrc } from "../checks/project-in-gopath-src.ts";
import { check as replaceDirectoryMissing } from "../checks/replace-directory-missing.ts";
import { check as resourceLimitLow } from "../checks/resource-limit-low.ts";
import { check as rosettaGo } from "../checks/rosetta-go.ts";
import { check as sdkOverlaid } from "../checks/sdk-overlaid.ts";
import { check as sdkToolsUnusable } from "../checks/sdk-tools-unusable.ts";
import { check as sdkWithoutSource } from "../checks/sdk-without-source.ts";
import { check as shellFileNotRead } from "../checks/shell-file-not-read.ts";
import { check as shellShadowsGo } from "../checks/shell-shadows-go.ts";
import { check as slowLoginShell } from "../checks/slow-login-shell.ts";
import { check as sumdbBlockedOrOff } from "../checks/sumdb-blocked-or-off.ts";
import { check as tccBlocked } from "../checks/tcc-blocked.ts";
import { check as toolsOlderThanGo } from "../checks/tools-older-than-go.ts";
import { check as umaskTooStrict } from "../checks/umask-too-strict.ts";
import { check as vcsStamping } from "../checks/vcs-stamping.ts";
import { check as vendorInconsistent } from "../checks/vendor-inconsistent.ts";
import { check as vmNoVersion } from "../checks/vm-no-version.ts";
import { check as vmShimAfterSystemGo } from "../checks/vm-shim-after-system-go.ts";
import { check as vmShimsStale } from "../checks/vm-shims-stale.ts";
import { check as vmStaleGoroot } from "../checks/vm-stale-goroot.ts";
import { check as workingDirectoryDeleted } from "../checks/working-directory-deleted.ts";
import type { Check } from "../model/index.ts";

/** Every check, by id. */
export const CATALOG: readonly Check[] = [
  agentShellWithoutGo,
  brewGoUnlinked,
  buildOutputBlocked,
  cCompilerFails,
  cacheNotWritable,
  cacheOnNetworkMount,
  ccNotFound,
  ccShadowed,
  cellarPinned,
  cgoSilentlyOff,
  cltBroken,
  corporateCa,
  defaultPgoUnusable,
  directoryBlocked,
  diskLow,
  dualHomebrew,
  editorPinnedGo,
  envFileShadowed,
  envVarTypo,
  fdLimitLow,
  gitMissing,
  goDoesNotStart,
  goEnvFileBricksGo,
  goForAnotherProcessor,
  goNotOnPath,
  goRefuses,
  goUnsupported,
  goVariableRefused,
  goWithoutSdk,
  go111moduleOff,
  goamd64V3UnderRosetta,
  gobinMalformed,
  gocacheprogMissing,
  godebugSet,
  goenvOffExported,
  goenvUnusable,
  goexperimentSet,
  goflagsInvalid,
  goflagsModPinned,
  goflagsStopBuilds,
  gomodLineWithoutPatch,
  gomodMalformed,
  gomodNeedsNewerGo,
  goosGoarchExported,
  gopathBinNotOnPath,
  gopathHasGomod,
  gopathIsGoroot,
  gopathMalformed,
  goprivateMalformed,
  goprivateMissing,
  goproxyMalformed,
  goproxyUnreachable,
  gorootInModcache,
  gorootNotAnSdk,
  gorootNotFound,
  gorootSetNeedlessly,
  gorootVersionMismatch,
  gosumMismatch,
  gotmpdirBad,
  gotoolchainInvalid,
  gotoolchainUnavailable,
  goworkStray,
  goworkUnusable,
  guiPathMissingGo,
  homeUnset,
  httpProxyDead,
  leftoverPkgInstall,
  libcTooOld,
  macosLcUuid,
  macosTooOldForGo,
  macosxDeploymentTarget,
  moduleUnavailable,
  multipleGoOnPath,
  noModule,
  noPackageHere,
  obsoleteEnvVar,
  oldModuleCaches,
  parentGomod,
  pathClobbered,
  pathEntryBroken,
  pathHelperReordered,
  pkgConfigFails,
  projectInGopathSrc,
  replaceDirectoryMissing,
  resourceLimitLow,
  rosettaGo,
  sdkOverlaid,
  sdkToolsUnusable,
  sdkWithoutSource,
  shellFileNotRead,
  shellShadowsGo,
  slowLoginShell,
  sumdbBlockedOrOff,
  tccBlocked,
  toolsOlderThanGo,
  umaskTooStrict,
  vcsStamping,
  vendorInconsistent,
  vmNoVersion,
  vmShimAfterSystemGo,
  vmShimsStale,
  vmStaleGoroot,
  workingDirectoryDeleted,
];
