import { isLoopback, portOf, proxyOf } from "../golang/http-proxy.ts";
import type { Facts, LoopbackProxyFacts } from "../model/index.ts";
import type { Host } from "./host.ts";

const TIMEOUT_MS = 300;
const PROXIES: ReadonlySet<string> = new Set(["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"]);

/**
 * Whether a proxy that the environment promises on this machine is there. A connection to one's own machine, over which
 * nothing is sent, leaves nothing and asks nobody: it needs no permission, and is made only where such a variable is set.
 */
export async function tryLoopbackProxies(host: Host, facts: Facts): Promise<readonly LoopbackProxyFacts[]> {
  const named = Object.entries(facts.env).flatMap(([name, value]) => {
    const url = PROXIES.has(name.toUpperCase()) ? proxyOf(value) : null;
    return url !== null && isLoopback(url.hostname)
      ? [{ name, host: url.hostname.replace(/^\[|\]$/g, ""), port: portOf(url) }]
      : [];
  });
  const asked = new Map<string, ReturnType<Host["net"]["connect"]>>();
  return Promise.all(
    named.map(async (proxy) => {
      const address = `${proxy.host}:${proxy.port}`;
      const answer = asked.get(address) ?? host.net.connect(proxy.host, proxy.port, TIMEOUT_MS);
      asked.set(address, answer);
      return { ...proxy, answer: await answer };
    }),
  );
}
