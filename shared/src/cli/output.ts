import { historyDir } from "../history/place.ts";
import { type PastRun, type Report, SEVERITIES, type Severity } from "../model/index.ts";
import type { Host } from "../probe/host.ts";
import { renderJson } from "../render/json.ts";
import type { ViewOptions } from "../render/view.ts";
import type { CheckArgs } from "./args.ts";
import type { Terminal } from "./terminal.ts";

export interface PrintOptions {
  /** The past runs that were stored with the report; by default those of this machine. */
  readonly past?: readonly PastRun[];
  /** The command's own text instead of the report's. */
  readonly text?: (options: ViewOptions) => string | Promise<string>;
}

/** Writes the report in the requested format, to the terminal or completely into a file. */
export async function print(
  host: Host,
  args: CheckArgs,
  terminal: Terminal,
  report: Report,
  options: PrintOptions = {},
): Promise<void> {
  if (args.quiet && args.output === null) return;
  await deliver(args, terminal, await render(host, args, terminal, report, options));
}

/** To the terminal, or completely into the file that `-o` names. */
export async function deliver(args: CheckArgs, terminal: Terminal, text: string): Promise<void> {
  if (args.output === null) {
    if (!args.quiet) (args.format === "github" ? terminal.annotate : terminal.write)(text);
    return;
  }
  const { writeOutput } = await import("../fs/write-output.ts");
  try {
    writeOutput(args.output, text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`-o ${JSON.stringify(args.output)} could not be written and was not changed: ${why}`);
  }
}

/** Each renderer is loaded only when it is needed, so that JSON output starts faster. */
async function render(
  host: Host,
  args: CheckArgs,
  terminal: Terminal,
  report: Report,
  { text, past }: PrintOptions,
): Promise<string> {
  switch (args.format) {
    case "json":
      return renderJson(report);
    case "markdown":
      return (await import("../render/markdown.ts")).renderMarkdown(report);
    case "sarif":
      return (await import("../render/sarif.ts")).renderSarif(report, repositoryOf(host));
    case "github":
      return (await import("../render/github.ts")).renderGithub(report, repositoryOf(host) ?? process.cwd());
    case "gitlab":
      return (await import("../render/gitlab.ts")).renderGitlab(report, repositoryOf(host) ?? process.cwd());
    case "junit":
      return (await import("../render/junit.ts")).renderJunit(report, ({ severity }) =>
        isProblem(severity, args.failOn),
      );
    case "html":
      return (await import("./html-report.ts")).renderPage(
        report,
        past ?? (await pastRuns(host, args, terminal)),
      );
    case "text": {
      const options = viewOptions(host, args, terminal);
      if (text !== undefined) return text(options);
      if (args.verbose) return (await import("../render/full-text.ts")).renderFullText(report, options);
      const short = (await import("../render/text.ts")).renderText(report, options);
      if (report.vitals === null) return short;
      return `${short}\n${(await import("../render/vitals.ts")).renderVitals(report, options)}`;
    }
  }
}

/** The directory of the repository that a CI job works on; null outside one. */
function repositoryOf({ env }: Host): string | null {
  return env.GITHUB_WORKSPACE || env.CI_PROJECT_DIR || null;
}

/** Whether a finding counts for the exit status. */
export function isProblem(severity: Severity, failOn: CheckArgs["failOn"]): boolean {
  return failOn !== "never" && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
}

/** A line longer than this is hard to read, however wide the window is. */
const WIDEST = 100;
const NARROWEST = 40;

/** How a text is to look: colors, signs, and the window's size; into a file or a pipe go 80 columns, or `COLUMNS`. */
export function viewOptions(host: Host, args: CheckArgs, terminal: Terminal): ViewOptions {
  const window = args.output === null ? terminal.size() : null;
  const asked = Number(host.env.COLUMNS);
  const columns = window?.columns ?? (Number.isInteger(asked) && asked > 0 ? asked : 80);
  return {
    color: args.color ?? wantsColor(host.env, args.output === null && terminal.isTTY),
    ascii: args.ascii,
    width: Math.max(NARROWEST, Math.min(columns, WIDEST)),
    height: window?.rows ?? null,
  };
}

/** The kept runs; what cannot be read of them is said and left out. */
async function pastRuns(
  { platform, env }: Host,
  { language }: CheckArgs,
  terminal: Terminal,
): Promise<readonly PastRun[]> {
  const dir = historyDir(platform.os, env);
  if (dir === null) return [];
  const { refusalText } = await import("../render/fix.ts");
  return (await import("../history/store.ts")).readRuns(dir, (refusal) =>
    terminal.complain(refusalText(refusal, language, env.HOME ?? null)),
  );
}

/** https://no-color.org, https://bixense.com/clicolors; then whether it is a terminal. */
export function wantsColor(env: Readonly<Record<string, string>>, isTTY: boolean): boolean {
  if (env.NO_COLOR) return false;
  const forced = env.FORCE_COLOR ?? env.CLICOLOR_FORCE;
  if (forced !== undefined && forced !== "") return forced !== "0";
  return isTTY && env.TERM !== "dumb" && env.CLICOLOR !== "0";
}
