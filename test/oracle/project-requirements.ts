import { BESIDE, type Files, LIB, MAIN, mod, REPLACE, REQUIRE, USES } from "./project-parts.ts";

/** Modules that require and replace others. */
export const REQUIREMENTS = {
  "replace in order": {
    "app/go.mod": mod("go 1.21", `${REQUIRE}\nreplace example.com/lib => ../lib\n`),
    "app/main.go": USES,
    "lib/go.mod": "module example.com/lib\n\ngo 1.21\n",
    "lib/lib.go": LIB,
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
  "module that go.sum does not know": {
    "app/go.mod": mod("go 1.21", REQUIRE),
    "app/main.go": USES,
  },
  "module of which go.sum knows the go.mod alone": {
    "app/go.mod": mod("go 1.21", REQUIRE),
    "app/go.sum": `example.com/lib v1.0.0/go.mod h1:${"A".repeat(43)}=\n`,
    "app/main.go": USES,
  },
  "require of no version": {
    "app/go.mod": mod("go 1.21", "\nrequire example.com/lib\n"),
    "app/main.go": MAIN,
  },
  "require of a branch": {
    "app/go.mod": mod("go 1.21", `\nrequire example.com/lib main\n${REPLACE}`),
    "app/main.go": USES,
    ...BESIDE,
  },
  "require of another major version": {
    "app/go.mod": mod("go 1.21", `\nrequire example.com/lib v2.0.0\n${REPLACE}`),
    "app/main.go": USES,
    ...BESIDE,
  },
  "replace without an arrow": {
    "app/go.mod": mod("go 1.21", "\nreplace example.com/lib ../lib\n"),
    "app/main.go": MAIN,
  },
  "replace by an absolute path": {
    "app/go.mod": mod("go 1.21", `${REQUIRE}\nreplace example.com/lib => /none/lib\n`),
    "app/main.go": USES,
  },
  "replace by a Windows path": {
    "app/go.mod": mod("go 1.21", `${REQUIRE}\nreplace example.com/lib => ..\\lib\n`),
    "app/main.go": USES,
  },
  "replace without a dot": {
    "app/go.mod": mod("go 1.21", `${REQUIRE}\nreplace example.com/lib => lib\n`),
    "app/main.go": USES,
    "app/lib/go.mod": "module example.com/lib\n",
    "app/lib/lib.go": LIB,
  },
  "replace of what nobody needs": {
    "app/go.mod": mod("go 1.21", "\nreplace example.com/lib => ../gone\n"),
    "app/main.go": MAIN,
  },
  "replace by a file": {
    "app/go.mod": mod("go 1.21", `${REQUIRE}${REPLACE}`),
    "app/main.go": USES,
    lib: "a file",
  },
  "replace by a module of another name": {
    "app/go.mod": mod("go 1.21", `${REQUIRE}${REPLACE}`),
    "app/main.go": USES,
    "lib/go.mod": "module example.com/other\n\ngo 1.21\n",
    "lib/lib.go": LIB,
  },
  "replace by a malformed module": {
    "app/go.mod": mod("go 1.21", `${REQUIRE}${REPLACE}`),
    "app/main.go": USES,
    "lib/go.mod": "<<<<<<< HEAD\n",
    "lib/lib.go": LIB,
  },
  "replace by a newer module": {
    "app/go.mod": mod("go 1.21", `${REQUIRE}${REPLACE}`),
    "app/main.go": USES,
    "lib/go.mod": "module example.com/lib\n\ngo 1.99.0\n",
    "lib/lib.go": LIB,
  },
  "replace twice": {
    "app/go.mod": mod("go 1.21", `${REQUIRE}${REPLACE}\nreplace example.com/lib => ../other\n`),
    "app/main.go": USES,
    ...BESIDE,
  },
} as const satisfies Readonly<Record<string, Files>>;
