import { calibrate } from "../calibration/calibrate.ts";
import { type SendResult, sendReport } from "../fleet/client.ts";
import type { ClientStore } from "../fleet/client-store.ts";
import type { Delivery, FleetPolicy } from "../fleet/contract.ts";
import type { Enrolment } from "../fleet/enrolment.ts";
import { nodeFetch } from "../fleet/node-fetch.ts";
import { flushOutbox } from "../fleet/outbox.ts";
import { readPolicy, suppressionsOf } from "../fleet/policy.ts";
import { prepareShare } from "../fleet/share.ts";
import type { FLEET_MESSAGES } from "../messages/fleet.ts";
import type { Host } from "../probe/host.ts";
import { notChecked } from "../report/not-checked.ts";
import { oneLine } from "../util/visible.ts";
import type { Parsed } from "./args.ts";
import { optionsOf, type watched } from "./check.ts";
import type { Terminal } from "./terminal.ts";

/** What every fleet command works with. */
export interface Client {
  readonly host: Host;
  readonly store: ClientStore;
  readonly dir: string;
  readonly settings: Enrolment | null;
  readonly words: (typeof FLEET_MESSAGES)["en"];
  readonly say: (text: string) => void;
  readonly ask: Terminal["ask"];
  /** Does some work while the terminal shows what is being waited for. */
  readonly watch: <T>(work: Parameters<typeof watched<T>>[3]) => Promise<T>;
}

/** This week's report as it would be sent: of a whole check of the asked environment, under the team's policy. */
export async function prepare(
  { host, store, words, watch }: Client,
  args: Parsed,
  { team }: Pick<Enrolment, "team">,
): Promise<Delivery> {
  const policy: FleetPolicy | null = await readPolicy(store);
  const options = optionsOf(host, { ...args.check, projectHere: false });
  const report = await watch((progress) =>
    calibrate(host, {
      ...options,
      ...progress,
      ...(policy !== null && { suppressions: suppressionsOf(policy, words.teamSuppresses) }),
    }),
  );
  const failed = notChecked(report, args.check.context);
  if (failed !== null) throw new Error(`nothing to share: ${failed.context} could not be checked`);
  if (!report.complete)
    throw new Error(
      `nothing to share: the check is incomplete (${oneLine(report.unread[0] ?? "a check failed")})`,
    );
  return prepareShare(report, { team, client: "cli", store, now: host.now() });
}

/** Sends what waits in the outbox; 1 when something could not be sent. */
export async function flush(
  { host, store, words, say, watch }: Client,
  settings: Enrolment,
  done?: string,
): Promise<number> {
  const fetch = nodeFetch(host.env);
  const { last, waiting } = await watch(({ onStage }) => {
    onStage?.("server", "started");
    return flushOutbox({
      store,
      now: host.now(),
      impatient: true,
      send: (delivery) => sendReport({ server: settings.server, token: settings.token, delivery, fetch }),
    });
  });
  if (last === null) return 0;
  if (last.ok) say(done ?? thanks(last, words));
  else say(waiting > 0 ? words.waits(oneLine(last.message), waiting) : words.refused(oneLine(last.message)));
  return last.ok ? 0 : 1;
}

function thanks(
  { duplicates, corrected }: Extract<SendResult, { ok: true }>,
  words: Client["words"],
): string {
  if (duplicates > 0) return words.already;
  return corrected > 0 ? words.replaced : words.sent;
}
