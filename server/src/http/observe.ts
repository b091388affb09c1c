import type { Http2Bindings, HttpBindings } from "@hono/node-server";
import type { Hono } from "hono";
import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";

export interface Observed {
  /** Answers one Node request. */
  readonly fetch: (request: Request, env: HttpBindings | Http2Bindings) => Promise<Response>;
  /** The number of requests not answered yet. */
  readonly inFlight: () => number;
}

/**
 * Wraps the app: measures and logs every request, and sets the headers that every page has. It wraps the app instead of
 * being middleware, because thousands of reports arrive each second and a middleware chain costs as much as parsing one.
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
      // Answers to reports contain counts only and need no headers.
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

/** Makes the function that maps a request's path to its route pattern: a path may contain what must not be logged. */
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
