import type { Evidence, Facts } from "../../model/index.ts";
import { ownStartupFiles } from "../../shell/startup-lines.ts";
import { filesOfContext } from "./context-files.ts";
import { editableFiles } from "./editable-files.ts";

/**
 * The startup files a change of the environment belongs in, the first one being the one to name. Where one of the
 * user's own files made the mistake, the cure stands after it in the same file; otherwise: zsh `.zprofile` (login
 * shells, so VS Code's tasks too), bash the login file it really reads, and on Linux `.zshrc` or `.bashrc` as well,
 * because terminals there start no login shell.
 */
export function targetFiles(facts: Facts, evidence: readonly Evidence[]): readonly string[] {
  if (facts.home === null) return [];
  const files = ownStartupFiles(facts);
  const editable = editableFiles(facts);
  const guilty = evidence.findLast(({ file }) => editable.includes(file));
  const ofContext = filesOfContext(facts);
  if (guilty !== undefined && (ofContext === null || ofContext.includes(guilty.file))) return [guilty.file];
  if (ofContext !== null) return ofContext;
  const inHome = (name: string): string => `${facts.home?.replace(/\/+$/, "")}/${name}`;
  switch (facts.shell?.name) {
    case "zsh": {
      const inZdotdir = (name: string): string =>
        facts.env.ZDOTDIR ? `${facts.env.ZDOTDIR}/${name}` : inHome(name);
      return facts.host.os === "darwin"
        ? [inZdotdir(".zprofile")]
        : [inZdotdir(".zprofile"), inZdotdir(".zshrc")];
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
export function newLineFiles(facts: Facts, evidence: readonly Evidence[]): readonly string[] {
  const files = targetFiles(facts, evidence);
  if (filesOfContext(facts) !== null) return files;
  const everywhere = files.filter((file) => {
    if (facts.shell?.name === "zsh") return file.endsWith("/.zshrc");
    const row = facts.startup.find((one) => one.file === file);
    return row?.exists === true && row.contexts.includes("terminal") && row.contexts.includes("interactive");
  });
  return everywhere.length > 0 ? everywhere.slice(0, 1) : files;
}

/** In the directory that the system keeps for settings; on a Mac that is not `.config`, unless the user says so. */
function inConfig({ env, home, host }: Facts, name: string): string {
  if (env.XDG_CONFIG_HOME) return `${env.XDG_CONFIG_HOME}/${name}`;
  return `${home?.replace(/\/+$/, "")}/${host.os === "darwin" ? "Library/Application Support" : ".config"}/${name}`;
}
