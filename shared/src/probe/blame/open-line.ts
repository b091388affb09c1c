/** What ends what was opened: a quote, a substitution or an array, of which each may hold line breaks. */
const CLOSES: Readonly<Record<string, string>> = { '"': '"', "'": "'", "`": "`", "(": ")", "{": "}" };
const HERE_DOCUMENT = /^<<(-?)[ \t]*(["']?)\\?([\w.-]+)\2/;

/**
 * Whether the words of a command that begins on a line go on until another one: each line between ends within a quote, a
 * substitution (`$(`, `<(`, a backquote), an array, a here-document of one of them, or with a backslash. Lines count from 1.
 */
export function goesOnUntil(lines: readonly string[], from: number, to: number): boolean {
  const open: string[] = [];
  for (let line = from; line < to; line += 1) {
    const text = lines[line - 1] ?? "";
    const ends = scan(text, open);
    if (open.length === 0 && ends.length === 0 && !/(?:^|[^\\])(?:\\\\)*\\$/.test(text)) return false;
    for (const { word, tabs } of ends) {
      const isEnd = (one: string | undefined): boolean => (tabs ? one?.replace(/^\t+/, "") : one) === word;
      while (line < to && !isEnd(lines[line])) line += 1;
      if (line >= to) return true;
      line += 1;
    }
    if (ends.length > 0 && open.length === 0) return line >= to;
  }
  return true;
}

/** Reads a line on: what stays open at its end is left in `open`; gives the here-documents that begin behind it. */
function scan(text: string, open: string[]): readonly { readonly word: string; readonly tabs: boolean }[] {
  const documents: { word: string; tabs: boolean }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const one = text[at] ?? "";
    const end = open.at(-1);
    if (end === "'") {
      if (one === "'") open.pop();
    } else if (one === "\\") at += 1;
    else if (one === end) open.pop();
    else if (end !== '"' && one === "#" && /^$|\s/.test(text[at - 1] ?? "")) break;
    else if (one === "(" || one === "{") {
      const opens = one === "(" ? /[$<>=(]|^$/ : /\$/;
      if (end === ")" || (opens.test(text[at - 1] ?? " ") && at > 0)) open.push(CLOSES[one] ?? "");
    } else if (one === '"' || one === "`" || (one === "'" && end !== '"')) open.push(one);
    else if (end !== '"' && text.startsWith("<<", at)) {
      const [all = "<<", dash, , word] = HERE_DOCUMENT.exec(text.slice(at)) ?? [];
      if (word !== undefined) documents.push({ word, tabs: dash === "-" });
      at += Math.max(all.length, text.startsWith("<<<", at) ? 3 : 2) - 1;
    }
  }
  return documents;
}
