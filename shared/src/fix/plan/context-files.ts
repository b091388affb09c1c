import type { ContextName, Facts } from "../../model/index.ts";
import { editableFiles } from "./editable-files.ts";
import { zshFile } from "./zsh-file.ts";

/** Contexts that a terminal's files serve. */
const OF_TERMINALS: readonly ContextName[] = ["current", "terminal", "nested-login"];

/** By shell and context, the file that people make where none is read yet. */
const USUAL: Readonly<Record<string, Readonly<Partial<Record<ContextName, string>>>>> = {
  zsh: { interactive: ".zshrc", "login-script": ".zprofile", command: ".zshenv" },
  bash: { interactive: ".bashrc", "login-script": ".profile" },
  sh: { "login-script": ".profile" },
};

/** What a systemd session gives the apps of a desktop; environment.d(5). */
const OF_DESKTOPS = ".config/environment.d/60-go.conf";

/**
 * Where a change belongs so that the judged context has it: null for a terminal, whose files `targetFiles` knows. Empty
 * where no file of the user's own gives that context anything, such as a cron job.
 */
export function filesOfContext(facts: Facts): readonly string[] | null {
  const { judged, home, host, shell, startup, env } = facts;
  if (OF_TERMINALS.includes(judged)) return null;
  if (home === null) return [];
  if (judged === "desktop") return host.os === "linux" ? [`${home}/${OF_DESKTOPS}`] : [];
  const editable = editableFiles(facts);
  const read = startup.filter(({ file, contexts }) => editable.includes(file) && contexts.includes(judged));
  const last = read.at(-1)?.file;
  if (last !== undefined) return [last];
  const name = USUAL[shell?.name ?? "sh"]?.[judged];
  if (name !== undefined) return [shell?.name === "zsh" ? zshFile(facts, name, judged) : `${home}/${name}`];
  return shell?.name === "fish" ? [`${env.XDG_CONFIG_HOME || `${home}/.config`}/fish/config.fish`] : [];
}
