import { own } from "../util/own.ts";

/** A part of a regular expression that was read: how long it is, and what it is for this runtime. */
export interface ExpressionPart {
  readonly length: number;
  readonly source: string;
}

/** What a class of POSIX is inside of brackets here. */
const POSIX: Readonly<Record<string, string>> = {
  alnum: "0-9A-Za-z",
  alpha: "A-Za-z",
  ascii: "\\x00-\\x7F",
  blank: "\\t ",
  cntrl: "\\x00-\\x1F\\x7F",
  digit: "0-9",
  graph: "!-~",
  lower: "a-z",
  print: " -~",
  punct: "!-\\/:-@\\[-`{-~",
  space: "\\t\\n\\v\\f\\r ",
  upper: "A-Z",
  word: "0-9A-Za-z_",
  xdigit: "0-9A-Fa-f",
};

/** The names of POSIX's classes, which Go's regular expressions have, too. */
export const POSIX_CLASSES: readonly string[] = Object.keys(POSIX);

const SINGLE =
  /^\\(?:(0[0-7]{0,2}|[1-7][0-7]{1,2})|x([\dA-Fa-f]{2})|x\{([\dA-Fa-f]{1,6})\}|([afnrtv])|([\0-/:-@[-`{-\x7f]))/;
const UNICODE = /^\\([pP])\{(\^?)([^}]+)\}/;
const SHORT_UNICODE = /^\\([pP])()([^{])/;
const LAST = 0x10ffff;

/** Reads what a backslash begins, inside of brackets or outside; null where Go refuses it. */
export function readGoEscape(text: string, inClass: boolean): ExpressionPart | null {
  const class_ = /^\\[dswDSW]/.exec(text);
  if (class_ !== null) return { length: 2, source: class_[0] };
  const place = inClass ? null : /^\\([AbBz])/.exec(text);
  if (place !== null)
    return { length: 2, source: `(?:${place[1] === "A" ? "^" : place[1] === "z" ? "$" : place[0]})` };
  const [all = "", kind = "", not = "", name = ""] = UNICODE.exec(text) ?? SHORT_UNICODE.exec(text) ?? [];
  if (all !== "") {
    const class_ = unicodeClass(name);
    const sign = (kind === "p") !== (not === "^") ? "p" : "P";
    return class_ === undefined ? null : { length: all.length, source: `\\${sign}{${class_}}` };
  }
  const single = readSingle(text);
  return single && { length: single.length, source: written(single.code) };
}

/** Reads a class of characters in brackets; null where Go refuses it. */
export function readGoClass(text: string): ExpressionPart | null {
  let at = text[1] === "^" ? 2 : 1;
  let source = text.slice(0, at);
  for (let isFirst = true; isFirst || text[at] !== "]"; isFirst = false) {
    const rest = text.slice(at);
    if (rest === "") return null;
    const posix = /^\[:(\^?)(.*?):\]/.exec(rest);
    if (posix !== null) {
      const known = own(POSIX, posix[2] ?? "");
      if (known === undefined) return null;
      at += posix[0].length;
      source += posix[1] === "" ? known : "";
      continue;
    }
    const isClass = /^\\[dswDSWpP]/.test(rest);
    const from = isClass ? null : readSingle(rest);
    const part = isClass ? readGoEscape(rest, true) : from && { ...from, source: written(from.code) };
    if (part === null) return null;
    at += part.length;
    source += part.source;
    if (from === null || text[at] !== "-" || text[at + 1] === "]" || at + 1 >= text.length) continue;
    const to = readSingle(text.slice(at + 1));
    if (to === null || to.code < from.code) return null;
    at += 1 + to.length;
    source += `-${written(to.code)}`;
  }
  return { length: at + 1, source: `${source}]` };
}

/** Reads one character, escaped or not. */
function readSingle(text: string): { readonly length: number; readonly code: number } | null {
  const code = text.codePointAt(0);
  if (code === undefined) return null;
  if (text[0] !== "\\") return { length: code > 0xffff ? 2 : 1, code };
  const [all, octal, short, long, control, mark] = SINGLE.exec(text) ?? [];
  if (all === undefined) return null;
  const named = control === undefined ? undefined : "\x07\f\n\r\t\v"["afnrtv".indexOf(control)];
  const value = octal === undefined ? Number.parseInt(short ?? long ?? "", 16) : Number.parseInt(octal, 8);
  const escaped = (named ?? mark)?.codePointAt(0) ?? value;
  return escaped > LAST ? null : { length: all.length, code: escaped };
}

function written(code: number): string {
  return [...String.fromCodePoint(code)]
    .flatMap((char) => char.split(""))
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}

/** The category or the script of a name, in small letters too, as Go 1.25 and later take it; undefined for none. */
function unicodeClass(name: string): string | undefined {
  const usual = name.charAt(0).toUpperCase() + name.slice(1).toLowerCase();
  return [name, usual, `Script=${usual}`, `Script=${name}`].find((one) => {
    try {
      return new RegExp(`\\p{${one}}`, "u") instanceof RegExp;
    } catch {
      return false;
    }
  });
}
