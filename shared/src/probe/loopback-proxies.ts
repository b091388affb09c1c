import { isLoopback, portOf, proxyOf } from "../golang/http-proxy.ts";
import { setting } from "../golang/settings.ts";
import type { Facts, LoopbackProxyFacts } from "../model/index.ts";
import type { Host } from "./host.ts";

const TIMEOUT_MS = 300;
const PROXIES: ReadonlySet<string> = new Set(["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"]);

/**
 * Whether a proxy that a variable or GOPROXY promises on this machine is there. A connection to one's own machine, over which
 * nothing is sent, leaves nothing and asks nobody: it needs no permission, and is made only where such a value is set.
 */
export async function tryLoopbackProxies(host: Host, facts: Facts): Promise<readonly LoopbackProxyFacts[]> {
  // The first element decides: past a comma Go goes on only after an answer.
  const [first = "", after] = setting(facts, "GOPROXY").value.split(/(?=[|,])/);
  const proxies = Object.entries(facts.env).filter(([name]) => PROXIES.has(name.toUpperCase()));
  const own =
    after?.startsWith("|") || !/^\s*https?:/i.test(first) ? [] : [["GOPROXY", first.trim()] as const];
  const named = [...proxies, ...own].flatMap(([name, value]) => {
    const url = proxyOf(value);
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
