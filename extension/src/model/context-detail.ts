import { codeBlock, type ContextName, inlineCode, type Report, REPORT_MESSAGES } from "go-env-check";

type Row = Report["contexts"][number];

/** The launch contexts of a Mac, in the order they are shown. */
export const SHOWN_CONTEXTS: readonly ContextName[] = [
  "terminal",
  "nested-login",
  "interactive",
  "login-script",
  "command",
  "desktop",
  "raycast",
  "cron",
];

const TITLES: Readonly<Record<ContextName, string>> = {
  current: "This Process",
  terminal: "New Terminal",
  "nested-login": "Terminal in an Editor",
  interactive: "Subshell",
  "login-script": "Editor Task",
  command: "Plain Command",
  desktop: "App from the Dock",
  raycast: "Raycast",
  cron: "Cron Job",
};

/** The title of a launch context. */
export function contextTitle(context: ContextName): string {
  return TITLES[context];
}

/** Which Go this context uses, in a few words. */
export function contextSubtitle({ status, version, go }: Row): string {
  if (status === "timeout") return "did not start in time";
  if (status === "failed") return "did not start";
  return go === null ? "" : (version ?? "unknown version");
}

/** Whether a context uses the same Go and GOROOT as a new terminal; true for the terminal itself. */
export function agrees(row: Row, report: Report): boolean {
  const terminal = report.contexts.find(({ context }) => context === "terminal");
  return terminal === undefined || (terminal.go === row.go && terminal.goroot === row.goroot);
}

const STUCK_AT: Readonly<Record<Row["status"], string>> = {
  timeout: "Startup Is Stuck At",
  failed: "Startup Ends At",
  ok: "Startup Hands Over at",
};

/** The detail of one context: its PATH, and whether that differs from a new terminal.  */
export function contextMarkdown(row: Row, report: Report): string {
  const terminal = report.contexts.find(({ context }) => context === "terminal");
  const differs =
    terminal !== undefined && row.context !== "terminal" && terminal.path.join(":") !== row.path.join(":");
  return [
    `## ${contextTitle(row.context)}`,
    capitalize(REPORT_MESSAGES.en.context[row.context]),
    ...(row.stuckAt === null ? [] : [`### ${STUCK_AT[row.status]}`, codeBlock(row.stuckAt)]),
    ...(row.atPromptOnly.length === 0
      ? []
      : [
          `Set only by prompt hooks (scripts and editors do not get it): ${row.atPromptOnly.map(inlineCode).join(", ")}`,
        ]),
    `### PATH${differs ? " (Differs from a New Terminal)" : ""}`,
    codeBlock(row.path.length === 0 ? "not set" : row.path.join("\n")),
  ].join("\n\n");
}

function capitalize(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
