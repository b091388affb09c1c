import { ADMINISTRATORS } from "./known-errors/administrators.ts";
import { APP_BUILDERS } from "./known-errors/app-builders.ts";
import { ASSIGNMENTS } from "./known-errors/assignments.ts";
import { BLOCKED_PROGRAMS } from "./known-errors/blocked-programs.ts";
import { BUILD_ANSWERS } from "./known-errors/build-answers.ts";
import { BUILD_FLAGS } from "./known-errors/build-flags.ts";
import { BUILD_SCRIPTS } from "./known-errors/build-scripts.ts";
import { BUILD_SERVICES } from "./known-errors/build-services.ts";
import { BUILDERS } from "./known-errors/builders.ts";
import { C_COMPILER } from "./known-errors/c-compiler.ts";
import { C_LINKING } from "./known-errors/c-linking.ts";
import { C_RUNTIMES } from "./known-errors/c-runtimes.ts";
import { C_SYMBOLS } from "./known-errors/c-symbols.ts";
import { C_TOOLCHAINS } from "./known-errors/c-toolchains.ts";
import { CALLED_PROGRAMS } from "./known-errors/called-programs.ts";
import { CALLERS } from "./known-errors/callers.ts";
import { CGO_HELPERS } from "./known-errors/cgo-helpers.ts";
import { CGO_SETTINGS } from "./known-errors/cgo-settings.ts";
import { CI_JOBS } from "./known-errors/ci-jobs.ts";
import { CLOSED_CACHES } from "./known-errors/closed-caches.ts";
import { COMMAND_USAGE } from "./known-errors/command-usage.ts";
import { COMMANDS } from "./known-errors/commands.ts";
import { COMPILER_VERSIONS } from "./known-errors/compiler-versions.ts";
import { CONTAINERS } from "./known-errors/containers.ts";
import { CRASHES } from "./known-errors/crashes.ts";
import { CROSS_COMPILERS } from "./known-errors/cross-compilers.ts";
import { DAMAGED_CACHES } from "./known-errors/damaged-caches.ts";
import { DEBUGGING } from "./known-errors/debugging.ts";
import { DELVE_MESSAGES } from "./known-errors/delve.ts";
import { DEPENDENCIES } from "./known-errors/dependencies.ts";
import { EDITOR_ANSWERS } from "./known-errors/editor-answers.ts";
import { EDITOR_MESSAGES } from "./known-errors/editor-messages.ts";
import { EDITOR_SERVICES } from "./known-errors/editor-services.ts";
import { ENDED_PROGRAMS } from "./known-errors/ended-programs.ts";
import { FILES } from "./known-errors/files.ts";
import { FIXED_PATHS } from "./known-errors/fixed-paths.ts";
import { GIT_ANSWERS } from "./known-errors/git-answers.ts";
import { GO_MOD_LINES } from "./known-errors/go-mod-lines.ts";
import { GOPATH_DOWNLOADS } from "./known-errors/gopath-downloads.ts";
import { GOPATH_MODE } from "./known-errors/gopath-mode.ts";
import { GOPATH_PROJECTS } from "./known-errors/gopath-projects.ts";
import { GOPLS } from "./known-errors/gopls.ts";
import { GOPLS_WORKSPACES } from "./known-errors/gopls-workspaces.ts";
import { GOROOT } from "./known-errors/goroot.ts";
import { IMPORTS } from "./known-errors/imports.ts";
import { INSTALL_COMMANDS } from "./known-errors/install-commands.ts";
import { INSTALLER_ANSWERS } from "./known-errors/installer-answers.ts";
import { INSTALLERS } from "./known-errors/installers.ts";
import { type ErrorMessage, isKnownError, type KnownError } from "./known-errors/known-error.ts";
import { LANGUAGE_FEATURES } from "./known-errors/language-features.ts";
import { LINK_FAILURES } from "./known-errors/link-failures.ts";
import { LINKER } from "./known-errors/linker.ts";
import { LINTERS } from "./known-errors/linters.ts";
import { MAC_LINKING } from "./known-errors/mac-linking.ts";
import { MANAGER_MESSAGES } from "./known-errors/manager-messages.ts";
import { MANAGERS_NOT_READY } from "./known-errors/managers.ts";
import { MISSING_RELEASES } from "./known-errors/missing-releases.ts";
import { MODULE_FILES } from "./known-errors/module-files.ts";
import { MODULE_PATHS } from "./known-errors/module-paths.ts";
import { MODULES } from "./known-errors/modules.ts";
import { NATIVE_CODE } from "./known-errors/native-code.ts";
import { NETWORK } from "./known-errors/network.ts";
import { OLD_DEPENDENCIES } from "./known-errors/old-dependencies.ts";
import { OLD_RELEASES } from "./known-errors/old-releases.ts";
import { OTHER_TOOLS } from "./known-errors/other-tools.ts";
import { OUTER_ANSWERS } from "./known-errors/outer-answers.ts";
import { OUTER_MESSAGES } from "./known-errors/outer-messages.ts";
import { OUTER_TOOLS } from "./known-errors/outer-tools.ts";
import { PACKAGE_MANAGERS } from "./known-errors/package-managers.ts";
import { PACKAGERS } from "./known-errors/packagers.ts";
import { PACKAGES } from "./known-errors/packages.ts";
import { PERMISSIONS } from "./known-errors/permissions.ts";
import { PLATFORMS } from "./known-errors/platforms.ts";
import { PLUGINS } from "./known-errors/plugins.ts";
import { PROCESS_LIMITS } from "./known-errors/process-limits.ts";
import { PROCESSORS } from "./known-errors/processors.ts";
import { PROJECT_FILES } from "./known-errors/project-files.ts";
import { PROTOBUF } from "./known-errors/protobuf.ts";
import { PROXY_ANSWERS } from "./known-errors/proxy-answers.ts";
import { RACE_DETECTOR } from "./known-errors/race-detector.ts";
import { REFUSED_VALUES } from "./known-errors/refused-values.ts";
import { RELEASE_ANSWERS } from "./known-errors/release-answers.ts";
import { RELEASE_DEMANDS } from "./known-errors/release-demands.ts";
import { RELEASES } from "./known-errors/releases.ts";
import { REPOSITORIES } from "./known-errors/repositories.ts";
import { SCRIPT_DEMANDS } from "./known-errors/script-demands.ts";
import { SCRIPT_VALUES } from "./known-errors/script-values.ts";
import { SDK_DOWNLOADS } from "./known-errors/sdk-downloads.ts";
import { SERVICES } from "./known-errors/services.ts";
import { SETTINGS_REFUSED } from "./known-errors/settings-refused.ts";
import { SHELL_WORDINGS } from "./known-errors/shell-wordings.ts";
import { SHELLS } from "./known-errors/shells.ts";
import { SURROUNDINGS } from "./known-errors/surroundings.ts";
import { SYSTEM } from "./known-errors/system.ts";
import { SYSTEM_STARTS } from "./known-errors/system-starts.ts";
import { TOLD_APART } from "./known-errors/told-apart.ts";
import { TOOL_ANSWERS } from "./known-errors/tool-answers.ts";
import { TOOL_CALLS } from "./known-errors/tool-calls.ts";
import { TOOL_FILES } from "./known-errors/tool-files.ts";
import { TOOL_STARTS } from "./known-errors/tool-starts.ts";
import { TOOLS } from "./known-errors/tools.ts";
import { TRANSFERS } from "./known-errors/transfers.ts";
import { VANITY_IMPORTS } from "./known-errors/vanity-imports.ts";
import { VARIABLES } from "./known-errors/variables.ts";
import { VERSION_MANAGERS } from "./known-errors/version-managers.ts";
import { WASM } from "./known-errors/wasm.ts";
import { WINDOWS_STARTS } from "./known-errors/windows-starts.ts";
import { WORKSPACES } from "./known-errors/workspaces.ts";

