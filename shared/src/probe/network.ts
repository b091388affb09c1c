import { firstNetworkProxy } from "../golang/go-proxy.ts";
import { proxyFor, proxyOf, shownUrl } from "../golang/http-proxy.ts";
import { setting } from "../golang/settings.ts";
import type { Facts, NetworkFacts, ServiceFacts } from "../model/index.ts";
import { join } from "../util/join.ts";
import type { Host } from "./host.ts";

const TIMEOUT_MS = 5000;
const PROBED = "golang.org/x/text/@v/list";
const MAX_ROOTS = 4 * 1024 * 1024;

/** Where Go looks for roots on Linux, the first file that exists (crypto/x509, root_linux.go). */
const ROOT_FILES = [
  "/etc/ssl/certs/ca-certificates.crt",
  "/etc/pki/tls/certs/ca-bundle.crt",
  "/etc/ssl/ca-bundle.pem",
  "/etc/pki/tls/cacert.pem",
  "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
  "/etc/ssl/cert.pem",
];

/**
 * Whether the user's own GOPROXY and GOSUMDB can be reached, the way Go would go: through the user's proxy, trusting the
 * roots that Go trusts on Linux (a Mac's keychain cannot be read from here: Node's own are taken). Each is asked once for
 * a public file's head; no name of the user's modules is sent.
 */
export async function readNetwork(host: Host, facts: Facts): Promise<NetworkFacts> {
  const ask = asker(host, facts);
  const proxy = firstNetworkProxy(setting(facts, "GOPROXY").value || "https://proxy.golang.org,direct");
  const database = databaseUrl(setting(facts, "GOSUMDB").value || "sum.golang.org");
  const [moduleProxy, direct, handedOn] = await Promise.all([
    proxy === null ? null : ask(`${proxy}/${PROBED}`),
    database === null ? null : ask(`${database}/latest`),
    proxy === null || database === null
      ? null
      : ask(`${proxy}/sumdb/${database.replace(/^https?:\/\//, "")}/supported`),
  ]);
  return {
    moduleProxy,
    checksumDatabase: handedOn?.status === 200 ? handedOn : direct,
    inMainlandChina: inMainlandChina(host),
  };
}

/** Asks any service in that way. */
export function asker(host: Host, facts: Facts): (url: string) => Promise<ServiceFacts> {
  const env = { ...host.env, ...facts.env };
  const roots = readRoots(host, env);
  return (url) => askService(host, env, roots, url);
}

async function askService(
  host: Host,
  env: Readonly<Record<string, string>>,
  roots: readonly string[],
  address: string,
): Promise<ServiceFacts> {
  const url = proxyOf(address);
  if (url === null)
    return { url: address, via: null, outcome: "failed", status: null, detail: "no address", issuer: null };
  const proxy = proxyFor(url, env)?.url ?? null;
  if (proxy !== null && proxy.protocol !== "http:")
    return {
      url: shownUrl(url),
      via: shownUrl(proxy),
      outcome: "not-tried",
      status: null,
      detail: null,
      issuer: null,
    };
  const answer = await host.net.head({ url, proxy, timeoutMs: TIMEOUT_MS, roots });
  return {
    url: shownUrl(url),
    via: proxy === null ? null : shownUrl(proxy),
    outcome: answer.outcome,
    status: answer.outcome === "answered" ? answer.status : null,
    detail: answer.outcome === "answered" ? null : answer.detail,
    issuer: answer.outcome === "untrusted" ? answer.issuer : null,
  };
}

/** `NAME`, `NAME+KEY`, either with an address behind it (go help module-auth); null for off. */
function databaseUrl(value: string): string | null {
  const [name = "", address] = value.trim().split(/\s+/);
  if (name === "off" || name === "") return null;
  return (address ?? `https://${name.split("+")[0]}`).replace(/\/+$/, "");
}

function readRoots(host: Host, env: Readonly<Record<string, string>>): readonly string[] {
  if (host.platform.os !== "linux") return [];
  const files = env.SSL_CERT_FILE ? [env.SSL_CERT_FILE] : ROOT_FILES;
  for (const file of files) {
    const text = host.fs.readText(file, MAX_ROOTS);
    if (text.ok) return [text.value];
  }
  const dirs = env.SSL_CERT_DIR ? env.SSL_CERT_DIR.split(":") : ["/etc/ssl/certs", "/etc/pki/tls/certs"];
  return dirs.flatMap((dir) =>
    host.fs.list(dir).flatMap((name) => {
      const text = host.fs.readText(join(dir, name), MAX_ROOTS);
      return text.ok ? [text.value] : [];
    }),
  );
}

function inMainlandChina(host: Host): boolean {
  const locale = host.env.LC_ALL || host.env.LC_MESSAGES || host.env.LANG || "";
  const zone = host.env.TZ || host.fs.realPath("/etc/localtime") || "";
  return /^zh_CN/i.test(locale) || /Asia\/(Shanghai|Chongqing|Urumqi|Harbin)$/.test(zone);
}
