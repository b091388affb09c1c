import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const MAIN = 'package main\n\nfunc main() { println("app") }\n';
const USES = 'package main\n\nimport "example.com/lib"\n\nfunc main() { lib.Do() }\n';
const LIB = "package lib\n\nfunc Do() {}\n";
const mod = (line: string, more = ""): string => `module example.com/app\n\n${line}\n${more}`;
/** Sources beside the project, so that what mends its vendor directory needs no network. */
const BESIDE = { "lib/go.mod": "module example.com/lib\n\ngo 1.21\n", "lib/lib.go": LIB };
const REPLACE = "\nreplace example.com/lib => ../lib\n";
const REQUIRE = "\nrequire example.com/lib v1.0.0\n";

/** Files of a project by their path below its parent directory; the project itself lies in `app`. */
type Files = Readonly<Record<string, string>>;

const FILES = {
  none: {},
  module: { "app/go.mod": mod("go 1.21"), "app/main.go": MAIN },
  "module in a repository": { "app/go.mod": mod("go 1.21"), "app/main.go": MAIN },
  "workspace in order": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": MAIN,
    "go.work": "go 1.21\n\nuse ./app\n",
  },
  "vendor in order": {
    "app/go.mod": mod("go 1.21", REQUIRE),
    "app/main.go": USES,
    "app/vendor/modules.txt": "# example.com/lib v1.0.0\n## explicit; go 1.21\nexample.com/lib\n",
    "app/vendor/example.com/lib/lib.go": LIB,
  },
  "replace in order": {
    "app/go.mod": mod("go 1.21", `${REQUIRE}\nreplace example.com/lib => ../lib\n`),
    "app/main.go": USES,
    "lib/go.mod": "module example.com/lib\n\ngo 1.21\n",
    "lib/lib.go": LIB,
  },
  "go line of 1.26": { "app/go.mod": mod("go 1.26.0"), "app/main.go": MAIN },
  "go line without a patch": { "app/go.mod": mod("go 1.27"), "app/main.go": MAIN },
  "go line too new": { "app/go.mod": mod("go 1.99.0"), "app/main.go": MAIN },
  "go line malformed": { "app/go.mod": mod("go one.two"), "app/main.go": MAIN },
  "go line with a v": { "app/go.mod": mod("go v1.21"), "app/main.go": MAIN },
  "no go line": { "app/go.mod": "module example.com/app\n", "app/main.go": MAIN },
  "toolchain line too new": { "app/go.mod": mod("go 1.21", "\ntoolchain go1.99.0\n"), "app/main.go": MAIN },
  "toolchain line of 1.27": { "app/go.mod": mod("go 1.21", "\ntoolchain go1.27.4\n"), "app/main.go": MAIN },
  "toolchain line malformed": { "app/go.mod": mod("go 1.21", "\ntoolchain 1.26\n"), "app/main.go": MAIN },
  "conflict markers in go.mod": {
    "app/go.mod": mod("<<<<<<< HEAD\ngo 1.21\n=======\ngo 1.22\n>>>>>>> other"),
    "app/main.go": MAIN,
  },
  "conflict markers in go.sum": {
    "app/go.mod": mod("go 1.21"),
    "app/go.sum": "<<<<<<< HEAD\n=======\n>>>>>>> other\n",
    "app/main.go": MAIN,
  },
  "directive of a later Go": {
    "app/go.mod": mod("go 1.21", "\ntool example.com/app\n"),
    "app/main.go": MAIN,
  },
  "unknown directive": {
    "app/go.mod": mod("go 1.21", "\nreqiure example.com/lib v1.0.0\n"),
    "app/main.go": MAIN,
  },
  "replace directory missing": {
    "app/go.mod": mod("go 1.21", `${REQUIRE}\nreplace example.com/lib => ../lib\n`),
    "app/main.go": USES,
  },
  "replace directory without go.mod": {
    "app/go.mod": mod("go 1.21", `${REQUIRE}\nreplace example.com/lib => ../lib\n`),
    "app/main.go": USES,
    "lib/lib.go": LIB,
  },
  "stray go.work": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": MAIN,
    "other/go.mod": "module example.com/other\n\ngo 1.21\n",
    "go.work": "go 1.21\n\nuse ./other\n",
  },
  "go.work with a missing directory": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": MAIN,
    "go.work": "go 1.21\n\nuse (\n\t./app\n\t./gone\n)\n",
  },
  "go.work older than its module": {
    "app/go.mod": mod("go 1.22.0"),
    "app/main.go": MAIN,
    "go.work": "go 1.21\n\nuse ./app\n",
  },
  "go.work malformed": { "app/go.mod": mod("go 1.21"), "app/main.go": MAIN, "go.work": "<<<<<<< HEAD\n" },
  "vendor of another version": {
    "app/go.mod": mod("go 1.21", REQUIRE + REPLACE),
    "app/main.go": USES,
    "app/vendor/modules.txt":
      "# example.com/lib v1.1.0 => ../lib\n## explicit; go 1.21\nexample.com/lib\n# example.com/lib => ../lib\n",
    "app/vendor/example.com/lib/lib.go": LIB,
    ...BESIDE,
  },
  "vendor without modules.txt": {
    "app/go.mod": mod("go 1.21", REQUIRE + REPLACE),
    "app/main.go": USES,
    "app/vendor/example.com/lib/lib.go": LIB,
    ...BESIDE,
  },
  "no package in the root": { "app/go.mod": mod("go 1.21"), "app/cmd/app/main.go": MAIN },
  "no module": { "app/main.go": MAIN },
  "module of a parent": { "go.mod": "module example.com/parent\n\ngo 1.21\n", "app/main.go": MAIN },
  "repository of another user": { "app/go.mod": mod("go 1.21"), "app/main.go": MAIN },
  "repository broken": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": MAIN,
    "app/.git": "gitdir: /none/worktrees/app\n",
  },
  "go.mod of no bytes": { "app/go.mod": "", "app/main.go": MAIN },
  "go.mod with a byte order mark": { "app/go.mod": `\uFEFF${mod("go 1.21")}`, "app/main.go": MAIN },
} as const satisfies Readonly<Record<string, Files>>;

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
];

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
  if (project === "module in a repository" || project === "repository of another user") {
    git(app, parent, "init", "-q", ".");
    git(app, parent, "add", ".");
    git(app, parent, "-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-qm", "first");
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
