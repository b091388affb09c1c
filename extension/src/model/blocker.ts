import { codeBlock, type Examined, inlineCode, type Location, tildify, unreadText } from "go-env-check";
import { seconds, whyNoVerdict } from "./answer.ts";
import { formatLocation } from "./place.ts";

/** What the user can do about a blocker. */
export type Remedy = "wait-longer" | "preferences" | "open-place" | "install-go" | "privacy";

/** Something that kept part of the check from running, with the reason and what to do. */
export interface Blocker {
  readonly id: string;
  readonly title: string;
  readonly markdown: string;
  readonly place: Location | null;
  readonly remedies: readonly Remedy[];
}

/** What blocked parts of a completed check; `limitMs` is how long the shell was given. Findings are not blockers. */
export function blockersOf(
  { facts, report }: { facts: Pick<Examined["facts"], "contexts" | "shell" | "unread">; report: Examined["report"] },
  limitMs: number,
): readonly Blocker[] {
  const blockers: Blocker[] = [];
  const terminal = facts.contexts.find(({ context }) => context === "terminal");
  if (terminal === undefined) {
    blockers.push({
      id: "no-shell",
      title: "Login Shell Not Found",
      markdown: [
        "## Login Shell Not Found",
        "Your account has no login shell, so the check cannot find out what a new terminal would use.",
        "Set **Login Shell** in this extension's preferences, for example `/bin/zsh`, and run the check again.",
      ].join("\n\n"),
      place: null,
      remedies: ["preferences"],
    });
  } else if (terminal.status === "timeout") {
    const at = terminal.stuck === null ? null : { file: terminal.stuck.file, line: terminal.stuck.line };
    blockers.push({
      id: "shell-hangs",
      title: whyNoVerdict(report, limitMs),
      markdown: [
        `## ${whyNoVerdict(report, limitMs)}`,
        "There is no result, because the check did not see the end of your startup files. Nothing was changed.",
        ...(at === null
          ? []
          : [
              "### Location",
              codeBlock(
                `${formatLocation({ ...at, file: tildify(at.file, report.home) })}\n    ${terminal.stuck?.text ?? ""}`,
              ),
            ]),
        `**Wait Longer** runs the check again with up to ${seconds(limitMs * 4)}. **Time Limit** in the preferences changes the limit permanently.`,
        "If the shell never gets past that line, it waits for input or for the network, so a new terminal also hangs. Fix that line.",
      ].join("\n\n"),
      place: at,
      remedies: ["wait-longer", ...(at === null ? [] : (["open-place"] as const)), "preferences"],
    });
  } else if (terminal.status === "failed") {
    blockers.push({
      id: "shell-failed",
      title: whyNoVerdict(report, limitMs),
      markdown: [
        `## ${whyNoVerdict(report, limitMs)}`,
        `${facts.shell === null ? "The shell" : inlineCode(facts.shell.path)} did not return an environment, so there is no result.`,
        ...(terminal.detail === null ? [] : [codeBlock(terminal.detail)]),
        "Choose another **Login Shell** in this extension's preferences, or fix its startup files.",
      ].join("\n\n"),
      place: null,
      remedies: ["preferences"],
    });
  }
  if (terminal?.status === "ok" && report.go === null && report.toolchains.length === 0) {
    blockers.push({
      id: "no-go",
      title: "No Go on This Mac",
      markdown: [
        "## No Go on This Mac",
        "No directory on PATH contains an executable `go`, and none was found in the usual locations.",
        `Download it from go.dev, or run:\n\n${codeBlock("brew install go", "sh")}`,
      ].join("\n\n"),
      place: null,
      remedies: ["install-go"],
    });
  }
  const denied = facts.unread.filter(
    ({ reason, detail }) => reason === "denied" || /\bdenied\b|permission|not permitted/i.test(detail ?? ""),
  );
  if (denied.length > 0) {
    blockers.push({
      id: "denied",
      title: "macOS Denied Access",
      markdown: [
        "## macOS Denied Access",
        codeBlock(denied.map((one) => unreadText(one, "en")).join("\n")),
        "Allow Raycast in **System Settings → Privacy & Security → Files & Folders**, or fix the file's permissions.",
      ].join("\n\n"),
      place: null,
      remedies: ["privacy"],
    });
  }
  return blockers;
}
