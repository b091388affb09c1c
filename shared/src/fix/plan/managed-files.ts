import type { Facts, ManagedFile, ManagedSource, ShellText } from "../../model/index.ts";
import { isUnreadable } from "../../shell/command-line.ts";
import { type Dialect, dialectOf, quote } from "../../shell/quote.ts";
import { sh } from "../../shell/shell-text.ts";

/** Those of these files whose source is elsewhere, each with what a person runs so that it has the change as well. */
export function managedAmong(facts: Facts, files: readonly string[]): readonly ManagedSource[] {
  const dialect = dialectOf(facts.shell?.name ?? null);
  return (facts.managed ?? [])
    .filter(({ file }) => files.includes(file))
    .map((managed) => {
      const { file, source, repository } = managed;
      const isSeen = ![file, source ?? "", repository ?? ""].some(isUnreadable);
      return { ...managed, command: isSeen ? carryOver(managed, facts.home, dialect) : null };
    });
}

/** Whether the file itself cannot be changed: the next one is built from its source, or its user may not. */
export function isClosed({ by, locked }: ManagedFile): boolean {
  return by === "home-manager" || by === "nix" || locked !== undefined;
}

/** What a person runs so that the source has the change as well; null where nothing has to be run. */
function carryOver(
  { file, by, source, repository, template, locked }: ManagedFile,
  home: string | null,
  dialect: Dialect,
): ShellText | null {
  const at = (path: string): ShellText => written(path, home, dialect);
  const tracked = template || source === null ? file : source;
  switch (by) {
    case "chezmoi":
      return template ? sh`chezmoi edit ${at(file)}` : sh`chezmoi re-add ${at(file)}`;
    case "yadm":
      return template ? sh`yadm alt` : sh`yadm add ${at(tracked)}`;
    case "vcsh":
      return repository === null ? null : sh`vcsh ${quote(nameOf(repository), dialect)} add ${at(tracked)}`;
    case "git":
      if (repository === null || home === null) return null;
      return repository === `${home}/.git`
        ? sh`git -C ${at(home)} add ${at(tracked)}`
        : sh`git --git-dir ${at(repository)} --work-tree ${at(home)} add ${at(tracked)}`;
    case "link":
      return repository === null || source === null ? null : sh`git -C ${at(repository)} add ${at(source)}`;
    case "home-manager":
      return switchOf(source);
    case "permissions":
      return locked === "own" && source !== null ? sh`chmod u+w ${at(source)}` : null;
    case "mackup":
    case "nix":
      return null;
  }
}

/** The command that builds the configuration again, by where its source is. */
function switchOf(source: string | null): ShellText {
  if (source?.startsWith("/etc/nixos/")) return sh`sudo nixos-rebuild switch`;
  return source !== null && /darwin/.test(source) ? sh`sudo darwin-rebuild switch` : sh`home-manager switch`;
}

/** A bare repository's directory without its ending. */
function nameOf(repository: string): string {
  return repository.slice(repository.lastIndexOf("/") + 1).replace(/\.git$/, "");
}

/** A path as a person writes it: from `~` on, which no quotes hold. */
function written(path: string, home: string | null, dialect: Dialect): ShellText {
  const isInHome = home !== null && home !== "/" && (path === home || path.startsWith(`${home}/`));
  if (!isInHome || dialect === "nu" || dialect === "pwsh") return quote(path, dialect);
  return path === home ? sh`~` : sh`~/${quote(path.slice(home.length + 1), dialect)}`;
}
