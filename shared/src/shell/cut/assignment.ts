import { type Command, literal, NO_WORD, type Syntax, type Unit, type Word } from "./unit.ts";

/** One variable that a command gives a value. */
export interface Assignment {
  readonly name: string;
  readonly command: Command;
  /** What goes when only this assignment goes: the word, in fish the whole command. */
  readonly word: Word | null;
  /** The position of the name. */
  readonly nameAt: number;
  /** The value's units, where it is one word. */
  readonly value: readonly Unit[] | null;
  /** The value's words: a list of zsh or bash, the words of fish. */
  readonly list: readonly Word[] | null;
  /** Keeps what is there, or all but a word of it: `+=`, `fish_add_path`, `set -a`, `path[1]=` of zsh. */
  readonly adds: boolean;
}

const DECLARES = new Set(["export", "typeset", "declare", "readonly", "local"]);
/** Words that stand in front of a command and are no part of it. */
const LEADS = new Set(["then", "do", "else", "{", "!", "begin", "and", "or"]);

/** The assignments of a command; none where it does something else. */
export function assignmentsOf(command: Command, syntax: Syntax): readonly Assignment[] {
  if (command.odd) return [];
  const words = withoutLead(command);
  if (syntax === "csh") return ofCsh(command, words);
  return syntax === "fish" ? ofFish(command, words) : ofPosix(command, words);
}

/** The words of a command without a `then` or `do` in front. */
export function withoutLead({ words }: Command): readonly Word[] {
  const from = words.findIndex((word) => !LEADS.has(literal(word) ?? ""));
  return from < 0 ? [] : words.slice(from);
}

function ofPosix(command: Command, words: readonly Word[]): readonly Assignment[] {
  if (literal(words[0] ?? NO_WORD) === ":") return ofDefaults(command, words.slice(1));
  const declares = DECLARES.has(literal(words[0] ?? NO_WORD) ?? "");
  const found: Assignment[] = [];
  for (const word of declares ? words.slice(1) : words) {
    const head = /^([A-Za-z_]\w*|path\[-?\d+(?:,-?\d+)?\])(\+?)=/.exec(headOf(word));
    // A program with variables of its own sets nothing that lasts.
    if (head === null && !declares) return [];
    if (head === null) continue;
    const [text, written = "", plus] = head;
    // `path[1,0]=…` of zsh puts words between those of the list, `path[1]=…` in the place of one, `path[1,-1]=…` of all.
    const [name = "", subscript = "1,-1]"] = written.split("[");
    found.push({
      name,
      command,
      word,
      nameAt: word.start,
      value: word.array === null ? word.units.slice(text.length) : null,
      list: word.array,
      adds: plus === "+" || subscript !== "1,-1]",
    });
  }
  return found;
}

/** `: ${NAME:=value}`, of which only the name is read. */
function ofDefaults(command: Command, words: readonly Word[]): readonly Assignment[] {
  return words.flatMap((word): Assignment[] => {
    const [only, more] = word.units;
    if (only?.gives === undefined || more !== undefined) return [];
    const nameAt = only.start + "${".length;
    return [{ name: only.gives, command, word, nameAt, value: null, list: null, adds: false }];
  });
}

/** `setenv NAME value`, and the list `path`, which is PATH itself: `set path = ( … )`. */
function ofCsh(command: Command, words: readonly Word[]): readonly Assignment[] {
  const [program = "", second = "", third = ""] = words.map((word) => literal(word) ?? "");
  const base = { command, list: null, value: null, adds: false };
  const [, named, ...values] = words;
  if (program === "setenv" && named !== undefined && /^[A-Za-z_]\w*$/.test(second) && values.length <= 1)
    return [
      { ...base, name: second, word: values[0] ?? null, nameAt: named.start, value: values[0]?.units ?? [] },
    ];
  const last = words.at(-1);
  const isPath =
    second === "path"
      ? third === "=" && words.length === 4
      : words.length <= 3 && headOf(named ?? NO_WORD) === "path=";
  if (program !== "set" || !isPath || last?.array == null) return [];
  return [{ ...base, name: "path", word: last, nameAt: command.start, list: last.array }];
}

function headOf({ units }: Word): string {
  const to = units.findIndex(({ value, quote }) => value === null || quote !== "");
  return units
    .slice(0, to < 0 ? undefined : to)
    .map(({ value }) => value)
    .join("");
}

function ofFish(command: Command, words: readonly Word[]): readonly Assignment[] {
  const program = literal(words[0] ?? NO_WORD);
  if (program !== "set" && program !== "fish_add_path") return [];
  let at = 1;
  let flags = "";
  while (/^-./.test(literal(words[at] ?? words[0] ?? NO_WORD) ?? "")) {
    const flag = literal(words[at] ?? NO_WORD) ?? "";
    flags += flag.startsWith("--") ? ` ${flag} ` : flag;
    at += 1;
  }
  if (
    / --(erase|query|show|names) |-[a-zA-Z]*[eqnS]/.test(
      flags.replace(/ --\w+ /g, (m) => (/erase|query|show|names/.test(m) ? "-e" : "")),
    )
  )
    return [];
  if (program === "fish_add_path") {
    const list = words.slice(at);
    return [{ name: "PATH", command, word: null, nameAt: command.start, value: null, list, adds: true }];
  }
  const name = literal(words[at] ?? NO_WORD) ?? "";
  if (!/^[A-Za-z_]\w*$/.test(name)) return [];
  const list = words.slice(at + 1);
  const [only] = list;
  return [
    {
      name: name === "fish_user_paths" ? "PATH" : name,
      command,
      word: null,
      nameAt: words[at]?.start ?? command.start,
      value: list.length === 1 && only !== undefined ? only.units : null,
      list,
      adds: /-\w*[ap]| --(append|prepend) /.test(flags) || name === "fish_user_paths",
    },
  ];
}
