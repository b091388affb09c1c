import { EXPECTS_GO, type Report } from "go-env-check";

type Row = Report["contexts"][number];

/**
 * Whether go works in a launch context; `unknown` where a GOROOT of its own was not looked at. `no-go` is where a person
 * types go and there is none, `without-go` where nothing expects one.
 */
export type ContextState = "works" | "fails" | "no-go" | "without-go" | "not-started" | "unknown";

/** Whether go works in this context, from what a report says of it. */
export function contextState(row: Row, report: Report): ContextState {
  if (row.status !== "ok") return "not-started";
  if (row.go === null) return EXPECTS_GO.includes(row.context) ? "no-go" : "without-go";
  const terminal = report.contexts.find(({ context }) => context === "terminal");
  const isJudged = terminal?.status === "ok" && terminal.go === row.go && terminal.goroot === row.goroot;
  if (isJudged) return report.findings.some(({ severity }) => severity === "critical") ? "fails" : "works";
  if (row.goroot === null) return "works";
  const named = report.toolchains.find(({ path }) => path === `${row.goroot}/bin/go`);
  if (named?.version == null || row.version === null) return "unknown";
  return named.version === row.version ? "works" : "fails";
}
