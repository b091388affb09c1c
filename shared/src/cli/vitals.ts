import type { CalibrateOptions } from "../calibration/calibrate.ts";
import { readEnrolment } from "../fleet/enrolment.ts";
import { fileStore, fleetDir } from "../fleet/file-store.ts";
import type { Host } from "../probe/host.ts";
import { nodeSystemMetrics } from "../probe/node-system-metrics.ts";
import { readVitals } from "../probe/vitals.ts";

/** Reads the vitals of this machine; the team's server is one of its services where the user shares with one. */
export async function vitalsReader(host: Host): Promise<NonNullable<CalibrateOptions["readVitals"]>> {
  const dir = fleetDir(host.platform.os, host.env);
  // Settings that cannot be read are for `fleet status` to tell; the load of this machine is known without them.
  const enrolment = dir === null ? null : await readEnrolment(fileStore(dir)).catch(() => null);
  const options = enrolment === null ? {} : { fleet: enrolment.server };
  return (facts) => readVitals(host, nodeSystemMetrics, facts, options);
}
