import type * as v from "valibot";

/** What a schema wants, by the type of its issue, where what it expects is not words yet. */
const WANTED: Readonly<Record<string, string>> = {
  string: "a string",
  number: "a number",
  finite: "a number",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
  iso_timestamp: "a time such as 2026-01-31T12:00:00Z",
};

/**
 * What is wrong with a value in plain words, a sentence a fault: `path[0].kind must be one of "file", "missing"`. The
 * value itself is not quoted, and what could drive a terminal in the name of a key is spelled out.
 */
export function schemaFaults(issues: readonly v.BaseIssue<unknown>[]): readonly string[] {
  return [...new Set(issues.map(fault))];
}

function fault(issue: v.BaseIssue<unknown>): string {
  const path = issue.path ?? [];
  const last = path.at(-1);
  // To valibot a list is an object without the fields.
  if (last?.type === "object" && Array.isArray(last.input))
    return `${placeOf(path.slice(0, -1))} must be an object`;
  return `${placeOf(path)} ${issue.input === undefined ? "is missing" : wanted(issue)}`;
}

function placeOf(path: readonly v.IssuePathItem[]): string {
  return path.reduce((at, { key }) => below(at, key), "") || "the document";
}

/** `a.b[0]`: the place of a key in what lies at a place; "" is the whole document. */
export function below(at: string, key: unknown): string {
  if (typeof key === "number") return `${at}[${key}]`;
  const name = String(key);
  if (!/^[\p{L}\p{N}_@+-]+$/u.test(name)) return `${at}[${printable(JSON.stringify(name))}]`;
  return at === "" ? name : `${at}.${name}`;
}

/** A text with its control and format characters spelled out: `\u009b`. */
export function printable(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) =>
    character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
  );
}

/** `expected` is made from the schema: `(true | false)`, `"a"`, `Object`, `>=1`. */
function wanted({ type, expected, message }: v.BaseIssue<unknown>): string {
  if (type === "custom") return message;
  const words = expected === "Object" ? "an object" : WANTED[type];
  if (words !== undefined) return `must be ${words}`;
  if (expected === null) return "does not fit";
  if (/^[<>]/.test(expected))
    return `must be ${expected.replace(/^>=?/, "at least ").replace(/^<=?/, "at most ")}`;
  return `must be one of ${expected.replace(/^\((.*)\)$/, "$1").replaceAll(" | ", ", ")}`;
}
