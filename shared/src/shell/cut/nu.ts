/** A statement of nu that gives one variable of the environment a value: `$env.NAME = …`. Positions are those of the text. */
export interface NuStatement {
  readonly name: string;
  readonly start: number;
  /** Behind it, without the end of its last line. */
  readonly end: number;
  /** The stages of the pipeline that it is given, without brackets around all of them. */
  readonly stages: readonly NuStage[];
}

export interface NuStage {
  /** Where its `|` is; of the first stage where it begins. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const OPEN = "([{";
const CLOSE = ")]}";

/** The statements of a file that begin at the margin and set a variable of the environment. */
export function nuStatements(text: string): readonly NuStatement[] {
  const found: NuStatement[] = [];
  const begins = /^\$env\.([A-Za-z_]\w*)[ \t]*=[ \t]*/gm;
  for (let match = begins.exec(text); match !== null; match = begins.exec(text)) {
    const from = match.index + match[0].length;
    const end = endOf(text, from);
    if (end < 0) continue;
    found.push({ name: match[1] ?? "", start: match.index, end, stages: stagesOf(text, from, end) });
    begins.lastIndex = Math.max(end, from);
  }
  return found;
}

/** What a word or a bracketed pipeline of nu stands for; null where that is not known. */
export function nuValue(text: string, lookup: (name: string) => string | null): string | null {
  const word = text.trim();
  if (/^(\(.*\))$/s.test(word) && bracketEnd(word, 0) === word.length) {
    const inner = word.slice(1, -1);
    const [first, ...rest] = stagesOf(inner, 0, inner.length);
    let value = first === undefined ? null : nuValue(first.text, lookup);
    for (const stage of rest) {
      const joined = /^path join\s+(.*)$/s.exec(stage.text)?.[1]?.match(/"[^"]*"|'[^']*'|[^\s"']+/g);
      if (value === null || joined == null) return null;
      const parts = joined.map((part) => nuValue(part, lookup));
      if (parts.includes(null)) return null;
      value = [value, ...parts].join("/");
    }
    return value;
  }
  const name = /^\$env\.([A-Za-z_]\w*)$/.exec(word)?.[1];
  if (name !== undefined) return lookup(name);
  if (/^\$nu\.home-(path|dir)$/.test(word)) return lookup("HOME");
  const [, filled] = /^\$"([^"\\]*)"$/.exec(word) ?? /^\$'([^']*)'$/.exec(word) ?? [];
  if (filled !== undefined) {
    const parts = filled
      .split(/(\([^()]*\))/)
      .map((part) => (/^\(/.test(part) ? nuValue(part, lookup) : part));
    return parts.includes(null) ? null : parts.join("");
  }
  const [, plain] = /^"([^"\\]*)"$/.exec(word) ?? /^'([^']*)'$/.exec(word) ?? [];
  if (plain !== undefined) return plain;
  if (/^~\/[\w./-]*$/.test(word)) return (lookup("HOME") ?? "~") + word.slice(1);
  return /^[\w./][\w./-]*$/.test(word) ? word : null;
}

/** The end of a statement: it goes on in open brackets, and where a line begins or ends with `|`. Negative when it does not end. */
function endOf(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const c = text[at] ?? "";
    if (OPEN.includes(c) || c === '"' || c === "'") {
      const end = OPEN.includes(c) ? bracketEnd(text, at) : text.indexOf(c, at + 1) + 1;
      if (end <= 0) return -1;
      at = end;
    } else if (c === "\n" && !/\|\s*$/.test(text.slice(from, at)) && !/^\s*\|/.test(text.slice(at)))
      return at;
    else if (c === "#" || c === ";") return -1;
    else at += 1;
  }
  return text.length;
}

function stagesOf(text: string, from: number, to: number): readonly NuStage[] {
  const body = text.slice(from, to);
  const lead = /^\s*/.exec(body)?.[0].length ?? 0;
  if (body[lead] === "(" && bracketEnd(body, lead) === body.trimEnd().length)
    return stagesOf(text, from + lead + 1, from + body.trimEnd().length - 1);
  const cuts = [from];
  for (let at = from; at < to; ) {
    const c = text[at] ?? "";
    if (OPEN.includes(c)) at = Math.max(bracketEnd(text, at), at + 1);
    else if (c === '"' || c === "'") at = Math.max(text.indexOf(c, at + 1) + 1, at + 1);
    else {
      if (c === "|") cuts.push(at);
      at += 1;
    }
  }
  return cuts.map((cut, index): NuStage => {
    const end = from + text.slice(from, cuts[index + 1] ?? to).trimEnd().length;
    const inner = text.slice(cut, end).replace(/^\|/, "");
    return { from: cut, start: end - inner.trimStart().length, end, text: inner.trim() };
  });
}

/** The position behind the bracket that closes the one at `at`; negative when there is none. */
function bracketEnd(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i += 1) {
    const c = text[i] ?? "";
    if (c === '"' || c === "'") {
      i = text.indexOf(c, i + 1);
      if (i < 0) return -1;
    } else if (OPEN.includes(c)) depth += 1;
    else if (CLOSE.includes(c)) {
      depth -= 1;
      if (depth === 0) return i + 1;
    }
  }
  return -1;
}