/** Every entry, in the wordings of Go 1.11 to 1.27, of shells, editors, compilers and version managers. */
export const ERROR_MESSAGES: readonly (KnownError | ErrorMessage)[] = [
  ...SHELLS,
  ...CALLERS,
  ...FIXED_PATHS,
  ...PLATFORMS,
  ...GOROOT,
  ...CGO_HELPERS,
  ...DAMAGED_CACHES,
  ...OUTER_MESSAGES,
  ...REFUSED_VALUES,
  ...VANITY_IMPORTS,
  ...BUILD_FLAGS,
  ...RELEASES,
  ...MODULES,
  ...MODULE_FILES,
  ...DEPENDENCIES,
  ...NETWORK,
  ...REPOSITORIES,
  ...TOOLS,
  ...TOOL_STARTS,
  ...TOOL_ANSWERS,
  ...C_COMPILER,
  ...CROSS_COMPILERS,
  ...SYSTEM,
  ...FILES,
  ...VERSION_MANAGERS,
  ...PROXY_ANSWERS,
  ...INSTALL_COMMANDS,
  ...IMPORTS,
  ...WORKSPACES,
  ...PERMISSIONS,
  ...CGO_SETTINGS,
  ...C_TOOLCHAINS,
  ...DEBUGGING,
  ...MISSING_RELEASES,
  ...COMMANDS,
  ...LINKER,
  ...PACKAGES,
  ...PROJECT_FILES,
  ...TRANSFERS,
  ...VARIABLES,
  ...NATIVE_CODE,
  ...OTHER_TOOLS,
  ...SURROUNDINGS,
  ...TOOL_CALLS,
  ...SDK_DOWNLOADS,
  ...PROTOBUF,
  ...MANAGERS_NOT_READY,
  ...INSTALLERS,
  ...GOPLS,
  ...GOPATH_DOWNLOADS,
  ...GOPATH_MODE,
  ...CRASHES,
  ...BUILD_SCRIPTS,
  ...SHELL_WORDINGS,
  ...C_LINKING,
  ...RACE_DETECTOR,
  ...PLUGINS,
  ...WASM,
  ...PROCESS_LIMITS,
  ...DELVE_MESSAGES,
  ...LINTERS,
  ...PACKAGERS,
  ...MAC_LINKING,
  ...EDITOR_SERVICES,
  ...CONTAINERS,
  ...COMPILER_VERSIONS,
  ...OLD_DEPENDENCIES,
  ...LINK_FAILURES,
  ...PROCESSORS,
  ...BLOCKED_PROGRAMS,
  ...CI_JOBS,
  ...COMMAND_USAGE,
  ...GO_MOD_LINES,
  ...MODULE_PATHS,
  ...SETTINGS_REFUSED,
  ...ASSIGNMENTS,
  ...PACKAGE_MANAGERS,
  ...GIT_ANSWERS,
  ...C_RUNTIMES,
  ...ENDED_PROGRAMS,
  ...GOPLS_WORKSPACES,
  ...WINDOWS_STARTS,
  ...EDITOR_MESSAGES,
  ...MANAGER_MESSAGES,
  ...INSTALLER_ANSWERS,
  ...BUILD_SERVICES,
  ...SYSTEM_STARTS,
  ...APP_BUILDERS,
  ...ADMINISTRATORS,
  ...CALLED_PROGRAMS,
  ...EDITOR_ANSWERS,
  ...GOPATH_PROJECTS,
  ...RELEASE_ANSWERS,
  ...BUILD_ANSWERS,
  ...OLD_RELEASES,
  ...RELEASE_DEMANDS,
  ...TOLD_APART,
  ...CLOSED_CACHES,
  ...BUILDERS,
  ...SCRIPT_DEMANDS,
  ...SCRIPT_VALUES,
  ...SERVICES,
  ...C_SYMBOLS,
  ...TOOL_FILES,
  ...OUTER_TOOLS,
  ...LANGUAGE_FEATURES,
  ...OUTER_ANSWERS,
];

/** The entries that explain an id of their own; of several with one id, the one that tells it. */
export const KNOWN_ERRORS: readonly KnownError[] = ERROR_MESSAGES.filter(isKnownError);
