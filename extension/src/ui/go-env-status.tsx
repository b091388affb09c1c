import { type Cache, Icon, launchCommand, LaunchType, MenuBarExtra, openExtensionPreferences } from "@raycast/api";
import { usePromise } from "@raycast/utils";
import { useState } from "react";
import { examine, type Host } from "go-env-check";
import { terminalOptions } from "../calibration-options.ts";
import { sharingOf } from "../model/enrolment.ts";
import { BAND_TITLES } from "../model/score-detail.ts";
import { isStale, readSnapshot, type Snapshot, snapshotOf } from "../model/status.ts";
import { preferences } from "../preferences.ts";
import { sharesInBackground } from "../sharing/consent.ts";
import { shareWeekly } from "../sharing/deliver.ts";
import { attempt } from "./attempt.ts";
import { BAND_COLORS, SEVERITY_COLORS } from "./theme.ts";

const KEY = "snapshot";

/** Shows the stored snapshot immediately. Runs a check when it is old, in the background, or when the user asks. */
export function GoEnvStatus({
  host,
  cache,
  inBackground,
}: {
  host: Host;
  cache: Pick<Cache, "get" | "set">;
  inBackground: boolean;
}) {
  const [kept] = useState(() => readSnapshot(cache.get(KEY)));
  const [isAsked, setAsked] = useState(() => inBackground || isStale(kept, host.now()));
  const { data, error, isLoading, revalidate } = usePromise(
    async (): Promise<Snapshot> => {
      const { facts, report } = await examine(host, terminalOptions(preferences()));
      const snapshot = snapshotOf(report);
      cache.set(KEY, JSON.stringify(snapshot));
      const sharing = sharingOf(preferences());
      if (inBackground && sharing.kind === "on" && (await sharesInBackground())) {
        await shareWeekly(report, { enrolment: sharing.enrolment, env: facts.env });
      }
      return snapshot;
    },
    [],
    { execute: isAsked, onError: () => {} },
  );
  const shown = data ?? kept;
  const again = () => {
    if (isAsked) void revalidate().catch(() => {});
    else setAsked(true);
  };
  return (
    <MenuBarExtra
      icon={shown === null ? Icon.Gauge : { source: Icon.Gauge, tintColor: BAND_COLORS[shown.band] }}
      title={shown === null ? undefined : String(shown.score)}
      tooltip={shown === null ? "Go Env Check" : `Go environment: ${BAND_TITLES[shown.band]}`}
      isLoading={isLoading}
    >
      {shown !== null && <SnapshotItems snapshot={shown} />}
      {error !== undefined && (
        <MenuBarExtra.Section title="Check Failed">
          <MenuBarExtra.Item title={error.message} icon={Icon.Warning} onAction={again} />
        </MenuBarExtra.Section>
      )}
      <MenuBarExtra.Section>
        <MenuBarExtra.Item title="Run Again" icon={Icon.ArrowClockwise} onAction={again} />
        <MenuBarExtra.Item title="Open Check Go Env" icon={Icon.List} onAction={openCheck} />
        <MenuBarExtra.Item
          title="Open Extension Preferences"
          icon={Icon.Gear}
          onAction={() => openExtensionPreferences()}
        />
      </MenuBarExtra.Section>
    </MenuBarExtra>
  );
}

function SnapshotItems({ snapshot: { score, band, go, findings } }: { snapshot: Snapshot }) {
  return (
    <>
      <MenuBarExtra.Section title="Score">
        <MenuBarExtra.Item
          title={`${score} · ${BAND_TITLES[band]}`}
          subtitle={go}
          icon={{ source: Icon.Gauge, tintColor: BAND_COLORS[band] }}
          onAction={openCheck}
        />
      </MenuBarExtra.Section>
      <MenuBarExtra.Section title={findings.length === 0 ? "No Problems Found" : "Worst Findings"}>
        {findings.map(({ id, title, severity }) => (
          <MenuBarExtra.Item
            key={id}
            title={title}
            icon={{ source: Icon.CircleFilled, tintColor: SEVERITY_COLORS[severity] }}
            onAction={openCheck}
          />
        ))}
      </MenuBarExtra.Section>
    </>
  );
}

function openCheck(): Promise<void> {
  return attempt("Could Not Open Check Go Env", () =>
    launchCommand({ name: "check-go-env", type: LaunchType.UserInitiated }),
  );
}
