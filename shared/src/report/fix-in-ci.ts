import { plainLine } from "../fix/plan/edit/new-line.ts";
import { CI_MESSAGES } from "../messages/ci.ts";
import type { Edit, Facts, Fix, FixPlan, Language, ShellText } from "../model/index.ts";
import { isUnreadable } from "../shell/command-line.ts";
import { quote } from "../shell/quote.ts";
import { joined, sh } from "../shell/shell-text.ts";
import { snippetFor } from "../shell/snippet.ts";

/**
 * A fix for a job of a CI system: its environment comes from the workflow or the image, and a startup file is not read there.
 * Where a name would mean something else in the shell of somebody who pastes it, it says what to change and gives no command.
 * Null outside of CI, where another environment than the job's was checked, and where nothing of the environment changes.
 */
export function fixInCi(
  { edits }: FixPlan,
  { ci, judged, home }: Pick<Facts, "ci" | "judged" | "home">,
  language: Language,
): Fix | null {
  if (ci === undefined || judged !== "current" || !edits.some(isOfEnvironment)) return null;
  const w = CI_MESSAGES[language];
  // In fish, a backslash or a quote between single quotes would end the word.
  if (edits.flatMap(wordsOf).some((word) => isUnreadable(word) || /['\\]/.test(word))) {
    const names = [...new Set(edits.filter(isOfEnvironment).map(nameOf))].join(", ");
    return { ...NO_COMMAND, advice: w.change(names) };
  }
  const removals = ci === "github" ? edits.flatMap((edit) => removal(edit, language) ?? []) : [];
  const inScript = (edit: Edit): ShellText => plainLine(edit, home, "posix") ?? snippetFor(edit, "posix");
  const commands = edits.flatMap((edit) => (ci === "github" ? inStep(edit) : inScript(edit)) ?? []);
  const intro = commands.length === 0 ? [] : [ci === "github" ? w.inStep : w.inScript];
  return {
    ...NO_COMMAND,
    snippet: joined(commands, "\n"),
    advice: [...removals, ...intro].join(w.between),
  };
}

const NO_COMMAND = {
  safety: "manual",
  file: null,
  snippet: sh``,
  commands: [],
  restart: [],
} as const;

/** The variable that an edit of the environment changes. */
function nameOf(edit: Edit): string {
  return "name" in edit ? edit.name : "PATH";
}

function isOfEnvironment({ kind }: Edit): boolean {
  return kind === "set" || kind === "unset" || kind.startsWith("path-");
}

function wordsOf(edit: Edit): readonly string[] {
  return Object.values(edit).filter((value) => typeof value === "string");
}

/** What no command of a step can do for the steps that follow. */
function removal(edit: Edit, language: Language): string | null {
  const w = CI_MESSAGES[language];
  if (edit.kind === "unset") return w.remove(edit.name);
  return edit.kind === "path-remove" ? w.removeFromPath(edit.dir) : null;
}

/** A command for a step of a GitHub workflow (docs.github.com, "Workflow commands"): each step is a process of its own. */
function inStep(edit: Edit): ShellText | null {
  switch (edit.kind) {
    case "path-first":
    case "path-last":
      return sh`echo ${quote(edit.dir, "posix")} >> "$GITHUB_PATH"`;
    case "set":
      return sh`echo ${quote(`${edit.name}=${edit.value}`, "posix")} >> "$GITHUB_ENV"`;
    case "unset":
    case "path-remove":
      return null;
    default:
      return snippetFor(edit, "posix");
  }
}
