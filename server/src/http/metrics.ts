import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";

/** Metrics for the operator. Labels are routes, statuses and verdicts: never a team, a token or an address. */
export interface Metrics {
  readonly request: (route: string, status: number, seconds: number) => void;
  readonly verdicts: (verdict: string, count: number) => void;
  readonly text: () => Promise<string>;
}

/** Creates the metrics, in a registry of their own. */
export function metrics(): Metrics {
  const registers = [new Registry()];
  const [registry] = registers;
  if (registry !== undefined) collectDefaultMetrics({ register: registry, prefix: "go_env_fleet_" });
  const requests = new Counter({
    name: "go_env_fleet_requests_total",
    help: "Requests by route and status.",
    labelNames: ["route", "status"],
    registers,
  });
  const duration = new Histogram({
    name: "go_env_fleet_request_seconds",
    help: "Time from receiving a request to answering it, by route.",
    labelNames: ["route"],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers,
  });
  const reports = new Counter({
    name: "go_env_fleet_reports_total",
    help: "Reports by result.",
    labelNames: ["verdict"],
    registers,
  });
  // Looked up once, because prom-client hashes the labels at each call.
  const ofRoute = memoize((route) => duration.labels(route));
  const ofStatus = memoize((key) => requests.labels(...key.split(" ")));
  const ofVerdict = memoize((verdict) => reports.labels(verdict));
  return {
    request: (route, status, seconds) => {
      ofStatus(`${route} ${status}`).inc();
      ofRoute(route).observe(seconds);
    },
    verdicts: (verdict, count) => ofVerdict(verdict).inc(count),
    text: async () => (registry === undefined ? "" : registry.metrics()),
  };
}

/** Caches the results of `make` by key. */
function memoize<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}
