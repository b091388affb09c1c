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
  return {
    request: (route, status, seconds) => {
      requests.inc({ route, status }, 1);
      duration.observe({ route }, seconds);
    },
    verdicts: (verdict, count) => reports.inc({ verdict }, count),
    text: async () => (registry === undefined ? "" : registry.metrics()),
  };
}
