/**
 * Whether a module's path falls under a list such as GOPRIVATE: glob patterns that hold for a whole prefix of path
 * elements (golang.org/x/mod/module, MatchPrefixPatterns).
 */
export function underPatterns(list: string, modulePath: string): boolean {
  const elements = modulePath.split("/");
  return list.split(",").some((text) => {
    const pattern = withoutSlashes(text);
    if (pattern === "") return false;
    const wanted = pattern.split("/");
    return (
      wanted.length <= elements.length && wanted.every((glob, at) => matchesGlob(glob, elements[at] ?? ""))
    );
  });
}

/** What an element of a module's path may be, as letters and glob signs (golang.org/x/mod/module, CheckPath). */
const PATTERN = /^(?![./])(?:[a-z0-9.\-*?^[\]\\]+)(?:\/(?!\.+(?:\/|$))[\w.~\-*?^[\]\\]*)*$/;

/** The first pattern of a list that no module's path can match, asked of Go 1.21 and 1.27; null for none. */
export function badPattern(list: string): string | null {
  return list.split(",").find((pattern) => pattern !== "" && !PATTERN.test(pattern)) ?? null;
}

/** The list with what each pattern was meant to be; one of which nothing can be made is left out, it matched nothing. */
export function correctPatterns(list: string): string {
  return list
    .replace(/["'`<>\u2018\u2019\u201c\u201d]/g, "")
    .split(/[,;|\s\uff0c\uff1b\u3001]+/)
    .map(correctPattern)
    .filter((pattern) => pattern !== "" && badPattern(pattern) === null)
    .join(",");
}

function correctPattern(pattern: string): string {
  const isAddress = /:\/\/|@/.test(pattern);
  const [host = "", ...path] = pattern
    .replace(/^[a-z+]+:\/\//i, "")
    .replace(/^[^@/]*@/, "")
    .replace(/^([^/:]+):(?:\d+(?=\/|$))?\/?/, "$1/")
    .replace(/^\/+/, "")
    .replace(/^\.(?=[^./])/, "*.")
    .replace(/\/\.+$/, "")
    .split("/");
  const rest = path.join("/");
  return withoutSlashes([host.toLowerCase(), isAddress ? rest.replace(/\.git$/, "") : rest].join("/"));
}

/** No host or path element is longer, in characters. */
const MAX_GLOB = 256;

/** A sign of a glob: `*`, or whether one character fits it. */
type Sign = "*" | ((char: string) => boolean);

/**
 * One element against `*`, `?` and `[…]`, as Go's path.Match; a broken pattern matches nothing. It takes no longer than the
 * product of both lengths: a pattern can come with somebody's repository.
 */
export function matchesGlob(glob: string, element: string): boolean {
  const signs = glob.length > MAX_GLOB ? null : signsOf(glob);
  if (signs === null) return false;
  const chars = [...element];
  let [at, sign, star, resume] = [0, 0, -1, 0];
  while (at < chars.length) {
    const one = signs[sign];
    if (one === "*") {
      star = sign;
      resume = at;
      sign += 1;
    } else if (one?.(chars[at] ?? "")) {
      at += 1;
      sign += 1;
    } else if (star >= 0) {
      // The last star takes one character more.
      resume += 1;
      at = resume;
      sign = star + 1;
    } else return false;
  }
  return signs.slice(sign).every((one) => one === "*");
}

function signsOf(glob: string): readonly Sign[] | null {
  try {
    return [...(glob.match(/\[\^?[^\]]+\]|[\s\S]/gu) ?? [])].map((piece): Sign => {
      if (piece === "*") return piece;
      if (piece === "?") return () => true;
      if (!/^\[./.test(piece)) return (char) => char === piece;
      const inside = new RegExp(`^${piece.replace(/\\/g, "\\\\")}$`, "u");
      return (char) => inside.test(char);
    });
  } catch {
    return null;
  }
}

/** Without the slashes at its end. */
function withoutSlashes(text: string): string {
  let end = text.length;
  while (text[end - 1] === "/") end -= 1;
  return text.slice(0, end);
}
