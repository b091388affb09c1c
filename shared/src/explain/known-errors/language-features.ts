import type { ErrorMessage } from "./known-error.ts";

/** Whether a slice is converted to an array of its own elements, which later releases allow. */
const SAME_ELEMENTS = /\((?:variable of )?type \[\](\S+?)\) to type \*?\[\d+\]\1(?![\w.])/;

/** Types that a loop counts with since Go 1.22. */
const INTEGER = /^u?int(?:8|16|32|64|ptr)?$/;

/** A loop over a function that later releases call: no release loops over one that was not called itself. */
const ITERATOR =
  /cannot range over [^\n]*type func\((?:\w+ )?func\((?:[^()\n]|\([^()\n]*\))*\) bool\)\)(?!: )/;

/** Constructs of the language in the words in which compilers refuse them that are older than the construct. */
export const LANGUAGE_FEATURES: readonly ErrorMessage[] = [
  {
    id: "go-too-old",
    messages: [
      "undefined: min",
      "undefined: max",
      "undefined: clear",
      "undefined: unsafe.Slice",
      "undefined: unsafe.Add",
      "undefined: unsafe.String",
      "undefined: unsafe.StringData",
      "undefined: unsafe.SliceData",
      "invalid character U+007E '~'",
      "syntax error: unexpected [ after top level declaration",
      "syntax error: unexpected any, expecting name",
      "expected '(', found '['",
      "generic type cannot be alias",
      "cannot range over … (type untyped int",
      "cannot range over … (untyped int constant",
      "cannot range over … (variable of type iter.Seq",
      "cannot range over … (value of type iter.Seq",
      "imports iter: build constraints exclude all Go files in",
      "package iter: build constraints exclude all Go files in",
      "//go:build comment without // +build comment",
      "invalid digit '_' in number",
    ],
    when: (_, text) =>
      !/requires go1\.\d+|-lang was set|gopls|imports (?:reflect|slices|maps|strings|bytes)\b/.test(text),
    priority: 2,
    examples: [
      "# example.com/a\n./main.go:2:22: undefined: min",
      "./main.go:2:20: invalid character U+007E '~'\n./main.go:2:25: syntax error: unexpected |, expecting semicolon or newline or }",
      "./main.go:3:21: syntax error: unexpected [ after top level declaration",
      "./main.go:2:23: cannot range over 10 (type untyped int)",
      "./main.go:42:12: cannot range over c (untyped int constant 5)",
      "./main.go:2:6: generic type cannot be alias",
      "./main.go:3:29: undefined: unsafe.Slice",
      "package example.com/a\n\timports iter: build constraints exclude all Go files in /usr/lib/go-1.22/src/iter",
      "ferry.go:22:2: //go:build comment without // +build comment",
    ],
    others: ["multiple-go-on-path"],
  },
  {
    id: "go-too-old",
    messages: [
      "cannot range over … (type {name})",
      "cannot range over … (value of type {name})",
      "cannot range over … (variable of type {name})",
    ],
    when: ({ name = "" }) => INTEGER.test(name),
    priority: 2,
    examples: [
      "./main.go:23:12: cannot range over len(s) (value of type int)",
      "./main.go:29:12: cannot range over st.n (variable of type int64)",
      "./main.go:46:12: cannot range over len(os.Args) - 1 (value of type int)",
    ],
    others: ["multiple-go-on-path"],
  },
  {
    id: "go-too-old",
    messages: [
      "cannot range over … (type func(",
      "cannot range over … (value of type func(",
      "cannot range over … (variable of type func(",
    ],
    when: (_, text) => ITERATOR.test(text),
    priority: 2,
    examples: [
      "./main.go:2:29: cannot range over f (value of type func(y func(int) bool))",
      "./main.go:80:12: cannot range over seq (variable of type func(yield func(int, func() error) bool))",
    ],
    others: ["multiple-go-on-path"],
  },
  {
    id: "go-too-old",
    messages: ["(type []{value}) to type {value2}", "(variable of type []{value}) to type {value2}"],
    when: (_, text) => SAME_ELEMENTS.test(text),
    priority: 2,
    examples: [
      "./main.go:2:48: cannot convert s (type []int) to type *[4]int",
      "./main.go:2:46: cannot convert s (variable of type []int) to type [4]int",
    ],
    others: ["multiple-go-on-path"],
  },
  {
    id: "go-too-old",
    messages: ["{gofile}:{number}:{number2}: {number3} is not a type"],
    // new(5) since Go 1.26; in other places it is a slip.
    ambiguous: true,
    priority: 1,
    examples: ["./main.go:2:23: 5 is not a type"],
    others: ["error-in-the-code"],
  },
];
