// Generated from checks/ by scripts/generate-catalog.mjs; do not edit.
import { examples as agentShellWithoutGo } from "../checks/agent-shell-without-go.ts";
import { examples as brewGoUnlinked } from "../checks/brew-go-unlinked.ts";
import { examples as buildOutputBlocked } from "../checks/build-output-blocked.ts";
import { examples as cCompilerFails } from "../checks/c-compiler-fails.ts";
import { examples as cacheNotWritable } from "../checks/cache-not-writable.ts";
import { examples as cacheOnNetworkMount } from "../checks/cache-on-network-mount.ts";
import { examples as ccNotFound } from "../checks/cc-not-found.ts";
import { examples as ccShadowed } from "../checks/cc-shadowed.ts";
import { examples as cellarPinned } from "../checks/cellar-pinned.ts";
import { examples as cgoSilentlyOff } from "../checks/cgo-silently-off.ts";
import { examples as cltBroken } from "../checks/clt-broken.ts";
import { examples as corporateCa } from "../checks/corporate-ca.ts";
import { examples as defaultPgoUnusable } from "../checks/default-pgo-unusable.ts";
import { examples as directoryBlocked } from "../checks/directory-blocked.ts";
import { examples as diskLow } from "../checks/disk-low.ts";
import { examples as dualHomebrew } from "../checks/dual-homebrew.ts";
import { examples as editorPinnedGo } from "../checks/editor-pinned-go.ts";
import { examples as envFileShadowed } from "../checks/env-file-shadowed.ts";
import { examples as envVarTypo } from "../checks/env-var-typo.ts";
import { examples as fdLimitLow } from "../checks/fd-limit-low.ts";
import { examples as gitMissing } from "../checks/git-missing.ts";
import { examples as goDoesNotStart } from "../checks/go-does-not-start.ts";
import { examples as goEnvFileBricksGo } from "../checks/go-env-file-bricks-go.ts";
import { examples as goForAnotherProcessor } from "../checks/go-for-another-processor.ts";
import { examples as goNotOnPath } from "../checks/go-not-on-path.ts";
import { examples as goRefuses } from "../checks/go-refuses.ts";
import { examples as goUnsupported } from "../checks/go-unsupported.ts";
import { examples as goVariableRefused } from "../checks/go-variable-refused.ts";
import { examples as goWithoutSdk } from "../checks/go-without-sdk.ts";
import { examples as go111moduleOff } from "../checks/go111module-off.ts";
import { examples as goamd64V3UnderRosetta } from "../checks/goamd64-v3-under-rosetta.ts";
import { examples as gobinMalformed } from "../checks/gobin-malformed.ts";
import { examples as gocacheprogMissing } from "../checks/gocacheprog-missing.ts";
import { examples as godebugSet } from "../checks/godebug-set.ts";
import { examples as goenvOffExported } from "../checks/goenv-off-exported.ts";
import { examples as goenvUnusable } from "../checks/goenv-unusable.ts";
import { examples as goexperimentSet } from "../checks/goexperiment-set.ts";
import { examples as goflagsInvalid } from "../checks/goflags-invalid.ts";
import { examples as goflagsModPinned } from "../checks/goflags-mod-pinned.ts";
import { examples as goflagsStopBuilds } from "../checks/goflags-stop-builds.ts";
import { examples as gomodLineWithoutPatch } from "../checks/gomod-line-without-patch.ts";
import { examples as gomodMalformed } from "../checks/gomod-malformed.ts";
import { examples as gomodNeedsNewerGo } from "../checks/gomod-needs-newer-go.ts";
import { examples as goosGoarchExported } from "../checks/goos-goarch-exported.ts";
import { examples as gopathBinNotOnPath } from "../checks/gopath-bin-not-on-path.ts";
import { examples as gopathHasGomod } from "../checks/gopath-has-gomod.ts";
import { examples as gopathIsGoroot } from "../checks/gopath-is-goroot.ts";
import { examples as gopathMalformed } from "../checks/gopath-malformed.ts";
import { examples as goprivateMalformed } from "../checks/goprivate-malformed.ts";
import { examples as goprivateMissing } from "../checks/goprivate-missing.ts";
import { examples as goproxyMalformed } from "../checks/goproxy-malformed.ts";
import { examples as goproxyUnreachable } from "../checks/goproxy-unreachable.ts";
import { examples as gorootInModcache } from "../checks/goroot-in-modcache.ts";
import { examples as gorootNotAnSdk } from "../checks/goroot-not-an-sdk.ts";
import { examples as gorootNotFound } from "../checks/goroot-not-found.ts";
import { examples as gorootSetNeedlessly } from "../checks/goroot-set-needlessly.ts";
import { examples as gorootVersionMismatch } from "../checks/goroot-version-mismatch.ts";
import { examples as gosumMismatch } from "../checks/gosum-mismatch.ts";
import { examples as gotmpdirBad } from "../checks/gotmpdir-bad.ts";
import { examples as gotoolchainInvalid } from "../checks/gotoolchain-invalid.ts";
import { examples as gotoolchainUnavailable } from "../checks/gotoolchain-unavailable.ts";
import { examples as goworkStray } from "../checks/gowork-stray.ts";
import { examples as goworkUnusable } from "../checks/gowork-unusable.ts";
import { examples as guiPathMissingGo } from "../checks/gui-path-missing-go.ts";
import { examples as homeUnset } from "../checks/home-unset.ts";
import { examples as httpProxyDead } from "../checks/http-proxy-dead.ts";
import { examples as leftoverPkgInstall } from "../checks/leftover-pkg-install.ts";
import { examples as libcTooOld } from "../checks/libc-too-old.ts";
import { examples as macosLcUuid } from "../checks/macos-lc-uuid.ts";
import { examples as macosTooOldForGo } from "../checks/macos-too-old-for-go.ts";
import { examples as macosxDeploymentTarget } from "../checks/macosx-deployment-target.ts";
import { examples as moduleUnavailable } from "../checks/module-unavailable.ts";
import { examples as multipleGoOnPath } from "../checks/multiple-go-on-path.ts";
import { examples as noModule } from "../checks/no-module.ts";
import { examples as noPackageHere } from "../checks/no-package-here.ts";
import { examples as obsoleteEnvVar } from "../checks/obsolete-env-var.ts";
import { examples as oldModuleCaches } from "../checks/old-module-caches.ts";
import { examples as parentGomod } from "../checks/parent-gomod.ts";
import { examples as pathClobbered } from "../checks/path-clobbered.ts";
import { examples as pathEntryBroken } from "../checks/path-entry-broken.ts";
import { examples as pathHelperReordered } from "../checks/path-helper-reordered.ts";
import { examples as pkgConfigFails } from "../checks/pkg-config-fails.ts";
import { examples as projectInGopathSrc } from "../checks/project-in-gopath-src.ts";
import { examples as replaceDirectoryMissing } from "../checks/replace-directory-missing.ts";
import { examples as resourceLimitLow } from "../checks/resource-limit-low.ts";
import { examples as rosettaGo } from "../checks/rosetta-go.ts";
import { examples as sdkOverlaid } from "../checks/sdk-overlaid.ts";
import { examples as sdkToolsUnusable } from "../checks/sdk-tools-unusable.ts";
import { examples as sdkWithoutSource } from "../checks/sdk-without-source.ts";
import { examples as shellFileNotRead } from "../checks/shell-file-not-read.ts";
import { examples as shellShadowsGo } from "../checks/shell-shadows-go.ts";
import { examples as slowLoginShell } from "../checks/slow-login-shell.ts";
import { examples as sumdbBlockedOrOff } from "../checks/sumdb-blocked-or-off.ts";
import { examples as tccBlocked } from "../checks/tcc-blocked.ts";
import { examples as toolsOlderThanGo } from "../checks/tools-older-than-go.ts";
import { examples as umaskTooStrict } from "../checks/umask-too-strict.ts";
import { examples as vcsStamping } from "../checks/vcs-stamping.ts";
import { examples as vendorInconsistent } from "../checks/vendor-inconsistent.ts";
import { examples as vmNoVersion } from "../checks/vm-no-version.ts";
import { examples as vmShimAfterSystemGo } from "../checks/vm-shim-after-system-go.ts";
import { examples as vmShimsStale } from "../checks/vm-shims-stale.ts";
import { examples as vmStaleGoroot } from "../checks/vm-stale-goroot.ts";
import { examples as workingDirectoryDeleted } from "../checks/working-directory-deleted.ts";
import type { CheckExamples } from "../model/index.ts";

