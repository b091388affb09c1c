import { type Files, LIB, MAIN, mod, USES } from "./project-parts.ts";

/** Workspaces in order, and with every fault that people meet. */
export const WORKSPACES = {
  "workspace in order": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": MAIN,
    "go.work": "go 1.21\n\nuse ./app\n",
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
  "go.work alone": { "app/main.go": MAIN, "go.work": "go 1.21\n" },
  "go.work of the directory itself": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": MAIN,
    "app/go.work": "go 1.21\n\nuse .\n",
  },
  "go.work with an empty use": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": MAIN,
    "app/go.work": "go 1.21\n",
  },
  "go.work without a go line": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": MAIN,
    "go.work": "use ./app\n",
  },
  "go.work too new": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": MAIN,
    "go.work": "go 1.99.0\n\nuse ./app\n",
  },
  "go.work with a toolchain too new": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": MAIN,
    "go.work": "go 1.21\n\ntoolchain go1.99.0\n\nuse ./app\n",
  },
  "go.work of 1.27": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": MAIN,
    "go.work": "go 1.27.0\n\nuse ./app\n",
  },
  "go.work with a toolchain of 1.27": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": MAIN,
    "go.work": "go 1.21\n\ntoolchain go1.27.4\n\nuse ./app\n",
  },
  "go.work with a default toolchain": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": MAIN,
    "go.work": "go 1.21\n\ntoolchain default\n\nuse ./app\n",
  },
  "go.work with a malformed toolchain": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": MAIN,
    "go.work": "go 1.21\n\ntoolchain 1.21\n\nuse ./app\n",
  },
  "go.work with Windows lines": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": MAIN,
    "go.work": "go 1.21\r\n\r\nuse ./app\r\n",
  },
  "go.work with a Windows path": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": MAIN,
    "go.work": "go 1.21\n\nuse .\\app\n",
  },
  "go.work that replaces": {
    "app/go.mod": mod("go 1.21", "\nrequire example.com/lib v1.0.0\n"),
    "app/main.go": USES,
    "lib/go.mod": "module example.com/lib\n\ngo 1.21\n",
    "lib/lib.go": LIB,
    "go.work": "go 1.21\n\nuse ./app\n\nreplace example.com/lib => ./lib\n",
  },
  "go.work that replaces by a missing directory": {
    "app/go.mod": mod("go 1.21", "\nrequire example.com/lib v1.0.0\n"),
    "app/main.go": USES,
    "go.work": "go 1.21\n\nuse ./app\n\nreplace example.com/lib => ./lib\n",
  },
  "an import that no module of a workspace provides": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": USES,
    "go.work": "go 1.21\n\nuse ./app\n",
  },
  "an import from another module of a workspace": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": USES,
    "lib/go.mod": "module example.com/lib\n\ngo 1.21\n",
    "lib/lib.go": LIB,
    "go.work": "go 1.21\n\nuse ./app\nuse ./lib\n",
  },
  "go.work uses twice": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": MAIN,
    "go.work": "go 1.21\n\nuse ./app\nuse ./app\n",
  },
  "go.work uses the same module twice": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": MAIN,
    "copy/go.mod": mod("go 1.21"),
    "copy/main.go": MAIN,
    "go.work": "go 1.21\n\nuse ./app\nuse ./copy\n",
  },
  "go.work uses a directory without go.mod": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": MAIN,
    "other/x.go": LIB,
    "go.work": "go 1.21\n\nuse ./app\nuse ./other\n",
  },
  "go.work uses a malformed module": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": MAIN,
    "other/go.mod": "nonsense here\n",
    "go.work": "go 1.21\n\nuse ./app\nuse ./other\n",
  },
  "go.work uses a newer module": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": MAIN,
    "other/go.mod": "module example.com/other\n\ngo 1.99.0\n",
    "go.work": "go 1.21\n\nuse ./app\nuse ./other\n",
  },
  "go.work with conflicting replacements": {
    "app/go.mod": mod("go 1.21", "\nreplace example.com/lib => ../lib\n"),
    "app/main.go": MAIN,
    "other/go.mod": "module example.com/other\n\ngo 1.21\n\nreplace example.com/lib => ../lib2\n",
    "go.work": "go 1.21\n\nuse ./app\nuse ./other\n",
  },
  "go.work is a directory": { "app/go.mod": mod("go 1.21"), "app/main.go": MAIN, "go.work/x": "" },
  "go.work of no bytes": { "app/go.mod": mod("go 1.21"), "app/main.go": MAIN, "go.work": "" },
  "vendor of a workspace": {
    "app/go.mod": mod("go 1.22.0"),
    "app/main.go": MAIN,
    "go.work": "go 1.22.0\n\nuse ./app\n",
    "vendor/modules.txt": "## workspace\n",
  },
  "vendor of a workspace without its line": {
    "app/go.mod": mod("go 1.22.0"),
    "app/main.go": MAIN,
    "go.work": "go 1.22.0\n\nuse ./app\n",
    "vendor/modules.txt": "# example.com/x v1.0.0\n",
  },
  "vendor under a workspace": {
    "app/go.mod": mod("go 1.22.0"),
    "app/main.go": MAIN,
    "go.work": "go 1.22.0\n\nuse ./app\n",
    "app/vendor/modules.txt": "",
  },
} as const satisfies Readonly<Record<string, Files>>;
