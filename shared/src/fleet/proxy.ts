import * as http from "node:http";
import * as https from "node:https";
import { Socket } from "node:net";
import * as tls from "node:tls";

type Env = Readonly<Record<string, string>>;

/** The proxy that a user's settings name for an address, as curl reads them; null for a direct connection. */
export function proxyFor(url: URL, env: Env): URL | null {
  const setting = (name: string): string | undefined => env[name.toLowerCase()] || env[name];
  if (excluded(url, setting("NO_PROXY") ?? "")) return null;
  const named = setting(url.protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY") ?? setting("ALL_PROXY");
  if (named === undefined) return null;
  const text = /^[a-z0-9]+:\/\//i.test(named) ? named : `http://${named}`;
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) ? new URL(text) : null;
}

/** `*`, `example.com`, `.example.com`, `host:8443`, `10.0.0.1`. */
function excluded(url: URL, noProxy: string): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, "").toLowerCase();
  const port = url.port || (url.protocol === "https:" ? "443" : "80");
  return noProxy.split(/[\s,]+/).some((entry) => {
    if (entry === "*") return true;
    const [, name = "", onPort] = /^(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
    const bare = name.replace(/^\*?\./, "");
    if (bare === "" || (onPort !== undefined && onPort !== port)) return false;
    return host === bare || host.endsWith(`.${bare}`);
  });
}

/** An agent that reaches https servers through a proxy's CONNECT and trusts `ca` beside what Node trusts. */
export function tunnelAgent(proxy: URL, ca: readonly string[] | undefined): https.Agent {
  const agent = new https.Agent({ keepAlive: false });
  const trusted = ca === undefined ? {} : { ca: [...ca] };
  agent.createConnection = (options, done) => {
    const host = String(options.host);
    const secure = proxy.protocol === "https:";
    const target = `${host.includes(":") ? `[${host}]` : host}:${options.port}`;
    const request = (secure ? https : http).request({
      ...(secure ? trusted : {}),
      host: proxy.hostname.replace(/^\[|\]$/g, ""),
      port: proxy.port || (secure ? 443 : 80),
      method: "CONNECT",
      path: target,
      agent: false,
      headers: { host: target, ...authorization(proxy) },
    });
    request.once("connect", ({ statusCode }, socket) => {
      if (statusCode === 200) {
        const servername = /^[\d.]+$|:/.test(host) ? "" : host;
        done?.(null, tls.connect({ socket, servername, host, ...trusted }));
        return;
      }
      socket.destroy();
      done?.(new Error(`the proxy ${proxy.host} refused the connection (${statusCode})`), socket);
    });
    request.once("error", ({ message }) => {
      done?.(new Error(`the proxy ${proxy.host} does not answer: ${message}`), new Socket());
    });
    request.end();
    return undefined;
  };
  return agent;
}

function authorization(proxy: URL): Record<string, string> {
  if (proxy.username === "") return {};
  const text = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  return { "proxy-authorization": `Basic ${Buffer.from(text).toString("base64")}` };
}
