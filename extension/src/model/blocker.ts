import type { Examined, Location } from "go-env-check";
import { codeBlock } from "./code-block.ts";
import { sayLocation } from "./place.ts";

/** What a person can do about something that kept the check from its work. */
export type Remedy = "preferences" | "open-place" | "install-go" | "privacy";

/** Something that kept the check from its work: said in full, with a way on. */
export interface Blocker {
  readonly id: string;
  readonly title: string;
  readonly markdown: string;
  readonly place: Location | null;
  readonly remedies: readonly Remedy[];
}

/** What stood in the way of a check that ended all the same. Findings are not among it. */
export function blockersOf({ facts, report }: Examined): readonly Blocker[] {
  const blockers: Blocker[] = [];
  const terminal = facts.contexts.find(({ context }) => context === "terminal");
  if (terminal === undefined) {
    blockers.push({
      id: "no-shell",
      title: "No Login Shell to Ask",
      markdown: [
        "## No Login Shell to Ask",
        "Your account names no login shell, so Raycast's own environment was judged, which is not the one you work in.",
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
        "A new terminal would hang as well. What was known until then was judged.",
        ...(at === null
          ? []
          : ["### It Stands At", codeBlock(`${sayLocation(at)}\n    ${terminal.stuck?.text ?? ""}`)]),
        "A startup file must not wait for an answer or for the network. Mend that line and run the check again.",
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
        `\`${facts.shell?.path ?? "The shell"}\` gave no environment, so Raycast's own was judged.`,
        ...(terminal.detail === null ? [] : [codeBlock(terminal.detail)]),
        "Choose another **Login Shell** in this extension's preferences, or mend its startup files.",
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
        "No directory on PATH holds an executable `go`, and none was found in the usual places.",
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
      title: "macOS Kept Something Closed",
      markdown: [
        "## macOS Kept Something Closed",
        codeBlock(denied.join("\n")),
        "Allow Raycast in **System Settings → Privacy & Security → Files and Directories**, or mend the file's permissions.",
      ].join("\n\n"),
      place: null,
      remedies: ["privacy"],
    });
  }
  return blockers;
}
