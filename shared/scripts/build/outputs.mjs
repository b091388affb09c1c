// Every file that the build writes: what it is made from, who loads it and why it is a file of its own.
// `node shared/scripts/build.mjs --list` prints this table.

// Who loads a part: the files of shared/dist that name it, held by test/platform/lean-start.test.ts.
const COMMAND = ["cli.cjs"];
const REPORTS = [...COMMAND, "cli-blame.cjs", "cli-contexts.cjs"];
const PROBES = [...REPORTS, "cli-fix.cjs", "cli-fleet.cjs", "cli-mcp.cjs", "cli-recording.cjs"];

/** Bundles of the check's command line in shared/dist, by the file in shared/src from which each is made. */
export const PARTS = {
  "cli/main.ts": {
    file: "cli.cjs",
    loadedBy: ["bin/go-env-check.cjs"],
    why: "starts every command and runs the checks; the fewer bytes, the sooner it starts",
  },
  "cli/blame.ts": { loadedBy: COMMAND, why: "the command blame" },
  "cli/completion.ts": { loadedBy: COMMAND, why: "the completion of a shell, and what it asks" },
  "cli/contexts.ts": { loadedBy: COMMAND, why: "the command contexts" },
  "cli/explain.ts": { loadedBy: COMMAND, why: "the command explain, with the messages of all checks" },
  "cli/fix.ts": { loadedBy: COMMAND, why: "the command fix" },
  "cli/fleet.ts": { loadedBy: COMMAND, why: "the command fleet, with node-fetch" },
  "cli/help.ts": { loadedBy: COMMAND, why: "--help, in both languages" },
  "cli/history.ts": { loadedBy: COMMAND, why: "the command history" },
  "cli/html-report.ts": { loadedBy: REPORTS, why: "--format html" },
  "cli/man.ts": { loadedBy: COMMAND, why: "the manual page, in both languages" },
  "cli/mcp.ts": { loadedBy: COMMAND, why: "the command mcp, with the SDK of its protocol" },
  "cli/progress.ts": {
    loadedBy: [...REPORTS, "cli-fix.cjs", "cli-fleet.cjs"],
    why: "the progress line, on a terminal",
  },
  "cli/stored.ts": { loadedBy: [...REPORTS, "cli-fix.cjs"], why: "--from" },
  "cli/recording.ts": {
    loadedBy: [...REPORTS, "cli-stored.cjs"],
    why: "recordings: --from and --facts-out",
  },
  "cli/tell-not-checked.ts": {
    loadedBy: [...COMMAND, "cli-contexts.cjs", "cli-fix.cjs"],
    why: "an environment that could not be checked",
  },
  "cli/tell-other-shell.ts": {
    loadedBy: [...REPORTS, "cli-fix.cjs"],
    why: "that a command was typed in another shell than the login shell, on a terminal",
  },
  "cli/tell-project.ts": {
    loadedBy: COMMAND,
    why: "the line about the current directory's project, in both languages",
  },
  "cli/team-policy.ts": { loadedBy: COMMAND, why: "what a team asks for, where this machine is in one" },
  "cli/undo.ts": { loadedBy: COMMAND, why: "the command undo" },
  "cli/verdict-first.ts": {
    loadedBy: COMMAND,
    why: "the verdict on this process, on a terminal, while a new one starts",
  },
  "cli/vitals.ts": { loadedBy: REPORTS, why: "--vitals" },
  "fs/write-output.ts": { loadedBy: [...REPORTS, "cli-explain.cjs", "cli-fix.cjs"], why: "--out" },
  "history/store.ts": { loadedBy: REPORTS, why: "the past runs; not read when JSON is asked for" },
  "messages/usage-zh-cn.ts": { loadedBy: COMMAND, why: "what is wrong with a command line, in Chinese" },
  "report/unread-text.ts": {
    loadedBy: PROBES,
    why: "why something was not read, in both languages; nothing where all was",
  },
  "probe/blame/explain-start.ts": {
    loadedBy: ["probe-capture-start.cjs"],
    why: "a startup file that never ends",
  },
  "probe/blame/read-blame.ts": { loadedBy: PROBES, why: "the lines that set a variable" },
  "probe/capture-start.ts": { loadedBy: PROBES, why: "starts a shell and watches it" },
  "probe/end-session.ts": { loadedBy: COMMAND, why: "ends a shell with everything that it started" },
  "probe/managed/read-managed-files.ts": {
    loadedBy: PROBES,
    why: "where the source of a startup file is, when something was found",
  },
  "probe/network.ts": { loadedBy: PROBES, why: "--network" },
  "probe/project.ts": { loadedBy: PROBES, why: "--project, or a project in the current directory" },
  "probe/run-go-list.ts": {
    loadedBy: PROBES,
    why: "asks go list, where anything is set or there is a project",
  },
  "probe/toolchain/flag-files.ts": { loadedBy: PROBES, why: "what flags in GOFLAGS name" },
  "probe/toolchain/other-compilers.ts": {
    loadedBy: PROBES,
    why: "looks for compilers of C++, Fortran and SWIG, for a project whose builds all use cgo",
  },
  "probe/toolchain/pkg-config.ts": {
    loadedBy: PROBES,
    why: "asks pkg-config, for a project whose builds all use it",
  },
  "render/fix.ts": { loadedBy: REPORTS, why: "why a file was not written" },
  "render/github.ts": { loadedBy: REPORTS, why: "--format github" },
  "render/gitlab.ts": { loadedBy: REPORTS, why: "--format gitlab" },
  "render/junit.ts": { loadedBy: REPORTS, why: "--format junit" },
  "render/markdown.ts": { loadedBy: REPORTS, why: "--format markdown" },
  "render/sarif.ts": { loadedBy: REPORTS, why: "--format sarif" },
  "render/full-text.ts": { loadedBy: REPORTS, why: "the report in a terminal with -v" },
  "render/text.ts": { loadedBy: [...REPORTS, "cli-verdict-first.cjs"], why: "the report in a terminal" },
  "render/vitals.ts": { loadedBy: REPORTS, why: "--vitals in a terminal" },
  "report/present-finding.ts": {
    loadedBy: PROBES,
    why: "the words and the fix of what was found; half of the program, and nothing where all is well",
  },
  "report/in-language.ts": { loadedBy: ["cli-stored.cjs"], why: "a stored report in another language" },
  "report/schema/read-report.ts": {
    loadedBy: ["cli-stored.cjs"],
    why: "reads a stored report; brings valibot",
  },
};

