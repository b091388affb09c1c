import { existsSync, mkdirSync, readdirSync, renameSync, symlinkSync } from "node:fs";
import { join } from "node:path";

/** Which of the system's programs PATH ends with: a fresh system has no git, or no C compiler. */
export const SYSTEMS = ["all", "none", "without git", "without a C compiler"] as const;
export type SystemPrograms = (typeof SYSTEMS)[number];

const LEFT_OUT: Readonly<Record<Exclude<SystemPrograms, "all" | "none">, RegExp>> = {
  "without git": /^git/,
  "without a C compiler": /(^|-)(gcc|cc|clang|c89|c99|g\+\+|c\+\+|cpp)(-\d+)?$/,
};

/** The directories for the end of PATH; links to all programs but those that are missing are made below the lab, once. */
export function systemPath(system: SystemPrograms, lab: string): readonly string[] {
  if (system === "all") return ["/usr/bin", "/bin"];
  if (system === "none") return [];
  const dir = join(lab, `system-${system.replaceAll(" ", "-")}`);
  if (!existsSync(dir)) {
    const made = `${dir}.${process.pid}`;
    mkdirSync(made, { recursive: true });
    for (const name of readdirSync("/usr/bin"))
      if (!LEFT_OUT[system].test(name)) symlinkSync(join("/usr/bin", name), join(made, name));
    renameSync(made, dir);
  }
  return [dir];
}
