import { join } from "node:path";
import type { StartupLine } from "../model.ts";
import type { Host } from "./host.ts";

const FILES: Readonly<Record<string, readonly string[]>> = {
  zsh: [".zshenv", ".zprofile", ".zshrc", ".zlogin"],
  bash: [".bash_profile", ".bash_login", ".profile", ".bashrc"],
  fish: [".config/fish/config.fish"],
};
const SYSTEM = [
  "/etc/profile",
  "/etc/environment",
  "/etc/bash.bashrc",
  "/etc/bashrc",
  "/etc/zshenv",
  "/etc/zprofile",
  "/etc/zshrc",
];
const INTERESTING = /\b(PATH|GO[A-Z0-9]+|CGO_[A-Z]+|fish_add_path|fish_user_paths)\b/;

/** Start-up files of one shell in the order in which a login, interactive start may read them. */
export function startupFiles(home: string, shell: string): readonly string[] {
  return (FILES[shell] ?? [".profile"]).map((name) => join(home, name));
}

export function existingStartupFiles(host: Host, home: string | null, shell: string): readonly string[] {
  return home === null ? [] : startupFiles(home, shell).filter((file) => host.fs.kind(file) === "file");
}

/**
 * Lines of start-up files that set one of our variables, found by reading the text; nothing is executed. What a line
 * really did is the business of blame; this says where to look first.
 */
export function readStartupLines(host: Host, home: string | null, shell: string): readonly StartupLine[] {
  const files = [...SYSTEM, ...existingStartupFiles(host, home, shell)];
  return files.flatMap((file) => {
    const text = host.fs.readText(file, 256 * 1024);
    if (!text.ok) return [];
    return text.value
      .split("\n")
      .map((line, index) => ({ file, line: index + 1, text: line.trim().slice(0, 200) }))
      .filter(({ text: line }) => !line.startsWith("#") && INTERESTING.test(line));
  });
}
