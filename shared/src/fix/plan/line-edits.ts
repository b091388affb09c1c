/** A word of any quoting with no more than `$NAME` and simple `$(…)` in it: nothing else happens on its line. */
const PIECE = String.raw`'[^']*'|"(?:[^"\\\x60]|\\.)*"|\$\([^()]*\)|[^\s;&|<>()'"\x60\\#]|\\.`;
const WORD = `(?:${PIECE})*`;
const TAIL = String.raw`\s*;?\s*(?:#.*)?$`;

/** Whether all that a line does is give this variable a value; in sh, bash, zsh, ksh, fish or tcsh. */
export function onlySets(line: string, name: string): boolean {
  const posix = `(?:export\\s+|(?:typeset|declare)\\s+-\\w*x\\w*\\s+)?${name}=${WORD}${TAIL}`;
  const fish = `set\\s+(?:-\\w+\\s+|--\\w+\\s+)*${name}(?:\\s+${WORD})?${TAIL}`;
  const tcsh = `setenv\\s+${name}\\s+${WORD}${TAIL}`;
  return new RegExp(`^\\s*(?:${posix}|${fish}|${tcsh})`).test(line);
}

/** Whether all that a line does is add this one entry to PATH; `home` is what `~` and `$HOME` stand for. */
export function onlyAdds(line: string, entry: string, home: string | null): boolean {
  const match =
    /^\s*(?:export\s+)?PATH=(.*)$/.exec(line) ??
    /^\s*path\+?=\((.*)\)\s*$/.exec(line) ??
    /^\s*fish_add_path\s+(.*)$/.exec(line) ??
    /^\s*set\s+(?:-\w+\s+)*PATH\s+(.*)$/.exec(line) ??
    /^\s*(?:setenv\s+PATH\s+|set\s+path\s*=\s*\()(.*?)\)?\s*$/.exec(line);
  if (match === null || !new RegExp(`^(?:${PIECE}|\\s)*${TAIL}`).test(match[1] ?? "")) return false;
  const parts = (match[1] ?? "")
    .replace(/\s+#.*$/, "")
    .replace(/["';]/g, "")
    .split(/[:\s]+/)
    .filter((part) => part !== "" && !/^-/.test(part));
  const others = parts.filter((part) => !/^\$(?:PATH|\{PATH\}|path|\{path\}|path:q)$/.test(part));
  const [only] = others;
  if (only === undefined || others.length !== 1) return false;
  const full = only.replace(/^~(?=\/|$)|\$HOME\b|\$\{HOME\}/, home ?? "~");
  return [only, full].some((dir) => dir === entry || dir.replace(/\/+$/, "") === entry.replace(/\/+$/, ""));
}

/** Whether a line makes use of a variable that another line sets. */
export function uses(line: string, name: string): boolean {
  return new RegExp(`\\$\\{?[#!]?${name}\\b`).test(line);
}

const CLOSES = /^\s*(fi|else|elif|done|esac|end|endif|endsw|;;|\}|case)\b|^\s*(;;|\})/;

/**
 * The text with some lines (1-based) made comments. Inside a compound command, which must not become empty, the null
 * command stands in.
 */
export function commentOut(text: string, numbers: readonly number[]): string {
  const lines = text.split("\n");
  for (const number of numbers) {
    const line = lines[number - 1];
    if (line === undefined) continue;
    const indent = /^\s*/.exec(line)?.[0] ?? "";
    const inside = indent !== "" || CLOSES.test(lines[number] ?? "");
    lines[number - 1] = `${indent}${inside ? ": " : ""}# go-env-check: ${line.slice(indent.length)}`;
  }
  return lines.join("\n");
}

/** What a line was before `commentOut` took it; null for a line that it did not take. */
export function uncommented(line: string): string | null {
  const [, indent, rest] = /^(\s*)(?:: )?# go-env-check: (.*)$/s.exec(line) ?? [];
  return indent === undefined || rest === undefined ? null : `${indent}${rest}`;
}

/** Whether a line stands alone: not continued from the one before nor on the next. */
export function standsAlone(text: string, number: number): boolean {
  const lines = text.split("\n");
  const continued = (line: string | undefined): boolean => /\\\r?$/.test(line ?? "");
  return !continued(lines[number - 2]) && !continued(lines[number - 1]);
}
