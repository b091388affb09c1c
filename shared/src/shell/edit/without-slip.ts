import { editDistance } from "../../util/edit-distance.ts";
import type { Command, Syntax } from "../cut/unit.ts";

/** Typographic quotes as a web page or a chat has them, in UTF-8 bytes kept as latin1; the last is full-width. */
const DOUBLE = /\xe2\x80[\x9c-\x9f]|\xef\xbc\x82/g;
const SINGLE = /\xe2\x80[\x98-\x9b]|\xef\xbc\x87/g;
const DECLARE = "(?:export|typeset|declare)(?:[ \\t]+-\\w+)*";

/** One slip of writing and the text without it. */
type Repair = (text: string) => string;

const straightQuotes: Repair = (text) => text.replace(DOUBLE, '"').replace(SINGLE, "'");

/** A byte order mark, as editors on Windows write it, makes the first word another one. */
const withoutMark: Repair = (text) => text.replace(/^\xef\xbb\xbf/, "");

/** What a line from Windows ends with is one more word to a shell. */
const withoutReturn: Repair = (text) => (text.endsWith("\r") ? text.trimEnd() : text);

/** What no shell takes for a blank: no-break, narrow and full-width spaces, and those of no width. */
const BLANK = "\\xc2\\xa0|\\xe2\\x80[\\x80-\\x8a\\xaf]|\\xe3\\x80\\x80";
const NO_WIDTH = "\\xe2\\x80\\x8b|\\xe2\\x81\\xa0|\\xef\\xbb\\xbf";
const QUOTED = `"(?:\\\\.|[^"\\\\])*"?|'[^']*'?|\\\\.`;
const BLANKS = new RegExp(`${QUOTED}|(${NO_WIDTH})|(${BLANK})`, "gs");

/** In quotes and behind a backslash they belong to a name. */
const plainBlanks: Repair = (text) =>
  text.replace(BLANKS, (found, none?: string, blank?: string) => (none ? "" : blank ? " " : found));

const AFTER_COLON = new RegExp(`(?<=:)(?:[ \\t]|${BLANK}|${NO_WIDTH})+(?=["']?[/~$])`, "g");

/** PATH with two letters the other way round, one twice, or one missing; `FPATH` and the like have a meaning of their own. */
function isSlipOfPath(name: string): boolean {
  const letters = (text: string): string => [...text].sort().join("");
  if (letters(name) === letters("PATH")) return name !== "PATH";
  return /^(PP+ATH|PAA+TH|PATT+H|PATHH+|PTH|PAH|PAT)$/.test(name);
}

/** A list without quotes and with blanks; in quotes its `~` would no longer be the home directory. */
const BARE_LIST = new RegExp(`^(${DECLARE}[ \\t]+PATH=)([^\\n\\r\\f\\v"'\`\\\\;&|<>()#=~]+)$`);

/** Directories with a space in their name, which cut the list in two, in quotes: what follows a space goes on with a path. */
const quotedList: Repair = (text) => {
  const [, lead = "", list = ""] = BARE_LIST.exec(text) ?? [];
  const [, ...more] = list.split(/[ \t]+/);
  return more.length > 0 && more.every((word) => /[/:]/.test(word)) ? `${lead}"${list}"` : text;
};

