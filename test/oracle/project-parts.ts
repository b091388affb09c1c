export const MAIN = 'package main\n\nfunc main() { println("app") }\n';
export const CGO =
  'package main\n\n// int one(void) { return 1; }\nimport "C"\n\nfunc main() { println(C.one()) }\n';
export const USES = 'package main\n\nimport "example.com/lib"\n\nfunc main() { lib.Do() }\n';
export const LIB = "package lib\n\nfunc Do() {}\n";
export const mod = (line: string, more = ""): string => `module example.com/app\n\n${line}\n${more}`;
/** Sources beside the project, so that what mends its vendor directory needs no network. */
export const BESIDE = { "lib/go.mod": "module example.com/lib\n\ngo 1.21\n", "lib/lib.go": LIB };
export const REPLACE = "\nreplace example.com/lib => ../lib\n";
export const REQUIRE = "\nrequire example.com/lib v1.0.0\n";

/** Files of a project by their path below its parent directory; the project itself lies in `app`. */
export type Files = Readonly<Record<string, string>>;
