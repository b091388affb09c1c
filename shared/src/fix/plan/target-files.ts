import type { Evidence, Facts, FixPlan } from "../../model/index.ts";
import { assigns } from "../../shell/assigns.ts";
import { ownStartupFiles } from "../../shell/startup-lines.ts";
import { filesOfContext } from "./context-files.ts";
import { editableFiles } from "./editable-files.ts";
import { zshFile } from "./zsh-file.ts";

/**
 * The startup files a change of the environment belongs in, the first one being the one to name. Where one of the
 * user's own files made the mistake, the cure stands after it in the same file, unless the plan wants the login file;
 * otherwise: zsh `.zprofile` (login shells, so VS Code's tasks too), bash the login file it really reads, and on Linux
 * `.zshrc` or `.bashrc` as well, because terminals there start no login shell. Every terminal reads `.zshrc`, so that
 * no `.zprofile` is made beside it.
 */
export function targetFiles(
  facts: Facts,
  all: readonly Evidence[],
  target?: FixPlan["target"],
): readonly string[] {
  if (facts.home === null) return [];
  const files = ownStartupFiles(facts);
  const editable = editableFiles(facts);
  const evidence = target === "login-file" ? [] : all;
  const guilty = evidence.findLast(({ file }) => editable.includes(file));
  const ofContext = filesOfContext(facts);
  if (guilty !== undefined && (ofContext === null || ofContext.includes(guilty.file))) return [guilty.file];
  if (ofContext !== null) return ofContext;
  const inHome = (name: string): string => `${facts.home?.replace(/\/+$/, "")}/${name}`;
  switch (facts.shell?.name) {
    case "zsh": {
      const profile = zshFile(facts, ".zprofile", "terminal");
      const rc = zshFile(facts, ".zshrc", "terminal");
      const isMac = facts.host.os === "darwin";
      if (target !== "login-file" && !files.includes(profile) && (!isMac || files.includes(rc))) return [rc];
      return isMac ? [profile] : [profile, rc];
    }
    case "fish":
      return [
        facts.env.XDG_CONFIG_HOME
          ? `${facts.env.XDG_CONFIG_HOME}/fish/config.fish`
          : inHome(".config/fish/config.fish"),
      ];
    case "bash": {
      const login = [".bash_profile", ".bash_login", ".profile"]
        .map(inHome)
        .find((file) => files.includes(file));
      if (facts.host.os === "darwin") return [login ?? inHome(".bash_profile")];
      return [login ?? inHome(".profile"), inHome(".bashrc")];
    }
    case "tcsh":
    case "csh":
      return [[".tcshrc", ".cshrc"].map(inHome).find((file) => files.includes(file)) ?? inHome(".tcshrc")];
    case "nu":
      return [inConfig(facts, "nushell/config.nu")];
    case "pwsh":
      return [`${facts.env.XDG_CONFIG_HOME || inHome(".config")}/powershell/profile.ps1`];
    default:
      return [inHome(".profile")];
  }
}

/**
 * The files that get a new line for what no line gives yet: the one that every terminal of this machine reads. On
 * Linux that is `.zshrc`, or `.bashrc` where a login shell reads it too.
 */
export function newLineFiles(
  facts: Facts,
  evidence: readonly Evidence[],
  target?: FixPlan["target"],
): readonly string[] {
  const files = targetFiles(facts, evidence, target);
  if (filesOfContext(facts) !== null) return files;
  const everywhere = files.filter((file) => {
    if (facts.shell?.name === "zsh") return file.endsWith("/.zshrc");
    const row = facts.startup.find((one) => one.file === file);
    return row?.exists === true && row.contexts.includes("terminal") && row.contexts.includes("interactive");
  });
  if (everywhere.length > 0) return everywhere.slice(0, 1);
  const shared = files.length > 1 ? fileOfAll(facts) : undefined;
  return shared === undefined ? files : [shared];
}

/** The last of the user's own files that every terminal reads and that sets PATH already: what `.profile` and `.bashrc` both read. */
function fileOfAll(facts: Facts): string | undefined {
  const editable = editableFiles(facts);
  return facts.startup.findLast(
    ({ file, contexts }) =>
      editable.includes(file) &&
      contexts.includes("terminal") &&
      contexts.includes("interactive") &&
      facts.startupLines.some((line) => line.file === file && assigns(line.text, "PATH")),
  )?.file;
}

/** In the directory that the system keeps for settings; on a Mac that is not `.config`, unless the user says so. */
function inConfig({ env, home, host }: Facts, name: string): string {
  if (env.XDG_CONFIG_HOME) return `${env.XDG_CONFIG_HOME}/${name}`;
  return `${home?.replace(/\/+$/, "")}/${host.os === "darwin" ? "Library/Application Support" : ".config"}/${name}`;
}
