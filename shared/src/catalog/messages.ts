// Generated from checks/ by scripts/generate-catalog.mjs; do not edit.
import { messages as agentShellWithoutGo } from "../checks/agent-shell-without-go.ts";
import { messages as brewGoUnlinked } from "../checks/brew-go-unlinked.ts";
import { messages as buildOutputBlocked } from "../checks/build-output-blocked.ts";
import { messages as cCompilerFails } from "../checks/c-compiler-fails.ts";
import { messages as cacheNotWritable } from "../checks/cache-not-writable.ts";
import { messages as cacheOnNetworkMount } from "../checks/cache-on-network-mount.ts";
import { messages as ccNotFound } from "../checks/cc-not-found.ts";
import { messages as ccShadowed } from "../checks/cc-shadowed.ts";
import { messages as cellarPinned } from "../checks/cellar-pinned.ts";
import { messages as cgoSilentlyOff } from "../checks/cgo-silently-off.ts";
import { messages as cltBroken } from "../checks/clt-broken.ts";
import { messages as corporateCa } from "../checks/corporate-ca.ts";
import { messages as defaultPgoUnusable } from "../checks/default-pgo-unusable.ts";
import { messages as directoryBlocked } from "../checks/directory-blocked.ts";
import { messages as diskLow } from "../checks/disk-low.ts";
import { messages as dualHomebrew } from "../checks/dual-homebrew.ts";
import { messages as editorPinnedGo } from "../checks/editor-pinned-go.ts";
import { messages as envFileShadowed } from "../checks/env-file-shadowed.ts";
import { messages as envVarTypo } from "../checks/env-var-typo.ts";
import { messages as fdLimitLow } from "../checks/fd-limit-low.ts";
import { messages as gitMissing } from "../checks/git-missing.ts";
import { messages as goDoesNotStart } from "../checks/go-does-not-start.ts";
import { messages as goEnvFileBricksGo } from "../checks/go-env-file-bricks-go.ts";
import { messages as goForAnotherProcessor } from "../checks/go-for-another-processor.ts";
import { messages as goNotOnPath } from "../checks/go-not-on-path.ts";
import { messages as goRefuses } from "../checks/go-refuses.ts";
import { messages as goUnsupported } from "../checks/go-unsupported.ts";
import { messages as goVariableRefused } from "../checks/go-variable-refused.ts";
import { messages as goWithoutSdk } from "../checks/go-without-sdk.ts";
import { messages as go111moduleOff } from "../checks/go111module-off.ts";
import { messages as goamd64V3UnderRosetta } from "../checks/goamd64-v3-under-rosetta.ts";
import { messages as gobinMalformed } from "../checks/gobin-malformed.ts";
import { messages as gocacheprogMissing } from "../checks/gocacheprog-missing.ts";
import { messages as godebugSet } from "../checks/godebug-set.ts";
import { messages as goenvOffExported } from "../checks/goenv-off-exported.ts";
import { messages as goenvUnusable } from "../checks/goenv-unusable.ts";
import { messages as goexperimentSet } from "../checks/goexperiment-set.ts";
import { messages as goflagsInvalid } from "../checks/goflags-invalid.ts";
import { messages as goflagsModPinned } from "../checks/goflags-mod-pinned.ts";
import { messages as goflagsStopBuilds } from "../checks/goflags-stop-builds.ts";
import { messages as gomodLineWithoutPatch } from "../checks/gomod-line-without-patch.ts";
import { messages as gomodMalformed } from "../checks/gomod-malformed.ts";
import { messages as gomodNeedsNewerGo } from "../checks/gomod-needs-newer-go.ts";
import { messages as goosGoarchExported } from "../checks/goos-goarch-exported.ts";
import { messages as gopathBinNotOnPath } from "../checks/gopath-bin-not-on-path.ts";
import { messages as gopathHasGomod } from "../checks/gopath-has-gomod.ts";
import { messages as gopathIsGoroot } from "../checks/gopath-is-goroot.ts";
import { messages as gopathMalformed } from "../checks/gopath-malformed.ts";
import { messages as goprivateMalformed } from "../checks/goprivate-malformed.ts";
import { messages as goprivateMissing } from "../checks/goprivate-missing.ts";
import { messages as goproxyMalformed } from "../checks/goproxy-malformed.ts";
import { messages as goproxyUnreachable } from "../checks/goproxy-unreachable.ts";
import { messages as gorootInModcache } from "../checks/goroot-in-modcache.ts";
import { messages as gorootNotAnSdk } from "../checks/goroot-not-an-sdk.ts";
import { messages as gorootNotFound } from "../checks/goroot-not-found.ts";
import { messages as gorootSetNeedlessly } from "../checks/goroot-set-needlessly.ts";
import { messages as gorootVersionMismatch } from "../checks/goroot-version-mismatch.ts";
import { messages as gosumMismatch } from "../checks/gosum-mismatch.ts";
import { messages as gotmpdirBad } from "../checks/gotmpdir-bad.ts";
import { messages as gotoolchainInvalid } from "../checks/gotoolchain-invalid.ts";
import { messages as gotoolchainUnavailable } from "../checks/gotoolchain-unavailable.ts";
import { messages as goworkStray } from "../checks/gowork-stray.ts";
import { messages as goworkUnusable } from "../checks/gowork-unusable.ts";
import { messages as guiPathMissingGo } from "../checks/gui-path-missing-go.ts";
import { messages as homeUnset } from "../checks/home-unset.ts";
import { messages as httpProxyDead } from "../checks/http-proxy-dead.ts";
import { messages as leftoverPkgInstall } from "../checks/leftover-pkg-install.ts";
import { messages as libcTooOld } from "../checks/libc-too-old.ts";
import { messages as macosLcUuid } from "../checks/macos-lc-uuid.ts";
import { messages as macosTooOldForGo } from "../checks/macos-too-old-for-go.ts";
import { messages as macosxDeploymentTarget } from "../checks/macosx-deployment-target.ts";
import { messages as moduleUnavailable } from "../checks/module-unavailable.ts";
import { messages as multipleGoOnPath } from "../checks/multiple-go-on-path.ts";
import { messages as noModule } from "../checks/no-module.ts";
import { messages as noPackageHere } from "../checks/no-package-here.ts";
import { messages as obsoleteEnvVar } from "../checks/obsolete-env-var.ts";
import { messages as oldModuleCaches } from "../checks/old-module-caches.ts";
import { messages as parentGomod } from "../checks/parent-gomod.ts";
import { messages as pathClobbered } from "../checks/path-clobbered.ts";
import { messages as pathEntryBroken } from "../checks/path-entry-broken.ts";
import { messages as pathHelperReordered } from "../checks/path-helper-reordered.ts";
import { messages as pkgConfigFails } from "../checks/pkg-config-fails.ts";
import { messages as projectInGopathSrc } from "../checks/project-in-gopath-src.ts";
import { messages as replaceDirectoryMissing } from "../checks/replace-directory-missing.ts";
import { messages as resourceLimitLow } from "../checks/resource-limit-low.ts";
import { messages as rosettaGo } from "../checks/rosetta-go.ts";
import { messages as sdkOverlaid } from "../checks/sdk-overlaid.ts";
import { messages as sdkToolsUnusable } from "../checks/sdk-tools-unusable.ts";
import { messages as sdkWithoutSource } from "../checks/sdk-without-source.ts";
import { messages as shellFileNotRead } from "../checks/shell-file-not-read.ts";
import { messages as shellShadowsGo } from "../checks/shell-shadows-go.ts";
import { messages as slowLoginShell } from "../checks/slow-login-shell.ts";
import { messages as sumdbBlockedOrOff } from "../checks/sumdb-blocked-or-off.ts";
import { messages as tccBlocked } from "../checks/tcc-blocked.ts";
import { messages as toolsOlderThanGo } from "../checks/tools-older-than-go.ts";
import { messages as umaskTooStrict } from "../checks/umask-too-strict.ts";
import { messages as vcsStamping } from "../checks/vcs-stamping.ts";
import { messages as vendorInconsistent } from "../checks/vendor-inconsistent.ts";
import { messages as vmNoVersion } from "../checks/vm-no-version.ts";
import { messages as vmShimAfterSystemGo } from "../checks/vm-shim-after-system-go.ts";
import { messages as vmShimsStale } from "../checks/vm-shims-stale.ts";
import { messages as vmStaleGoroot } from "../checks/vm-stale-goroot.ts";
import { messages as workingDirectoryDeleted } from "../checks/working-directory-deleted.ts";
import { verifyCommands as agentShellWithoutGoVerify } from "../checks/agent-shell-without-go.ts";
import { verifyCommands as brewGoUnlinkedVerify } from "../checks/brew-go-unlinked.ts";
import { verifyCommands as buildOutputBlockedVerify } from "../checks/build-output-blocked.ts";
import { verifyCommands as cCompilerFailsVerify } from "../checks/c-compiler-fails.ts";
import { verifyCommands as cacheNotWritableVerify } from "../checks/cache-not-writable.ts";
import { verifyCommands as cacheOnNetworkMountVerify } from "../checks/cache-on-network-mount.ts";
import { verifyCommands as ccNotFoundVerify } from "../checks/cc-not-found.ts";
import { verifyCommands as ccShadowedVerify } from "../checks/cc-shadowed.ts";
import { verifyCommands as cellarPinnedVerify } from "../checks/cellar-pinned.ts";
import { verifyCommands as cgoSilentlyOffVerify } from "../checks/cgo-silently-off.ts";
import { verifyCommands as cltBrokenVerify } from "../checks/clt-broken.ts";
import { verifyCommands as corporateCaVerify } from "../checks/corporate-ca.ts";
import { verifyCommands as defaultPgoUnusableVerify } from "../checks/default-pgo-unusable.ts";
import { verifyCommands as directoryBlockedVerify } from "../checks/directory-blocked.ts";
import { verifyCommands as diskLowVerify } from "../checks/disk-low.ts";
import { verifyCommands as dualHomebrewVerify } from "../checks/dual-homebrew.ts";
import { verifyCommands as editorPinnedGoVerify } from "../checks/editor-pinned-go.ts";
import { verifyCommands as envFileShadowedVerify } from "../checks/env-file-shadowed.ts";
import { verifyCommands as envVarTypoVerify } from "../checks/env-var-typo.ts";
import { verifyCommands as fdLimitLowVerify } from "../checks/fd-limit-low.ts";
import { verifyCommands as gitMissingVerify } from "../checks/git-missing.ts";
import { verifyCommands as goDoesNotStartVerify } from "../checks/go-does-not-start.ts";
import { verifyCommands as goEnvFileBricksGoVerify } from "../checks/go-env-file-bricks-go.ts";
import { verifyCommands as goForAnotherProcessorVerify } from "../checks/go-for-another-processor.ts";
import { verifyCommands as goNotOnPathVerify } from "../checks/go-not-on-path.ts";
import { verifyCommands as goRefusesVerify } from "../checks/go-refuses.ts";
import { verifyCommands as goUnsupportedVerify } from "../checks/go-unsupported.ts";
import { verifyCommands as goVariableRefusedVerify } from "../checks/go-variable-refused.ts";
import { verifyCommands as goWithoutSdkVerify } from "../checks/go-without-sdk.ts";
import { verifyCommands as go111moduleOffVerify } from "../checks/go111module-off.ts";
import { verifyCommands as goamd64V3UnderRosettaVerify } from "../checks/goamd64-v3-under-rosetta.ts";
import { verifyCommands as gobinMalformedVerify } from "../checks/gobin-malformed.ts";
import { verifyCommands as gocacheprogMissingVerify } from "../checks/gocacheprog-missing.ts";
import { verifyCommands as godebugSetVerify } from "../checks/godebug-set.ts";
import { verifyCommands as goenvOffExportedVerify } from "../checks/goenv-off-exported.ts";
import { verifyCommands as goenvUnusableVerify } from "../checks/goenv-unusable.ts";
import { verifyCommands as goexperimentSetVerify } from "../checks/goexperiment-set.ts";
import { verifyCommands as goflagsInvalidVerify } from "../checks/goflags-invalid.ts";
import { verifyCommands as goflagsModPinnedVerify } from "../checks/goflags-mod-pinned.ts";
import { verifyCommands as goflagsStopBuildsVerify } from "../checks/goflags-stop-builds.ts";
import { verifyCommands as gomodLineWithoutPatchVerify } from "../checks/gomod-line-without-patch.ts";
import { verifyCommands as gomodMalformedVerify } from "../checks/gomod-malformed.ts";
import { verifyCommands as gomodNeedsNewerGoVerify } from "../checks/gomod-needs-newer-go.ts";
import { verifyCommands as goosGoarchExportedVerify } from "../checks/goos-goarch-exported.ts";
import { verifyCommands as gopathBinNotOnPathVerify } from "../checks/gopath-bin-not-on-path.ts";
import { verifyCommands as gopathHasGomodVerify } from "../checks/gopath-has-gomod.ts";
import { verifyCommands as gopathIsGorootVerify } from "../checks/gopath-is-goroot.ts";
import { verifyCommands as gopathMalformedVerify } from "../checks/gopath-malformed.ts";
import { verifyCommands as goprivateMalformedVerify } from "../checks/goprivate-malformed.ts";
import { verifyCommands as goprivateMissingVerify } from "../checks/goprivate-missing.ts";
import { verifyCommands as goproxyMalformedVerify } from "../checks/goproxy-malformed.ts";
import { verifyCommands as goproxyUnreachableVerify } from "../checks/goproxy-unreachable.ts";
import { verifyCommands as gorootInModcacheVerify } from "../checks/goroot-in-modcache.ts";
import { verifyCommands as gorootNotAnSdkVerify } from "../checks/goroot-not-an-sdk.ts";
import { verifyCommands as gorootNotFoundVerify } from "../checks/goroot-not-found.ts";
import { verifyCommands as gorootSetNeedlesslyVerify } from "../checks/goroot-set-needlessly.ts";
import { verifyCommands as gorootVersionMismatchVerify } from "../checks/goroot-version-mismatch.ts";
import { verifyCommands as gosumMismatchVerify } from "../checks/gosum-mismatch.ts";
import { verifyCommands as gotmpdirBadVerify } from "../checks/gotmpdir-bad.ts";
import { verifyCommands as gotoolchainInvalidVerify } from "../checks/gotoolchain-invalid.ts";
import { verifyCommands as gotoolchainUnavailableVerify } from "../checks/gotoolchain-unavailable.ts";
import { verifyCommands as goworkStrayVerify } from "../checks/gowork-stray.ts";
import { verifyCommands as goworkUnusableVerify } from "../checks/gowork-unusable.ts";
import { verifyCommands as guiPathMissingGoVerify } from "../checks/gui-path-missing-go.ts";
import { verifyCommands as homeUnsetVerify } from "../checks/home-unset.ts";
import { verifyCommands as httpProxyDeadVerify } from "../checks/http-proxy-dead.ts";
import { verifyCommands as leftoverPkgInstallVerify } from "../checks/leftover-pkg-install.ts";
import { verifyCommands as libcTooOldVerify } from "../checks/libc-too-old.ts";
import { verifyCommands as macosLcUuidVerify } from "../checks/macos-lc-uuid.ts";
import { verifyCommands as macosTooOldForGoVerify } from "../checks/macos-too-old-for-go.ts";
import { verifyCommands as macosxDeploymentTargetVerify } from "../checks/macosx-deployment-target.ts";
import { verifyCommands as moduleUnavailableVerify } from "../checks/module-unavailable.ts";
import { verifyCommands as multipleGoOnPathVerify } from "../checks/multiple-go-on-path.ts";
import { verifyCommands as noModuleVerify } from "../checks/no-module.ts";
import { verifyCommands as noPackageHereVerify } from "../checks/no-package-here.ts";
import { verifyCommands as obsoleteEnvVarVerify } from "../checks/obsolete-env-var.ts";
import { verifyCommands as oldModuleCachesVerify } from "../checks/old-module-caches.ts";
import { verifyCommands as parentGomodVerify } from "../checks/parent-gomod.ts";
import { verifyCommands as pathClobberedVerify } from "../checks/path-clobbered.ts";
import { verifyCommands as pathEntryBrokenVerify } from "../checks/path-entry-broken.ts";
import { verifyCommands as pathHelperReorderedVerify } from "../checks/path-helper-reordered.ts";
import { verifyCommands as pkgConfigFailsVerify } from "../checks/pkg-config-fails.ts";
import { verifyCommands as projectInGopathSrcVerify } from "../checks/project-in-gopath-src.ts";
import { verifyCommands as replaceDirectoryMissingVerify } from "../checks/replace-directory-missing.ts";
import { verifyCommands as resourceLimitLowVerify } from "../checks/resource-limit-low.ts";
import { verifyCommands as rosettaGoVerify } from "../checks/rosetta-go.ts";
import { verifyCommands as sdkOverlaidVerify } from "../checks/sdk-overlaid.ts";
import { verifyCommands as sdkToolsUnusableVerify } from "../checks/sdk-tools-unusable.ts";
import { verifyCommands as sdkWithoutSourceVerify } from "../checks/sdk-without-source.ts";
import { verifyCommands as shellFileNotReadVerify } from "../checks/shell-file-not-read.ts";
import { verifyCommands as shellShadowsGoVerify } from "../checks/shell-shadows-go.ts";
import { verifyCommands as slowLoginShellVerify } from "../checks/slow-login-shell.ts";
import { verifyCommands as sumdbBlockedOrOffVerify } from "../checks/sumdb-blocked-or-off.ts";
import { verifyCommands as tccBlockedVerify } from "../checks/tcc-blocked.ts";
import { verifyCommands as toolsOlderThanGoVerify } from "../checks/tools-older-than-go.ts";
import { verifyCommands as umaskTooStrictVerify } from "../checks/umask-too-strict.ts";
import { verifyCommands as vcsStampingVerify } from "../checks/vcs-stamping.ts";
import { verifyCommands as vendorInconsistentVerify } from "../checks/vendor-inconsistent.ts";
import { verifyCommands as vmNoVersionVerify } from "../checks/vm-no-version.ts";
import { verifyCommands as vmShimAfterSystemGoVerify } from "../checks/vm-shim-after-system-go.ts";
import { verifyCommands as vmShimsStaleVerify } from "../checks/vm-shims-stale.ts";
import { verifyCommands as vmStaleGorootVerify } from "../checks/vm-stale-goroot.ts";
import { verifyCommands as workingDirectoryDeletedVerify } from "../checks/working-directory-deleted.ts";

