import { BESIDE, type Files, LIB, MAIN, mod, REPLACE, REQUIRE, USES } from "./project-parts.ts";

/** Modules with a directory called vendor. */
export const VENDORED = {
  "vendor in order": {
    "app/go.mod": mod("go 1.21", REQUIRE),
    "app/main.go": USES,
    "app/vendor/modules.txt": "# example.com/lib v1.0.0\n## explicit; go 1.21\nexample.com/lib\n",
    "app/vendor/example.com/lib/lib.go": LIB,
  },
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
  "vendor of what nobody needs": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": MAIN,
    "app/vendor/modules.txt": "# example.com/lib v1.0.0\n## explicit; go 1.21\nexample.com/lib\n",
    "app/vendor/example.com/lib/lib.go": LIB,
  },
  "vendor without a package": {
    "app/go.mod": mod("go 1.21", REQUIRE + REPLACE),
    "app/main.go": USES,
    "app/vendor/modules.txt":
      "# example.com/lib v1.0.0 => ../lib\n## explicit; go 1.21\nexample.com/lib\n# example.com/lib => ../lib\n",
    ...BESIDE,
  },
  "vendor for other things": {
    "app/go.mod": mod("go 1.21"),
    "app/main.go": MAIN,
    "app/vendor/jquery.js": "",
  },
  "vendor is a file": { "app/go.mod": mod("go 1.21"), "app/main.go": MAIN, "app/vendor": "" },
  "vendor of an old module": {
    "app/go.mod": mod("go 1.13", REQUIRE),
    "app/main.go": USES,
    "app/vendor/modules.txt": "# example.com/lib v1.0.0\nexample.com/lib\n",
    "app/vendor/example.com/lib/lib.go": LIB,
    ...BESIDE,
  },
  "vendor of a newer package": {
    "app/go.mod": mod("go 1.21", REQUIRE),
    "app/main.go": USES,
    "app/vendor/modules.txt": "# example.com/lib v1.0.0\n## explicit; go 1.99\nexample.com/lib\n",
    "app/vendor/example.com/lib/lib.go": LIB,
  },
} as const satisfies Readonly<Record<string, Files>>;
