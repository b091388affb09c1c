/**
 * Whether a module's path falls under a list such as GOPRIVATE: glob patterns that hold for a whole prefix of path
 * elements (golang.org/x/mod/module, MatchPrefixPatterns).
 */
export function underPatterns(list: string, modulePath: string): boolean {
  const elements = modulePath.split("/");
  return list.split(",").some((text) => {
    const pattern = withoutSlashes(text.trim());
    if (pattern === "") return false;
    const wanted = pattern.split("/");
    return wanted.length <= elements.length && wanted.every((glob, at) => matches(glob, elements[at] ?? ""));
  });
}

/** No host or path element is longer, in characters. */
const MAX_GLOB = 256;

/** One element against `*`, `?` and `[…]`, as Go's path.Match; a broken pattern matches nothing. */
function matches(glob: string, element: string): boolean {
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
