import { codeBlock, type Examined, inlineCode, type Location } from "go-env-check";
import { formatLocation } from "./place.ts";

/** What the user can do about a blocker. */
export type Remedy = "preferences" | "open-place" | "install-go" | "privacy";

/** Something that kept part of the check from running, with the reason and what to do. */
export interface Blocker {
  readonly id: string;
  readonly title: string;
  readonly markdown: string;
  readonly place: Location | null;
  readonly remedies: readonly Remedy[];
}

/** What blocked parts of a completed check. Findings are not blockers. */
export function blockersOf({ facts, report }: Examined): readonly Blocker[] {
  const blockers: Blocker[] = [];
  const terminal = facts.contexts.find(({ context }) => context === "terminal");
  if (terminal === undefined) {
    blockers.push({
      id: "no-shell",
      title: "Login Shell Not Found",
      markdown: [
        "## Login Shell Not Found",
        "Your account has no login shell. The check used Raycast's own environment, which differs from your terminal's.",
        "Set **Login Shell** in this extension's preferences, for example `/bin/zsh`, and run the check again.",
      ].join("\n\n"),
      place: null,
      remedies: ["preferences"],
    });
  } else if (terminal.status === "timeout") {
    const at = terminal.stuck === null ? null : { file: terminal.stuck.file, line: terminal.stuck.line };
    blockers.push({
      id: "shell-hangs",
      title: "Your Shell Did Not Start in Time",
      markdown: [
        "## Your Shell Did Not Start in Time",
        "A new terminal would hang as well. The check used what was known up to that point.",
        ...(at === null
          ? []
          : ["### Startup Is Stuck At", codeBlock(`${formatLocation(at)}\n    ${terminal.stuck?.text ?? ""}`)]),
        "A startup file must not wait for input or for the network. Fix that line and run the check again.",
      ].join("\n\n"),
      place: at,
      remedies: at === null ? [] : ["open-place"],
    });
  } else if (terminal.status === "failed") {
    blockers.push({
      id: "shell-failed",
      title: "Your Shell Could Not Be Started",
      markdown: [
        "## Your Shell Could Not Be Started",
        `${facts.shell === null ? "The shell" : inlineCode(facts.shell.path)} did not return an environment. The check used Raycast's own environment.`,
        ...(terminal.detail === null ? [] : [codeBlock(terminal.detail)]),
        "Choose another **Login Shell** in this extension's preferences, or fix its startup files.",
      ].join("\n\n"),
      place: null,
      remedies: ["preferences"],
    });
  }
  if (report.go === null && report.toolchains.length === 0) {
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
  const denied = facts.unread.filter((text) => /\bdenied\b|permission|not permitted/i.test(text));
  if (denied.length > 0) {
    blockers.push({
      id: "denied",
      title: "macOS Denied Access",
      markdown: [
        "## macOS Denied Access",
        codeBlock(denied.join("\n")),
        "Allow Raycast in **System Settings → Privacy & Security → Files & Folders**, or fix the file's permissions.",
      ].join("\n\n"),
      place: null,
      remedies: ["privacy"],
    });
  }
  return blockers;
}
