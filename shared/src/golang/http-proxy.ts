/** The user's proxy: where it listens, and which variable says so. */
export interface HttpProxy {
  readonly name: string;
  readonly url: URL;
}

type Env = Readonly<Record<string, string>>;

/** The proxy that a variable names; `127.0.0.1:7890` means http. Null when it is empty or no address. */
export function proxyOf(value: string | undefined): URL | null {
  if (!value) return null;
  for (const text of /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? [value] : [`http://${value}`]) {
    try {
      return new URL(text);
    } catch {
      return null;
    }
  }
  return null;
}

/**
 * The proxy that Go takes for an address (golang.org/x/net/http/httpproxy): HTTPS_PROXY or HTTP_PROXY by its scheme,
 * upper case first; none for this machine itself and for what NO_PROXY names. Go never reads ALL_PROXY.
 */
export function proxyFor(target: URL, env: Env): HttpProxy | null {
  const upper = target.protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY";
  const name = env[upper] ? upper : upper.toLowerCase();
  const url = proxyOf(env[name]);
  const host = target.hostname.toLowerCase();
  if (url === null || isLoopback(host) || excluded(host, env.NO_PROXY || env.no_proxy || "")) return null;
  return { name, url };
}

/** Whether a host is this machine. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/i.test(host);
}

/** Names of NO_PROXY hold for their subdomains; a leading dot for those alone. Networks in CIDR form are not read. */
function excluded(host: string, list: string): boolean {
  return list.split(",").some((text) => {
    const entry = text.trim().toLowerCase().replace(/:\d+$/, "");
    if (entry === "*") return true;
    if (entry === "") return false;
    return host === entry || host.endsWith(entry.startsWith(".") ? entry : `.${entry}`);
  });
}

/** The port that an address means. */
export function portOf(url: URL): number {
  if (url.port !== "") return Number(url.port);
  if (url.protocol.startsWith("socks")) return 1080;
  return url.protocol === "https:" ? 443 : 80;
}

/** An address that may be shown: without user and password. */
export function shownUrl(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname === "/" ? "" : url.pathname}`;
}
