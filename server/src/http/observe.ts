import type { Http2Bindings, HttpBindings } from "@hono/node-server";
import type { Hono } from "hono";
import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";

export interface Observed {
  /** Answers one request of Node's. */
  readonly fetch: (request: Request, env: HttpBindings | Http2Bindings) => Promise<Response>;
  /** Requests that are not answered yet. */
  readonly inFlight: () => number;
}

/**
 * What happens around every request: its time, its line in the log, and the headers that every page has. Around the
 * app and not in it, because reports come by thousands a second, and a chain of middleware costs as much as reading one.
 */
export function observe(
  app: Hono,
  { log, metrics }: { readonly log: Log; readonly metrics: Metrics },
): Observed {
  const routeOf = routeNames(app.routes.map(({ path }) => path));
  let inFlight = 0;
  const fetch = async (request: Request, env: HttpBindings | Http2Bindings): Promise<Response> => {
    inFlight += 1;
    const started = performance.now();
    try {
      const response = await app.fetch(request, env);
      const { method } = request;
      // Answers to reports carry counts alone.
      if (method === "GET") {
        response.headers.set("X-Content-Type-Options", "nosniff");
        if (!response.headers.has("Cache-Control")) response.headers.set("Cache-Control", "no-store");
      }
      const route = routeOf(env.incoming.url ?? "");
      const seconds = (performance.now() - started) / 1000;
      metrics.request(route, response.status, seconds);
      log.debug({ route, method, status: response.status, ms: Math.round(seconds * 1e4) / 10 }, "request");
      return response;
    } finally {
      inFlight -= 1;
    }
  };
  return { fetch, inFlight: () => inFlight };
}

/** Of a request's address the route alone, as the app names it: a path may carry what nobody should write down. */
function routeNames(routes: readonly string[]): (url: string) => string {
  const exact = new Set(routes.filter((route) => !route.includes(":")));
  const patterns = [...new Set(routes.filter((route) => route.includes(":")))].map((route) => ({
    route,
    pattern: new RegExp(`^${route.replace(/:\w+/g, "[^/]+")}$`),
  }));
  return (url) => {
    const [path = ""] = url.split("?", 1);
    if (exact.has(path)) return path;
    return patterns.find(({ pattern }) => pattern.test(path))?.route ?? "(none)";
  };
}
