import { CGO, type Files, MAIN, mod } from "./project-parts.ts";

/** Modules, and directories without one, in order and not. */
export const DIRECTORIES = {
  none: {},
  module: { "app/go.mod": mod("go 1.21"), "app/main.go": MAIN },
  "module in a repository": { "app/go.mod": mod("go 1.21"), "app/main.go": MAIN },
  "no package in the root": { "app/go.mod": mod("go 1.21"), "app/cmd/app/main.go": MAIN },
  "no module": { "app/main.go": MAIN },
  "module of a parent": { "go.mod": "module example.com/parent\n\ngo 1.21\n", "app/main.go": MAIN },
  "repository of another user": { "app/go.mod": mod("go 1.21"), "app/main.go": MAIN },
  "repository broken": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": MAIN,
    "app/.git": "gitdir: /none/worktrees/app\n",
  },
  "module of an old release": { "app/go.mod": mod("go 1.12"), "app/main.go": MAIN },
  "module with cgo": { "app/go.mod": mod("go 1.21"), "app/main.go": CGO },
  "module with a directory of another system": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": MAIN,
    "app/main_windows.go": 'package main\n\nimport "none/of/this"\n',
  },
  "capital Go.mod": { "app/Go.mod": mod("go 1.21"), "app/main.go": MAIN },
  "tests alone": { "app/go.mod": mod("go 1.21"), "app/x_test.go": "package app\n" },
  "a library": { "app/go.mod": mod("go 1.21"), "app/x.go": "package app\n" },
  "a nested module": {
    "go.mod": "module example.com/parent\n\ngo 1.21\n",
    "x.go": "package parent\n",
    "app/go.mod": mod("go 1.21"),
    "app/main.go": MAIN,
  },
  "below testdata": { "app/testdata/x/main.go": MAIN, "app/go.mod": mod("go 1.21"), "app/main.go": MAIN },
  "no module but vendor": { "app/main.go": MAIN, "app/vendor/modules.txt": "" },
  "no module of dep": { "app/main.go": MAIN, "app/Gopkg.toml": "" },
  "a version file too new": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": MAIN,
    "app/.go-version": "1.99.0\n",
    "app/.tool-versions": "golang 1.99.0\n",
  },
  "a repository of Mercurial": { "app/go.mod": mod("go 1.21"), "app/main.go": MAIN, "app/.hg/requires": "" },
  "a repository of Subversion": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": MAIN,
    "app/.svn/entries": "12\n",
  },
  "two repositories": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": MAIN,
    "app/.hg/requires": "",
    ".git/HEAD": "ref: refs/heads/main\n",
    ".git/objects/x": "",
    ".git/refs/x": "",
  },
  "a repository of no bytes": { "app/go.mod": mod("go 1.21"), "app/main.go": MAIN, "app/.git/x": "" },
  "a repository without a commit": { "app/go.mod": mod("go 1.21"), "app/main.go": MAIN },
  "a repository with a broken configuration": { "app/go.mod": mod("go 1.21"), "app/main.go": MAIN },
} as const satisfies Readonly<Record<string, Files>>;
