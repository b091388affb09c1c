/**
 * JSON with comments and trailing commas, as VS Code writes its settings, made plain JSON of the same length and lines:
 * what is left out becomes spaces. A byte order mark goes too. Each character is looked at once, whatever the text is.
 */
export function toJson(text: string): string {
  const pieces: string[] = [];
  /** The piece that is a comma which only spaces and comments have followed; -1 for none. */
  let comma = -1;
  let kept = 0;
  const keepUntil = (at: number): void => {
    if (at > kept) pieces.push(text.slice(kept, at));
    kept = at;
  };
  for (let at = 0; at < text.length; ) {
    const sign = text[at] ?? "";
    const end = tokenEnd(text, at);
    if (sign === "\uFEFF" || (sign === "/" && end > at + 1)) {
      keepUntil(at);
      pieces.push(text.slice(at, end).replace(/[^\n]/g, " "));
      kept = end;
    } else if (sign === ",") {
      keepUntil(at);
      comma = pieces.push(",") - 1;
      kept = end;
    } else if (!/\s/.test(sign)) {
      if (comma >= 0 && (sign === "}" || sign === "]")) pieces[comma] = " ";
      comma = -1;
    }
    at = end;
  }
  keepUntil(text.length);
  return pieces.join("");
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
  if (text[at] !== "/") return at + 1;
  if (text[at + 1] === "/") {
    const end = text.indexOf("\n", at);
    return end < 0 ? text.length : end;
  }
  if (text[at + 1] === "*") {
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
