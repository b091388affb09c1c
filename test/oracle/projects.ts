import { spawnSync } from "node:child_process";
import { appendFileSync, chmodSync, chownSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DIRECTORIES } from "./project-directories.ts";
import { MOD_FILES } from "./project-mod-files.ts";
import type { Files } from "./project-parts.ts";
import { REQUIREMENTS } from "./project-requirements.ts";
import { VENDORED } from "./project-vendor.ts";
import { WORKSPACES } from "./project-workspaces.ts";

const FILES = { ...DIRECTORIES, ...MOD_FILES, ...REQUIREMENTS, ...VENDORED, ...WORKSPACES };

export type Project = keyof typeof FILES;

export const PROJECTS: readonly Project[] = Object.keys(FILES).filter(isProject);

/** Projects as people have them: real Go builds each of them with each of its releases. */
export const HEALTHY_PROJECTS: readonly Project[] = [
  "none",
  "module",
  "module in a repository",
  "workspace in order",
  "vendor in order",
  "replace in order",
  "module with Windows lines",
  "module of an old release",
  "module with a directory of another system",
  "go.mod with a comment",
  "go.work of the directory itself",
  "exclude and retract",
  "a nested module",
  "a library",
  "vendor for other things",
  "an import of a package with its files to embed",
  "an import from another module of a workspace",
];

/** Those that git makes. */
const REPOSITORIES: ReadonlySet<Project> = new Set<Project>([
  "module in a repository",
  "repository of another user",
  "a repository without a commit",
  "a repository with a broken configuration",
  "a repository with a damaged index",
  "a repository without objects",
  "a repository with a setting of git status that git refuses",
  "a repository with a setting of git log that git refuses",
]);

const COMMITTED: ReadonlySet<Project> = new Set<Project>([
  "module in a repository",
  "repository of another user",
  "a repository with a damaged index",
  "a repository without objects",
  "a repository with a setting of git status that git refuses",
  "a repository with a setting of git log that git refuses",
]);

function isProject(name: string): name is Project {
  return name in FILES;
}

/** Writes a project's files below `parent`; returns the directory in which a person would stand. */
export function writeProject(project: Project, parent: string): string {
  const app = join(parent, "app");
  mkdirSync(app, { recursive: true });
  const files: Files = FILES[project];
  for (const [name, text] of Object.entries(files)) {
    const file = join(parent, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  if (REPOSITORIES.has(project)) git(app, parent, "init", "-q", ".");
  if (project === "a repository with a broken configuration")
    appendFileSync(join(app, ".git/config"), "[broken\n");
  if (project === "a source that is a dangling link") symlinkSync("/none/x.go", join(app, "x.go"));
  if (COMMITTED.has(project)) {
    git(app, parent, "add", ".");
    git(app, parent, "-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-qm", "first");
  }
  if (project === "a repository with a damaged index") writeFileSync(join(app, ".git/index"), "junk");
  if (project === "a repository with a setting of git status that git refuses")
    appendFileSync(join(app, ".git/config"), "[status]\n\trelativePaths = maybe\n");
  if (project === "a repository with a setting of git log that git refuses")
    appendFileSync(join(app, ".git/config"), "[log]\n\tmailmap = maybe\n");
  if (project === "a repository without objects") {
    rmSync(join(app, ".git/objects"), { recursive: true });
    mkdirSync(join(app, ".git/objects"));
  }
  if (project === "repository of another user" && process.getuid?.() === 0) {
    chownSync(join(app, ".git"), 12345, 12345);
    chownSync(app, 12345, 12345);
    chmodSync(app, 0o755);
  }
  return app;
}

function git(cwd: string, home: string, ...args: readonly string[]): void {
  spawnSync("git", args, { cwd, env: { PATH: "/usr/bin:/bin", HOME: home, GIT_CONFIG_NOSYSTEM: "1" } });
}
