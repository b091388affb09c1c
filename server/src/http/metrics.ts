import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";

/** What an operator watches. Labels are routes, statuses and verdicts: never a team, a token or an address. */
export interface Metrics {
  readonly request: (route: string, status: number, seconds: number) => void;
  readonly verdicts: (verdict: string, count: number) => void;
  readonly text: () => Promise<string>;
}

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
    help: "Time from a request's arrival to its answer, by route.",
    labelNames: ["route"],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers,
  });
  const reports = new Counter({
    name: "go_env_fleet_reports_total",
    help: "Reports by what became of them.",
    labelNames: ["verdict"],
    registers,
  });
  // Looked up once: prom-client hashes the labels at each call otherwise.
  const ofRoute = remember((route) => duration.labels(route));
  const ofStatus = remember((key) => requests.labels(...key.split(" ")));
  const ofVerdict = remember((verdict) => reports.labels(verdict));
  return {
    request: (route, status, seconds) => {
      ofStatus(`${route} ${status}`).inc();
      ofRoute(route).observe(seconds);
    },
    verdicts: (verdict, count) => ofVerdict(verdict).inc(count),
    text: async () => (registry === undefined ? "" : registry.metrics()),
  };
}

function remember<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}
