import type { Syntax } from "./unit.ts";

interface Expansion {
  /** Behind it; negative when it does not end. */
  readonly end: number;
  /** The variable that it is, if it is no more than that. */
  readonly name: string | null;
  readonly joins: boolean;
  /** The variable that `${NAME:=value}` gives a value. */
  readonly gives?: string;
}

const NAME = /[A-Za-z_]\w*/y;

/** The expansion that begins with the `$` or the back-tick at `at`. A lone `$` is one character without a name. */
export function expansionAt(text: string, at: number, syntax: Syntax, quoted: boolean): Expansion {
  const plain = (end: number, name: string | null = null, joins = false): Expansion => ({ end, name, joins });
  if (text[at] === "`") {
    const end = /(?:[^\\`]|\\[\s\S])*`/y;
    end.lastIndex = at + 1;
    return plain(end.test(text) ? end.lastIndex : -1);
  }
  const next = text[at + 1] ?? "";
  if (next === "(") return plain(balancedEnd(text, at + 1, "(", ")"));
  if (next === "{") {
    const end = balancedEnd(text, at + 1, "{", "}");
    const inside = text.slice(at + 2, end - 1);
    if (end < 0) return plain(-1);
    const joined = /^(PATH):?\+(?::\$\{?PATH\}?)$/.exec(inside);
    if (joined !== null) return plain(end, "PATH", true);
    const gives = /^([A-Za-z_]\w*):?=/.exec(inside)?.[1];
    if (gives !== undefined) return { ...plain(end), gives };
    return plain(
      end,
      /^\w+$/.test(inside) && !/^\d/.test(inside) ? inside : (/^(\w+):?-/.exec(inside)?.[1] ?? null),
    );
  }
  if (next === "'" && syntax === "posix" && !quoted) {
    const end = /'(?:[^\\']|\\[\s\S])*'/y;
    end.lastIndex = at + 1;
    return plain(end.test(text) ? end.lastIndex : -1);
  }
  NAME.lastIndex = at + 1;
  if (NAME.test(text)) {
    const end = NAME.lastIndex;
    if (syntax === "fish" && text[end] === "[") {
      const close = text.indexOf("]", end);
      return plain(close < 0 ? -1 : close + 1);
    }
    return plain(end, text.slice(at + 1, end));
  }
  return /[\w@*#?$!-]/.test(next) ? plain(at + 2) : plain(at + 1);
}

/** The position behind the bracket that closes the one at `at`; negative when there is none. */
export function balancedEnd(text: string, at: number, open: string, close: string): number {
  let depth = 0;
  let quote = "";
  for (let i = at; i < text.length; i += 1) {
    const c = text[i] ?? "";
    if (c === "\\" && quote !== "'") i += 1;
    else if (quote !== "") quote = c === quote ? "" : quote;
    else if (c === "'" || c === '"') quote = c;
    else if (c === open) depth += 1;
    else if (c === close) {
      depth -= 1;
      if (depth === 0) return i + 1;
    }
  }
  return -1;
}
