import { BESIDE, type Files, LIB, MAIN, mod, REPLACE, REQUIRE, USES } from "./project-parts.ts";

const HASH = `h1:${"A".repeat(43)}=`;
/** What go.sum has of a module that is in no cache. */
const SUMS = `example.com/lib v1.0.0 ${HASH}\nexample.com/lib v1.0.0/go.mod ${HASH}\n`;

/** Modules that require and replace others. */
export const REQUIREMENTS = {
  "replace in order": {
    "app/go.mod": mod("go 1.21", `${REQUIRE}\nreplace example.com/lib => ../lib\n`),
    "app/main.go": USES,
    "lib/go.mod": "module example.com/lib\n\ngo 1.21\n",
    "lib/lib.go": LIB,
  },
  "a replacement that imports what nothing provides": {
    "app/go.mod": mod("go 1.21", `${REQUIRE}\nreplace example.com/lib => ../lib\n`),
    "app/main.go": USES,
    "lib/go.mod": "module example.com/lib\n\ngo 1.21\n",
    "lib/lib.go": 'package lib\n\nimport _ "none.example/x"\n\nfunc Do() {}\n',
  },
  "a replacement without the package": {
    "app/go.mod": mod("go 1.21", `${REQUIRE}\nreplace example.com/lib => ../lib\n`),
    "app/main.go": USES.replace("example.com/lib", "example.com/lib/lib"),
    "lib/go.mod": "module example.com/lib\n\ngo 1.21\n",
    "lib/lib/README": "",
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
  "a module that was never downloaded": {
    "app/go.mod": mod("go 1.21", REQUIRE),
    "app/go.sum": SUMS,
    "app/main.go": USES,
  },
  "a module that was never downloaded, required by an old go.mod": {
    "app/go.mod": mod("go 1.16", REQUIRE),
    "app/go.sum": SUMS,
    "app/main.go": MAIN,
  },
  "a module that was never downloaded, required and not imported": {
    "app/go.mod": mod("go 1.21", REQUIRE),
    "app/go.sum": SUMS,
    "app/main.go": MAIN,
  },
  "a module that was never downloaded, in a workspace": {
    "app/go.mod": mod("go 1.21", REQUIRE),
    "app/go.sum": SUMS,
    "app/main.go": USES,
    "go.work": "go 1.21\n\nuse ./app\n",
  },
  "an import that nothing provides": { "app/go.mod": mod("go 1.21"), "app/main.go": USES },
  "an import that nothing provides, below": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": USES.replace("example.com/lib", "example.com/app/lib"),
    "app/lib/lib.go": 'package lib\n\nimport _ "none.example/x"\n\nfunc Do() {}\n',
  },
  "an import of a directory that is gone": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": USES.replace("example.com/lib", "example.com/app/lib"),
  },
  "an import of a submodule that is not fetched": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": USES.replace("example.com/lib", "example.com/app/lib"),
    "app/lib/README": "",
  },
  "an import of a module in the module": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": USES.replace("example.com/lib", "example.com/app/lib"),
    "app/lib/go.mod": "module example.com/app/lib\n\ngo 1.21\n",
    "app/lib/lib.go": LIB,
  },
  "an import of a package without its files to embed": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": USES.replace("example.com/lib", "example.com/app/lib"),
    "app/lib/lib.go": `${LIB.replace("\n\n", '\n\nimport "embed"\n\n')}\n//go:embed all:dist\nvar Files embed.FS\n`,
  },
  "an import of a package with its files to embed": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": USES.replace("example.com/lib", "example.com/app/lib"),
    "app/lib/lib.go": `${LIB.replace("\n\n", '\n\nimport "embed"\n\n')}\n//go:embed all:dist\nvar Files embed.FS\n`,
    "app/lib/dist/index.html": "",
  },
  "an import of a later library": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": 'package main\n\nimport _ "weak"\n\nfunc main() {}\n',
  },
  "imports of files that are left out": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": MAIN,
    "app/x_plan9.go": 'package main\n\nimport _ "none.example/x"\n',
    "app/x.go":
      '//go:build !unix || go1.99 || (mytag && linux)\n\npackage main\n\nimport _ "none.example/x"\n',
    "app/gen.go": '//go:build ignore\n\npackage main\n\nimport _ "none.example/x"\n',
    "app/x_test.go": 'package main\n\nimport _ "none.example/x"\n',
    "app/testdata/x.go": 'package x\n\nimport _ "none.example/x"\n',
  },
  "an import of a file for this system": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": MAIN,
    "app/x.go": '//go:build unix && !ignore && (gc || mytag)\n\npackage main\n\nimport _ "none.example/x"\n',
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