/** Parts as V8 compiled them in the runs of compile.mjs: starting needs no compilation. */
export const CACHES = [
  "cli.cjs",
  "cli-explain.cjs",
  "probe-managed-read-managed-files.cjs",
  "render-text.cjs",
  "report-present-finding.cjs",
].map((part) => ({
  file: `shared/dist/${part}.cache`,
  from: `shared/dist/${part}`,
  loadedBy: ["bin/go-env-check.cjs"],
  why: "the part as V8 compiled it: starting needs no compilation",
}));

/** Files that other steps of the build write. */
export const OTHERS = [
  ...CACHES,
  {
    file: "shared/dist/page.js",
    from: "shared/src/render/html/page-script.mjs",
    loadedBy: ["cli-html-report.cjs"],
    why: "the script of an HTML report with past runs, with Chart.js; written into the report",
  },
  {
    file: "shared/dist/page-copy.js",
    from: "shared/src/render/html/copy-script.mjs",
    loadedBy: ["cli-html-report.cjs"],
    why: "the script of an HTML report without past runs: the buttons alone",
  },
  {
    file: "server/dist/fleet.js",
    from: "server/src/main.ts",
    loadedBy: ["server/bin/go-env-fleet.mjs"],
    why: "the fleet service",
  },
  {
    file: "server/dist/sources.sha256",
    from: "server/src, shared/src",
    loadedBy: ["server/bin/go-env-fleet.mjs"],
    why: "tells whether the sources have changed since",
  },
];

/** The name of a part in shared/dist: `render-text.cjs` for `render/text.ts`. */
export function fileOf(entry) {
  return PARTS[entry]?.file ?? `${entry.replace(/\.ts$/, "").replaceAll("/", "-")}.cjs`;
}

/** Every output, as `--list` prints it and as tests read it; paths from the root of the repository. */
export function outputs() {
  const parts = Object.entries(PARTS).map(([entry, { loadedBy, why }]) => ({
    file: `shared/dist/${fileOf(entry)}`,
    from: `shared/src/${entry}`,
    loadedBy,
    why,
  }));
  return [...parts, ...OTHERS];
}
