/** What is wrong with an element of GOPROXY; each kind is an error of Go's, or a name that cannot be looked up. */
export type ProxyFault =
  | "empty"
  | "no-scheme"
  | "unknown-scheme"
  | "no-host"
  | "more-than-path"
  | "odd-characters";

/**
 * What no address holds: quotes, also curly ones, brackets, other separators, also Chinese ones, and blanks. Escaped,
 * because one character beyond ASCII makes V8 keep the whole command line in two bytes a character.
 */
const ODD = /["'`<>[\]()\\;\u2018\u2019\u201c\u201d\uff0c\uff1b\u3001\s]/;

/** The elements as Go reads them (cmd/go/internal/modfetch, proxyList): split at comma and bar, trimmed, none empty. */
export function proxyElements(value: string): readonly string[] {
  return value
    .split(/[,|]/)
    .map((element) => element.trim())
    .filter((element) => element !== "");
}

/** The address an element stands for: `goproxy.cn` means `https://goproxy.cn`. */
export function proxyUrl(element: string): string {
  const bare = /[.:/]/.test(element) && !element.includes(":/") && !element.startsWith("/");
  return bare ? `https://${element}` : element;
}

/** Why Go cannot use an element; null when it can. */
function proxyFault(element: string): ProxyFault | null {
  if (element === "off" || element === "direct") return null;
  if (ODD.test(element.replace(/:\/\/\[[0-9a-fA-F:.]+\]/, "://v6"))) return "odd-characters";
  if (/^https?\/\//i.test(element)) return "no-scheme";
  const url = proxyUrl(element);
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) return "no-scheme";
  if (scheme === "file") return /^file:(\/\/)?\/(?!\/)[^?#]*$/i.test(url) ? null : "more-than-path";
  if (scheme !== "https" && scheme !== "http") return "unknown-scheme";
  const authority = /^[^:]+:\/\/(?:[^/?#]*@)?([^/?#]*)/.exec(url)?.[1] ?? "";
  return authority === "" || authority.startsWith(":") ? "no-host" : null;
}

/** The first element that Go cannot use, or null; a value without any element is one, too. */
export function badProxy(value: string): { readonly element: string; readonly fault: ProxyFault } | null {
  const elements = proxyElements(value);
  if (elements.length === 0) return { element: value, fault: "empty" };
  for (const element of elements) {
    const fault = proxyFault(element);
    if (fault !== null) return { element, fault };
  }
  return null;
}

/** What the value was meant to be, where that is plain; null otherwise. */
export function correctProxy(value: string): string | null {
  const corrected = value
    .replace(/\[[^\][]*\]\(([^()]*)\)/g, "$1") // a link copied out of Markdown
    .replace(/["'`<>\u2018\u2019\u201c\u201d]/g, "")
    .replace(/[;\uff0c\uff1b\u3001\s]+/g, ",")
    .replace(
      /(^|[,|])(https?):?\/*(?=[A-Za-z0-9])(?!\/)/gi,
      (_, before: string, scheme: string) => `${before}${scheme.toLowerCase()}://`,
    )
    .split(/(?<=[,|])/)
    .map((part) => (/^(direct|off)[,|]?$/i.test(part) ? part.toLowerCase() : part))
    .join("")
    .replace(/,{2,}/g, ",")
    .replace(/^[,|]+|[,|]+$/g, "");
  return corrected !== "" && badProxy(corrected) === null ? corrected : null;
}

/** The first service that GOPROXY sends Go to over the network; null for off, direct and a directory. */
export function firstNetworkProxy(value: string): string | null {
  const first = proxyElements(value)[0];
  if (first === undefined || first === "off" || first === "direct" || proxyFault(first) !== null) return null;
  const url = proxyUrl(first);
  return /^https?:/i.test(url) ? url.replace(/\/+$/, "") : null;
}
