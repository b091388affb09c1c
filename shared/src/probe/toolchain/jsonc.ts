/**
 * JSON with comments and trailing commas, as VS Code writes its settings, made plain JSON of the same length and lines:
 * what is left out becomes blanks. A byte order mark goes too.
 */
export function toJson(text: string): string {
  let out = "";
  /** Where a comma stands that only blanks have followed; -1 for none. */
  let comma = -1;
  for (let at = 0; at < text.length; ) {
    const end = tokenEnd(text, at);
    const token = text.slice(at, end);
    if (token.startsWith("//") || token.startsWith("/*") || token === "\uFEFF") {
      out += token.replace(/[^\n]/g, " ");
    } else {
      if ((token === "}" || token === "]") && comma >= 0)
        out = `${out.slice(0, comma)} ${out.slice(comma + 1)}`;
      if (token === ",") comma = out.length;
      else if (!/^\s$/.test(token)) comma = -1;
      out += token;
    }
    at = end;
  }
  return out;
}

/** Where the string, the comment or the single character that begins at `at` ends. */
function tokenEnd(text: string, at: number): number {
  if (text[at] === '"') {
    for (let index = at + 1; index < text.length; index += 1) {
      if (text[index] === "\\") index += 1;
      else if (text[index] === '"' || text[index] === "\n") return index + 1;
    }
    return text.length;
  }
  const two = text.slice(at, at + 2);
  if (two === "//") {
    const end = text.indexOf("\n", at);
    return end < 0 ? text.length : end;
  }
  if (two === "/*") {
    const end = text.indexOf("*/", at + 2);
    return end < 0 ? text.length : end + 2;
  }
  return at + 1;
}

/** The object that such a text holds; null when it is none. */
export function parseJsonc(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(toJson(text));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}
