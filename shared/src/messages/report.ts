import type { Localized } from "../model/index.ts";
import type { ReportMessages } from "./report-messages.ts";
import { REPORT_MESSAGES_ZH_CN } from "./report-zh-cn.ts";

/** The interface's own words; a check's words are in its file. */
export const REPORT_MESSAGES: Localized<ReportMessages> = {
  en: {
    severity: { critical: "critical", major: "major", minor: "minor", info: "info" },
    band: {
      healthy: "healthy",
      "minor-issues": "minor issues",
      "needs-attention": "needs attention",
      broken: "broken",
    },
    score: "Score",
    colon: ": ",
    comma: ", ",
    causedBy: "Caused by",
    why: "Why",
    fix: "Fix",
    addTo: (file, lines, after) =>
      `add ${lines === 1 ? "this line" : "these lines"} to ${file}${after === null ? "" : `, after line ${after}`}:`,
    orRun: (commands) =>
      commands === 1
        ? "or run this command (changes this terminal only):"
        : `or run these commands (${commands > 2 ? "change the files" : "change the file"} and this terminal):`,
    more: "Learn more",
    apply: "Apply it (tests it first, shows a diff, asks): ",
    experimental: "experimental: does not affect the score",
    noProblems: "No problems found. PATH, GOROOT and GOPATH are consistent.",
    notChecked: (id, needs) =>
      `Not checked: ${id} ${
        {
          project: "needs --project DIR.",
          network: "needs --network.",
          shell: "needs a shell: run without --no-shell.",
          platform: "applies to another operating system.",
          other: "does not apply to this environment.",
        }[needs]
      }`,
    noGo: "Go: not found on PATH",
    yes: "yes",
    no: "no",
    unknown: "not checked",
    goMatchesGoroot: ["the go on PATH belongs to GOROOT", "the go on PATH does not belong to GOROOT"],
    toolsOnPath: ["installed tools are on PATH", "installed tools are not on PATH"],
    counts: (failed, passed, skipped) =>
      `${count(failed, "finding")}, ${count(passed, "check")} passed, ${skipped} not applicable`,
    incomplete: "The check is incomplete:",
    environment: (context) => `environment: ${context}`,
    teamRequires: (minimum) => `Your team requires Go ${minimum} or later.`,
    teamRequiresNewer: (minimum, version) => `Your team requires Go ${minimum} or later; this is ${version}.`,
    notShown: (id) =>
      `A value in this fix contains characters that cannot be seen, so there is no command to copy. Let the tool make the change: go-env-check fix --apply ${id}`,
    restart: "Then open a new terminal and restart your editor.",
    terminalFails: (title, isCritical) =>
      `In a new terminal${isCritical ? ", go run fails" : ""}: ${title}. Details: go-env-check --context terminal`,
    terminalDiffers: (terminal, here) => {
      if (terminal === null)
        return "In a new terminal go is not found. Details: go-env-check --context terminal";
      return here === null
        ? `A new terminal does find go: ${terminal}. To check that one: go-env-check --context terminal`
        : `A new terminal uses a different go: ${terminal}. To check that one: go-env-check --context terminal`;
    },
    context: {
      current: "this process",
      terminal: "new terminal (login, interactive)",
      "nested-login": "login shell inside another (VS Code terminal, tmux)",
      interactive: "interactive shell, not login",
      "login-script": "login shell, not interactive (editor tasks)",
      command: "single command (ssh host cmd, make)",
      desktop: "app started from the desktop or the Dock",
      raycast: "Raycast command",
      cron: "cron job",
    },
    noGoHere: "not found",
    switchesTo: (release) => `${release} switches to it`,
    stuckAt: {
      timeout: "startup is stuck at",
      failed: "startup ends at",
      ok: "startup hands over to another program at",
    },
    atPromptOnly: "set only by prompt hooks (scripts and editors do not get it):",
    launchContext: "how the shell is started",
    everywhere: "everywhere",
    origin: {
      line: "",
      "paths-file": "via path_helper",
      universal: "fish universal variable",
      launchctl: "launchctl",
      text: "found by reading the file (not traced)",
      system: "system file",
      inherited: "inherited (set before the shell started)",
      unknown: "set during startup; the line was not found",
    },
    moved: "reordered by",
    again: "added again by",
    copies: (times) => (times === 2 ? "listed twice" : `listed ${times} times`),
    notSet: "not set",
    lowConfidence: "Some lines could not be traced. This list may be incomplete.",
    toolchain: {
      support: { supported: "supported", ended: "no longer supported", unknown: "" },
    },
    noBlame: "The shell's startup was not traced; these locations come from reading the files.",
    readBy: "Startup files, in the order they are read",
    readByNobody: "never read by this shell",
  },
  "zh-CN": REPORT_MESSAGES_ZH_CN,
};

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