const POSIX: readonly Repair[] = [
  withoutMark,
  withoutReturn,
  straightQuotes,
  plainBlanks,
  // `exprot PATH=…`, `Export PATH=…`
  (text) =>
    text.replace(/^(\w+)(?=[ \t]+PATH\b)/, (word) =>
      word !== "export" && editDistance(word.toLowerCase(), "export") <= 2 ? "export" : word,
    ),
  // `export PAHT=$PATH:…`
  (text) =>
    text.replace(
      new RegExp(`^((?:${DECLARE}[ \\t]+)?)(\\w+)(?==[^;&]*\\$\\{?PATH\\b)`),
      (found, lead: string, name: string) => (isSlipOfPath(name) ? `${lead}PATH` : found),
    ),
  // `export $PATH=…`
  (text) => text.replace(new RegExp(`^(${DECLARE}[ \\t]+)\\$(?:PATH|\\{PATH\\})(?=\\+?=)`), "$1PATH"),
  // `export Path=…`
  (text) =>
    text.replace(new RegExp(`^((?:${DECLARE}[ \\t]+)?)[Pp]ath(?=[ \\t]*\\+?=[ \\t]*[^( \\t])`), "$1PATH"),
  // `PATH = …`
  (text) => text.replace(new RegExp(`^((?:${DECLARE}[ \\t]+)?PATH)[ \\t]*(\\+?=)[ \\t]*`), "$1$2"),
  // `$PATH:{/usr/local/go,$HOME/go}/bin`: braces are for words, and no value is one
  (text) =>
    text.replace(
      /(?<=\bPATH\+?=(?:\S*[:"'])?)\{([^{}:;\s]+(?:\$\{\w+\}[^{}:;\s]*)*)\}([\w./-]*)/g,
      (found, list: string, rest: string) =>
        list.includes(",")
          ? list
              .split(",")
              .map((one) => one + rest)
              .join(":")
          : found,
    ),
  // `$PATH;/usr/local/go/bin`, with a comma, or one of these or a colon as a Chinese keyboard writes it
  (text) => text.replace(/(?<=[\w}"])[ \t]*([;,]|\xef\xbc[\x9a\x9b\x8c])[ \t]*(?=["']?[/~$])/g, ":"),
  // `$PATH/usr/local/go/bin`, `PATH+=/usr/local/go/bin`
  (text) =>
    text.replace(
      /(?<=\$PATH|\$\{PATH\}|^\s*(?:export )?PATH\+="?)(?=[/~]|\$\{?(?:HOME|GO(?:ROOT|PATH|BIN))\b)/g,
      ":",
    ),
  // `/usr/local/go/bin$PATH`
  (text) => text.replace(/(?<=[\w/])(?=\$PATH\b|\$\{PATH\})/g, ":"),
  // `$PATH: /usr/local/go/bin`
  (text) => text.replace(AFTER_COLON, ""),
  // `export PATH=$PATH:/mnt/c/Program Files/x:/usr/local/go/bin`
  quotedList,
];
const FISH: readonly Repair[] = [
  withoutMark,
  withoutReturn,
  straightQuotes,
  plainBlanks,
  // `set -gx PAHT … $PATH`
  (text) =>
    text.replace(
      /^(set(?:[ \t]+-[\w-]+)*[ \t]+)(\w+)(?=[ \t].*\$PATH\b)/,
      (found, lead: string, name: string) => (isSlipOfPath(name) ? `${lead}PATH` : found),
    ),
  // `set -x PATH=$PATH:/usr/local/go/bin`, as other shells have it
  (text) =>
    text.replace(
      /^(set(?:[ \t]+-[\w-]+)*[ \t]+PATH)[ \t]*=[ \t]*([^"']*)$/,
      (_, set: string, list: string) => `${set} ${list.replace(/:(?=[/~$])/g, " ")}`,
    ),
];
const CSH: readonly Repair[] = [
  withoutMark,
  straightQuotes,
  plainBlanks,
  // `setenv PATH=…`
  (text) => text.replace(/^(setenv[ \t]+PATH)[ \t]*=[ \t]*/, "$1 "),
];
const REPAIRS: Readonly<Record<Syntax, readonly Repair[]>> = { posix: POSIX, fish: FISH, csh: CSH };

/** The same for a variable that holds one directory. */
const OF_VARIABLES: readonly Repair[] = [
  withoutMark,
  straightQuotes,
  plainBlanks,
  // `exprot GOPATH=…`
  (text) =>
    text.replace(/^(\w+)(?=[ \t]+[A-Z]\w*[ \t]*=)/, (word) =>
      word !== "export" && editDistance(word.toLowerCase(), "export") <= 2 ? "export" : word,
    ),
  // `export GOPATH = …`
  (text) => text.replace(/^((?:export[ \t]+)?[A-Z]\w*)[ \t]*=[ \t]*/, "$1="),
];

/** A line that opens a quote in what it gives PATH and does not close it, with the quote closed; else null. */
export function withQuoteClosed(line: string): string | null {
  const [last = "", given = ""] = line.split(/["'#]/).toReversed();
  const quote = line.at(-last.length - 1);
  return quote !== "#" && /\bPATH\+?=/.test(given) ? `${line.trimEnd()}${quote}` : null;
}

/**
 * A command line that is about PATH, or another variable, without the slips of writing that people make in one; null where
 * it has none that is known. Whether it then gives PATH what was meant is the caller's to look at. Comments keep their quotes.
 */
export function withoutSlips(
  text: string,
  commands: readonly Command[],
  syntax: Syntax,
  name = "PATH",
): string | null {
  const first = commands[0];
  const last = commands.at(-1);
  if (first === undefined || last === undefined || !new RegExp(`\\b${name}\\b`, "i").test(text)) return null;
  const old = text.slice(first.start, last.end);
  const repairs = name === "PATH" ? REPAIRS[syntax] : OF_VARIABLES;
  const now = repairs.reduce((line, repair) => repair(line), old);
  return now === old ? null : text.slice(0, first.start) + now + text.slice(last.end);
}