/** By id of a check: machines on which it is known to pass or to fail. */
export const EXAMPLES: Readonly<Record<string, () => CheckExamples>> = {
  "agent-shell-without-go": agentShellWithoutGo,
  "brew-go-unlinked": brewGoUnlinked,
  "build-output-blocked": buildOutputBlocked,
  "c-compiler-fails": cCompilerFails,
  "cache-not-writable": cacheNotWritable,
  "cache-on-network-mount": cacheOnNetworkMount,
  "cc-not-found": ccNotFound,
  "cc-shadowed": ccShadowed,
  "cellar-pinned": cellarPinned,
  "cgo-silently-off": cgoSilentlyOff,
  "clt-broken": cltBroken,
  "corporate-ca": corporateCa,
  "default-pgo-unusable": defaultPgoUnusable,
  "directory-blocked": directoryBlocked,
  "disk-low": diskLow,
  "dual-homebrew": dualHomebrew,
  "editor-pinned-go": editorPinnedGo,
  "env-file-shadowed": envFileShadowed,
  "env-var-typo": envVarTypo,
  "fd-limit-low": fdLimitLow,
  "git-missing": gitMissing,
  "go-does-not-start": goDoesNotStart,
  "go-env-file-bricks-go": goEnvFileBricksGo,
  "go-for-another-processor": goForAnotherProcessor,
  "go-not-on-path": goNotOnPath,
  "go-refuses": goRefuses,
  "go-unsupported": goUnsupported,
  "go-variable-refused": goVariableRefused,
  "go-without-sdk": goWithoutSdk,
  "go111module-off": go111moduleOff,
  "goamd64-v3-under-rosetta": goamd64V3UnderRosetta,
  "gobin-malformed": gobinMalformed,
  "gocacheprog-missing": gocacheprogMissing,
  "godebug-set": godebugSet,
  "goenv-off-exported": goenvOffExported,
  "goenv-unusable": goenvUnusable,
  "goexperiment-set": goexperimentSet,
  "goflags-invalid": goflagsInvalid,
  "goflags-mod-pinned": goflagsModPinned,
  "goflags-stop-builds": goflagsStopBuilds,
  "gomod-line-without-patch": gomodLineWithoutPatch,
  "gomod-malformed": gomodMalformed,
  "gomod-needs-newer-go": gomodNeedsNewerGo,
  "goos-goarch-exported": goosGoarchExported,
  "gopath-bin-not-on-path": gopathBinNotOnPath,
  "gopath-has-gomod": gopathHasGomod,
  "gopath-is-goroot": gopathIsGoroot,
  "gopath-malformed": gopathMalformed,
  "goprivate-malformed": goprivateMalformed,
  "goprivate-missing": goprivateMissing,
  "goproxy-malformed": goproxyMalformed,
  "goproxy-unreachable": goproxyUnreachable,
  "goroot-in-modcache": gorootInModcache,
  "goroot-not-an-sdk": gorootNotAnSdk,
  "goroot-not-found": gorootNotFound,
  "goroot-set-needlessly": gorootSetNeedlessly,
  "goroot-version-mismatch": gorootVersionMismatch,
  "gosum-mismatch": gosumMismatch,
  "gotmpdir-bad": gotmpdirBad,
  "gotoolchain-invalid": gotoolchainInvalid,
  "gotoolchain-unavailable": gotoolchainUnavailable,
  "gowork-stray": goworkStray,
  "gowork-unusable": goworkUnusable,
  "gui-path-missing-go": guiPathMissingGo,
  "home-unset": homeUnset,
  "http-proxy-dead": httpProxyDead,
  "leftover-pkg-install": leftoverPkgInstall,
  "libc-too-old": libcTooOld,
  "macos-lc-uuid": macosLcUuid,
  "macos-too-old-for-go": macosTooOldForGo,
  "macosx-deployment-target": macosxDeploymentTarget,
  "module-unavailable": moduleUnavailable,
  "multiple-go-on-path": multipleGoOnPath,
  "no-module": noModule,
  "no-package-here": noPackageHere,
  "obsolete-env-var": obsoleteEnvVar,
  "old-module-caches": oldModuleCaches,
  "parent-gomod": parentGomod,
  "path-clobbered": pathClobbered,
  "path-entry-broken": pathEntryBroken,
  "path-helper-reordered": pathHelperReordered,
  "pkg-config-fails": pkgConfigFails,
  "project-in-gopath-src": projectInGopathSrc,
  "replace-directory-missing": replaceDirectoryMissing,
  "resource-limit-low": resourceLimitLow,
  "rosetta-go": rosettaGo,
  "sdk-overlaid": sdkOverlaid,
  "sdk-tools-unusable": sdkToolsUnusable,
  "sdk-without-source": sdkWithoutSource,
  "shell-file-not-read": shellFileNotRead,
  "shell-shadows-go": shellShadowsGo,
  "slow-login-shell": slowLoginShell,
  "sumdb-blocked-or-off": sumdbBlockedOrOff,
  "tcc-blocked": tccBlocked,
  "tools-older-than-go": toolsOlderThanGo,
  "umask-too-strict": umaskTooStrict,
  "vcs-stamping": vcsStamping,
  "vendor-inconsistent": vendorInconsistent,
  "vm-no-version": vmNoVersion,
  "vm-shim-after-system-go": vmShimAfterSystemGo,
  "vm-shims-stale": vmShimsStale,
  "vm-stale-goroot": vmStaleGoroot,
  "working-directory-deleted": workingDirectoryDeleted,
};
