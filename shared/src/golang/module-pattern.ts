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

/** One element against `*`, `?` and `[…]`, as Go's path.Match; a broken pattern matches nothing. */
export function matchesGlob(glob: string, element: string): boolean {
  if (glob.length > MAX_GLOB) return false;
  const source = glob.replace(/\[\^?[^\]]+\]|[\s\S]/g, (piece) => {
    if (piece === "*") return ".*";
    if (piece === "?") return ".";
    if (piece.length > 1) return piece.replace(/\\/g, "\\\\");
    return piece.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  });
  try {
    return new RegExp(`^${source}$`, "s").test(element);
  } catch {
    return false;
  }
}

/** Without the slashes at its end. */
function withoutSlashes(text: string): string {
  let end = text.length;
  while (text[end - 1] === "/") end -= 1;
  return text.slice(0, end);
}
