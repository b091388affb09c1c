import { spawnSync } from "node:child_process";
import { copyFileSync, linkSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * A real SDK at another place: its programs are files of their own, because Go follows links when it looks for its SDK,
 * and so are its small files and its tools; the rest leads to it.
 */
export function copySdk(sdk: string, to: string, leaveOut: "pkg" | "src" | null = null): void {
  mkdirSync(join(to, "bin"), { recursive: true });
  for (const name of readdirSync(join(sdk, "bin"))) hardLink(join(sdk, "bin", name), join(to, "bin", name));
  for (const name of readdirSync(sdk)) {
    if (name === "bin" || name === leaveOut) continue;
    if (name === "pkg") copyTree(join(sdk, name), join(to, name));
    else if (name === "VERSION" || name === "go.env") copyOver(join(sdk, name), join(to, name));
    else symlinkSync(join(sdk, name), join(to, name));
  }
}

/** Every directory anew, every file another name of the same; a copy where that cannot be. */
export function copyTree(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  // Directories that the first attempt has made are no reason to copy below them.
  if (spawnSync("cp", ["-alT", from, to]).status !== 0) spawnSync("cp", ["-aT", from, to]);
}

/** A file of its own in the place of a name that it shares. */
export function copyOver(from: string, to: string): void {
  rmSync(to, { force: true });
  copyFileSync(from, to);
}

/** Another name of a file; a copy where that cannot be. */
export function hardLink(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
