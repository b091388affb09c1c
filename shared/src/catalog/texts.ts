// Generated from checks/ by scripts/generate-catalog.mjs; do not edit.
import { texts as agentShellWithoutGo } from "../checks/agent-shell-without-go.ts";
import { texts as brewGoUnlinked } from "../checks/brew-go-unlinked.ts";
import { texts as buildOutputBlocked } from "../checks/build-output-blocked.ts";
import { texts as cCompilerFails } from "../checks/c-compiler-fails.ts";
import { texts as cacheNotWritable } from "../checks/cache-not-writable.ts";
import { texts as cacheOnNetworkMount } from "../checks/cache-on-network-mount.ts";
import { texts as ccNotFound } from "../checks/cc-not-found.ts";
import { texts as ccShadowed } from "../checks/cc-shadowed.ts";
import { texts as cellarPinned } from "../checks/cellar-pinned.ts";
import { texts as cgoSilentlyOff } from "../checks/cgo-silently-off.ts";
import { texts as cltBroken } from "../checks/clt-broken.ts";
import { texts as corporateCa } from "../checks/corporate-ca.ts";
import { texts as defaultPgoUnusable } from "../checks/default-pgo-unusable.ts";
import { texts as directoryBlocked } from "../checks/directory-blocked.ts";
import { texts as diskLow } from "../checks/disk-low.ts";
import { texts as dualHomebrew } from "../checks/dual-homebrew.ts";
import { texts as editorPinnedGo } from "../checks/editor-pinned-go.ts";
import { texts as envFileShadowed } from "../checks/env-file-shadowed.ts";
import { texts as envVarTypo } from "../checks/env-var-typo.ts";
import { texts as fdLimitLow } from "../checks/fd-limit-low.ts";
import { texts as gitMissing } from "../checks/git-missing.ts";
import { texts as goDoesNotStart } from "../checks/go-does-not-start.ts";
import { texts as goEnvFileBricksGo } from "../checks/go-env-file-bricks-go.ts";
import { texts as goForAnotherProcessor } from "../checks/go-for-another-processor.ts";
import { texts as goNotOnPath } from "../checks/go-not-on-path.ts";
import { texts as goRefuses } from "../checks/go-refuses.ts";
import { texts as goUnsupported } from "../checks/go-unsupported.ts";
import { texts as goVariableRefused } from "../checks/go-variable-refused.ts";
import { texts as goWithoutSdk } from "../checks/go-without-sdk.ts";
import { texts as go111moduleOff } from "../checks/go111module-off.ts";
import { texts as goamd64V3UnderRosetta } from "../checks/goamd64-v3-under-rosetta.ts";
import { texts as gobinMalformed } from "../checks/gobin-malformed.ts";
import { texts as gocacheprogMissing } from "../checks/gocacheprog-missing.ts";
import { texts as godebugSet } from "../checks/godebug-set.ts";
import { texts as goenvOffExported } from "../checks/goenv-off-exported.ts";
import { texts as goenvUnusable } from "../checks/goenv-unusable.ts";
import { texts as goexperimentSet } from "../checks/goexperiment-set.ts";
import { texts as goflagsInvalid } from "../checks/goflags-invalid.ts";
import { texts as goflagsModPinned } from "../checks/goflags-mod-pinned.ts";
import { texts as goflagsStopBuilds } from "../checks/goflags-stop-builds.ts";
import { texts as gomodLineWithoutPatch } from "../checks/gomod-line-without-patch.ts";
import { texts as gomodMalformed } from "../checks/gomod-malformed.ts";
import { texts as gomodNeedsNewerGo } from "../checks/gomod-needs-newer-go.ts";
import { texts as goosGoarchExported } from "../checks/goos-goarch-exported.ts";
import { texts as gopathBinNotOnPath } from "../checks/gopath-bin-not-on-path.ts";
import { texts as gopathHasGomod } from "../checks/gopath-has-gomod.ts";
import { texts as gopathIsGoroot } from "../checks/gopath-is-goroot.ts";
import { texts as gopathMalformed } from "../checks/gopath-malformed.ts";
import { texts as goprivateMalformed } from "../checks/goprivate-malformed.ts";
import { texts as goprivateMissing } from "../checks/goprivate-missing.ts";
import { texts as goproxyMalformed } from "../checks/goproxy-malformed.ts";
import { texts as goproxyUnreachable } from "../checks/goproxy-unreachable.ts";
import { texts as gorootInModcache } from "../checks/goroot-in-modcache.ts";
import { texts as gorootNotAnSdk } from "../checks/goroot-not-an-sdk.ts";
import { texts as gorootNotFound } from "../checks/goroot-not-found.ts";
import { texts as gorootSetNeedlessly } from "../checks/goroot-set-needlessly.ts";
import { texts as gorootVersionMismatch } from "../checks/goroot-version-mismatch.ts";
import { texts as gosumMismatch } from "../checks/gosum-mismatch.ts";
import { texts as gotmpdirBad } from "../checks/gotmpdir-bad.ts";
import { texts as gotoolchainInvalid } from "../checks/gotoolchain-invalid.ts";
import { texts as gotoolchainUnavailable } from "../checks/gotoolchain-unavailable.ts";
import { texts as goworkStray } from "../checks/gowork-stray.ts";
import { texts as goworkUnusable } from "../checks/gowork-unusable.ts";
import { texts as guiPathMissingGo } from "../checks/gui-path-missing-go.ts";
import { texts as homeUnset } from "../checks/home-unset.ts";
import { texts as httpProxyDead } from "../checks/http-proxy-dead.ts";
import { texts as leftoverPkgInstall } from "../checks/leftover-pkg-install.ts";
import { texts as libcTooOld } from "../checks/libc-too-old.ts";
import { texts as macosLcUuid } from "../checks/macos-lc-uuid.ts";
import { texts as macosTooOldForGo } from "../checks/macos-too-old-for-go.ts";
import { texts as macosxDeploymentTarget } from "../checks/macosx-deployment-target.ts";
import { texts as moduleUnavailable } from "../checks/module-unavailable.ts";
import { texts as multipleGoOnPath } from "../checks/multiple-go-on-path.ts";
import { texts as noModule } from "../checks/no-module.ts";
import { texts as noPackageHere } from "../checks/no-package-here.ts";
import { texts as obsoleteEnvVar } from "../checks/obsolete-env-var.ts";
import { texts as oldModuleCaches } from "../checks/old-module-caches.ts";
import { texts as parentGomod } from "../checks/parent-gomod.ts";
import { texts as pathClobbered } from "../checks/path-clobbered.ts";
import { texts as pathEntryBroken } from "../checks/path-entry-broken.ts";
import { texts as pathHelperReordered } from "../checks/path-helper-reordered.ts";
import { texts as pkgConfigFails } from "../checks/pkg-config-fails.ts";
import { texts as projectInGopathSrc } from "../checks/project-in-gopath-src.ts";
import { texts as replaceDirectoryMissing } from "../checks/replace-directory-missing.ts";
import { texts as resourceLimitLow } from "../checks/resource-limit-low.ts";
import { texts as rosettaGo } from "../checks/rosetta-go.ts";
import { texts as sdkOverlaid } from "../checks/sdk-overlaid.ts";
import { texts as sdkToolsUnusable } from "../checks/sdk-tools-unusable.ts";
import { texts as sdkWithoutSource } from "../checks/sdk-without-source.ts";
import { texts as shellFileNotRead } from "../checks/shell-file-not-read.ts";
import { texts as shellShadowsGo } from "../checks/shell-shadows-go.ts";
import { texts as slowLoginShell } from "../checks/slow-login-shell.ts";
import { texts as sumdbBlockedOrOff } from "../checks/sumdb-blocked-or-off.ts";
import { texts as tccBlocked } from "../checks/tcc-blocked.ts";
import { texts as toolsOlderThanGo } from "../checks/tools-older-than-go.ts";
import { texts as umaskTooStrict } from "../checks/umask-too-strict.ts";
import { texts as vcsStamping } from "../checks/vcs-stamping.ts";
import { texts as vendorInconsistent } from "../checks/vendor-inconsistent.ts";
import { texts as vmNoVersion } from "../checks/vm-no-version.ts";
import { texts as vmShimAfterSystemGo } from "../checks/vm-shim-after-system-go.ts";
import { texts as vmShimsStale } from "../checks/vm-shims-stale.ts";
import { texts as vmStaleGoroot } from "../checks/vm-stale-goroot.ts";
import { texts as workingDirectoryDeleted } from "../checks/working-directory-deleted.ts";
import type { CheckText, Localized } from "../model/index.ts";
import { once } from "../util/once.ts";

/** The words of every check in both languages, by id. The table and its words are made when they are asked for. */
export const checkTexts = once((): Readonly<Record<string, () => Localized<CheckText>>> => ({
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
}));
