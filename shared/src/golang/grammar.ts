import { goExpression } from "./go-expression.ts";

/** The form that Go asks of a variable's value, as data. An empty value counts as none at all and is always taken. */
export type Grammar =
  | { readonly kind: "words"; readonly words: readonly string[] }
  /** A regular expression for the whole value. */
  | { readonly kind: "pattern"; readonly pattern: string }
  | { readonly kind: "absolute path"; readonly or: readonly string[] }
  /** Parts between separators, each of the same form; an empty part is taken. */
  | { readonly kind: "list"; readonly separator: string; readonly of: Grammar }
  /** Words with quotes around those that hold blanks; a quote that opens has to close. */
  | { readonly kind: "quoted words" }
  /** The same, of which the first is the name of a program or an absolute path. */
  | { readonly kind: "program" }
  /** A regular expression of Go's own syntax that matches none of some texts from end to end. */
  | { readonly kind: "regular expression"; readonly sparing?: readonly string[] };

// A word ends where a blank or the value ends, so that there is one way only to read a value.
const QUOTED = /^(?:\s|'[^']*'|"[^"]*"|[^\s'"]\S*(?=\s|$))*$/;
const FIRST_WORD = /^\s*(?:'([^']*)'|"([^"]*)"|(\S*))/;

/** Whether a value has the form that the grammar asks for. */
export function fits(grammar: Grammar, value: string): boolean {
  if (value === "") return true;
  switch (grammar.kind) {
    case "words":
      return grammar.words.includes(value);
    case "pattern":
      return new RegExp(`^(?:${grammar.pattern})$`).test(value);
    case "absolute path":
      return value.startsWith("/") || grammar.or.includes(value);
    case "list":
      return value.split(grammar.separator).every((part) => fits(grammar.of, part));
    case "quoted words":
      return QUOTED.test(value);
    case "program":
      return QUOTED.test(value) && isProgram(value);
    case "regular expression":
      return isExpression(value, grammar.sparing ?? []);
  }
}

function isProgram(value: string): boolean {
  const [, ...words] = FIRST_WORD.exec(value) ?? [];
  const first = words.find((word) => word !== undefined) ?? "";
  return first.startsWith("/") || (first !== "" && !first.includes("/"));
}

function isExpression(value: string, sparing: readonly string[]): boolean {
  const expression = goExpression(value);
  return expression !== null && sparing.every((text) => expression.exec(text)?.[0] !== text);
}
