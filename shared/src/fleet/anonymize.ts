import { KNOWN_CHECKS } from "../catalog/ids.ts";
import type { Report } from "../model/index.ts";
import { ARCHES, FLEET_INSTALLERS, type FleetReport, SHELLS, SYSTEMS } from "./contract.ts";

interface Envelope {
  readonly team: string;
  readonly week: string;
  readonly nullifier: string;
  readonly salt: string;
  readonly client: FleetReport["client"];
}

/**
 * What of a report may leave the machine. Pure. Each value is picked from a closed list or counted; no string of the
 * report is ever copied through, apart from check ids and the tool's own versions.
 * Throws a RangeError on a system that the fleet does not know.
 */
export function anonymize(
  report: Report,
  envelope: Envelope,
  changes: FleetReport["changes"] = { appeared: [], resolved: [] },
): FleetReport {
  const os = SYSTEMS.find((name) => name === report.host.os);
  const arch = ARCHES.find((name) => name === report.host.arch);
  if (os === undefined || arch === undefined)
    throw new RangeError("only macOS and Linux on arm64 or x64 can be shared");
  const installer = report.go?.installedBy ?? "none";
  return {
    schema: 1,
    ...envelope,
    tool: report.tool.version,
    catalog: report.tool.catalog,
    scoring: report.tool.scoring,
    os,
    osMajor: Math.min(99, Number(/^\d+/.exec(report.host.osVersion)?.[0] ?? 0)),
    arch,
    translated: report.host.translated,
    shell: SHELLS.find((name) => name === report.shell?.name) ?? "other",
    go: report.go === null ? "none" : (/^go(1\.\d{1,2})(\D|$)/.exec(report.go.version ?? "")?.[1] ?? "other"),
    toolchains: (["0", "1", "2"] as const)[report.toolchains.length] ?? "3+",
    installedBy: FLEET_INSTALLERS.find((name) => name === installer) ?? "other",
    score: report.score.value,
    valid: report.validity.valid,
    outcomes: outcomesOf(report),
    severities: severitiesOf(report),
    changes: {
      appeared: changes.appeared.filter((id) => REVISIONS.has(id)),
      resolved: changes.resolved.filter(({ id }) => REVISIONS.has(id)),
    },
  };
}

const REVISIONS = new Map(KNOWN_CHECKS.map(({ id, rev }) => [id, rev]));

/** `id@rev → outcome` of the checks in the catalog. */
function outcomesOf(report: Report): FleetReport["outcomes"] {
  return Object.fromEntries(
    Object.entries(report.outcomes).flatMap(([id, outcome]) => {
      const rev = REVISIONS.get(id);
      return rev === undefined ? [] : [[`${id}@${rev}`, outcome] as const];
    }),
  );
}

/** `id@rev → severity` of the checks that fail: how bad it is here, which may be less than the worst that it can be. */
function severitiesOf({ findings }: Report): FleetReport["severities"] {
  const own = findings.flatMap(({ id, severity }) => {
    const rev = REVISIONS.get(id);
    return rev === undefined ? [] : [[`${id}@${rev}`, severity] as const];
  });
  return Object.fromEntries(own.sort(([one], [other]) => (one < other ? -1 : 1)));
}