/** By id of a check: the messages that people see because of it, `…` for what varies from machine to machine. */
export const MESSAGES: Readonly<Record<string, readonly string[]>> = {
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

/** By id of a check: commands, the same in every shell, whose answers show whether it is so. */
export const VERIFY_COMMANDS: Readonly<Record<string, readonly string[]>> = {
  "agent-shell-without-go": agentShellWithoutGoVerify,
  "brew-go-unlinked": brewGoUnlinkedVerify,
  "build-output-blocked": buildOutputBlockedVerify,
  "c-compiler-fails": cCompilerFailsVerify,
  "cache-not-writable": cacheNotWritableVerify,
  "cache-on-network-mount": cacheOnNetworkMountVerify,
  "cc-not-found": ccNotFoundVerify,
  "cc-shadowed": ccShadowedVerify,
  "cellar-pinned": cellarPinnedVerify,
  "cgo-silently-off": cgoSilentlyOffVerify,
  "clt-broken": cltBrokenVerify,
  "corporate-ca": corporateCaVerify,
  "default-pgo-unusable": defaultPgoUnusableVerify,
  "directory-blocked": directoryBlockedVerify,
  "disk-low": diskLowVerify,
  "dual-homebrew": dualHomebrewVerify,
  "editor-pinned-go": editorPinnedGoVerify,
  "env-file-shadowed": envFileShadowedVerify,
  "env-var-typo": envVarTypoVerify,
  "fd-limit-low": fdLimitLowVerify,
  "git-missing": gitMissingVerify,
  "go-does-not-start": goDoesNotStartVerify,
  "go-env-file-bricks-go": goEnvFileBricksGoVerify,
  "go-for-another-processor": goForAnotherProcessorVerify,
  "go-not-on-path": goNotOnPathVerify,
  "go-refuses": goRefusesVerify,
  "go-unsupported": goUnsupportedVerify,
  "go-variable-refused": goVariableRefusedVerify,
  "go-without-sdk": goWithoutSdkVerify,
  "go111module-off": go111moduleOffVerify,
  "goamd64-v3-under-rosetta": goamd64V3UnderRosettaVerify,
  "gobin-malformed": gobinMalformedVerify,
  "gocacheprog-missing": gocacheprogMissingVerify,
  "godebug-set": godebugSetVerify,
  "goenv-off-exported": goenvOffExportedVerify,
  "goenv-unusable": goenvUnusableVerify,
  "goexperiment-set": goexperimentSetVerify,
  "goflags-invalid": goflagsInvalidVerify,
  "goflags-mod-pinned": goflagsModPinnedVerify,
  "goflags-stop-builds": goflagsStopBuildsVerify,
  "gomod-line-without-patch": gomodLineWithoutPatchVerify,
  "gomod-malformed": gomodMalformedVerify,
  "gomod-needs-newer-go": gomodNeedsNewerGoVerify,
  "goos-goarch-exported": goosGoarchExportedVerify,
  "gopath-bin-not-on-path": gopathBinNotOnPathVerify,
  "gopath-has-gomod": gopathHasGomodVerify,
  "gopath-is-goroot": gopathIsGorootVerify,
  "gopath-malformed": gopathMalformedVerify,
  "goprivate-malformed": goprivateMalformedVerify,
  "goprivate-missing": goprivateMissingVerify,
  "goproxy-malformed": goproxyMalformedVerify,
  "goproxy-unreachable": goproxyUnreachableVerify,
  "goroot-in-modcache": gorootInModcacheVerify,
  "goroot-not-an-sdk": gorootNotAnSdkVerify,
  "goroot-not-found": gorootNotFoundVerify,
  "goroot-set-needlessly": gorootSetNeedlesslyVerify,
  "goroot-version-mismatch": gorootVersionMismatchVerify,
  "gosum-mismatch": gosumMismatchVerify,
  "gotmpdir-bad": gotmpdirBadVerify,
  "gotoolchain-invalid": gotoolchainInvalidVerify,
  "gotoolchain-unavailable": gotoolchainUnavailableVerify,
  "gowork-stray": goworkStrayVerify,
  "gowork-unusable": goworkUnusableVerify,
  "gui-path-missing-go": guiPathMissingGoVerify,
  "home-unset": homeUnsetVerify,
  "http-proxy-dead": httpProxyDeadVerify,
  "leftover-pkg-install": leftoverPkgInstallVerify,
  "libc-too-old": libcTooOldVerify,
  "macos-lc-uuid": macosLcUuidVerify,
  "macos-too-old-for-go": macosTooOldForGoVerify,
  "macosx-deployment-target": macosxDeploymentTargetVerify,
  "module-unavailable": moduleUnavailableVerify,
  "multiple-go-on-path": multipleGoOnPathVerify,
  "no-module": noModuleVerify,
  "no-package-here": noPackageHereVerify,
  "obsolete-env-var": obsoleteEnvVarVerify,
  "old-module-caches": oldModuleCachesVerify,
  "parent-gomod": parentGomodVerify,
  "path-clobbered": pathClobberedVerify,
  "path-entry-broken": pathEntryBrokenVerify,
  "path-helper-reordered": pathHelperReorderedVerify,
  "pkg-config-fails": pkgConfigFailsVerify,
  "project-in-gopath-src": projectInGopathSrcVerify,
  "replace-directory-missing": replaceDirectoryMissingVerify,
  "resource-limit-low": resourceLimitLowVerify,
  "rosetta-go": rosettaGoVerify,
  "sdk-overlaid": sdkOverlaidVerify,
  "sdk-tools-unusable": sdkToolsUnusableVerify,
  "sdk-without-source": sdkWithoutSourceVerify,
  "shell-file-not-read": shellFileNotReadVerify,
  "shell-shadows-go": shellShadowsGoVerify,
  "slow-login-shell": slowLoginShellVerify,
  "sumdb-blocked-or-off": sumdbBlockedOrOffVerify,
  "tcc-blocked": tccBlockedVerify,
  "tools-older-than-go": toolsOlderThanGoVerify,
  "umask-too-strict": umaskTooStrictVerify,
  "vcs-stamping": vcsStampingVerify,
  "vendor-inconsistent": vendorInconsistentVerify,
  "vm-no-version": vmNoVersionVerify,
  "vm-shim-after-system-go": vmShimAfterSystemGoVerify,
  "vm-shims-stale": vmShimsStaleVerify,
  "vm-stale-goroot": vmStaleGorootVerify,
  "working-directory-deleted": workingDirectoryDeletedVerify,
};
