import {
  Cache,
  Clipboard,
  Icon,
  launchCommand,
  LaunchType,
  MenuBarExtra,
  openExtensionPreferences,
  showHUD,
  updateCommandMetadata,
} from "@raycast/api";
import { usePromise } from "@raycast/utils";
import { useState } from "react";
import { examine, type Finding, type Host, pasteText, type Report } from "go-env-check";
import { terminalOptions, timeLimit } from "../check/options.ts";
import { hasVerdict, isComplete, isHealthy, whyNoVerdict } from "../model/answer.ts";
import { keepLastResult, lastResult, minutesSince } from "../check/last-result.ts";
import { BAND_TITLES, goLine, subtitleOf } from "../model/score-detail.ts";
import { shortTitle } from "../model/short-title.ts";
import { checkSettings } from "../preferences.ts";
import { noteFix, shareInBackground } from "../sharing/deliver.ts";
import { withTeam } from "../sharing/policy.ts";
import { attempt } from "./attempt.ts";
import { BAND_COLORS, SEVERITY_COLORS } from "./theme.ts";

/** How many findings the menu shows. */
const WORST = 5;
/** A result that is older is refreshed when the menu opens. */
const STALE_MINUTES = 10;

/** Shows the last complete result immediately. Runs a check when it is old, in the background, or when the user asks. */
export function GoEnvStatus({ host, inBackground }: { host: Host; inBackground: boolean }) {
  const [cache] = useState(() => new Cache());
  const [kept] = useState(() => lastResult(cache, host, checkSettings()));
  const [isAsked, setAsked] = useState(
    () => inBackground || kept === null || minutesSince(kept, host.now()) >= STALE_MINUTES,
  );
  const { data, error, isLoading, revalidate } = usePromise(
    async (): Promise<Report> => {
      const settings = checkSettings();
      const { options, applyTo } = await withTeam(terminalOptions(settings, host));
      const { facts, report: found } = await examine(host, options);
      const report = applyTo(found);
      keepLastResult(cache, host, settings, report);
      const subtitle = subtitleOf(report);
      if (subtitle !== null) await updateCommandMetadata({ subtitle });
      if (inBackground) await shareInBackground(report, facts.env);
      return report;
    },
    [],
    { execute: isAsked, onError: () => {} },
  );
  const report = data ?? kept;
  const shown = report !== null && hasVerdict(report) ? report : null;
  const again = () => {
    if (isAsked) void revalidate().catch(() => {});
    else setAsked(true);
  };
  const color = shown === null || !isComplete(shown) ? undefined : BAND_COLORS[shown.score.band];
  return (
    <MenuBarExtra
      icon={color === undefined ? Icon.Gauge : { source: Icon.Gauge, tintColor: color }}
      title={shown === null || isHealthy(shown) ? undefined : String(shown.score.value)}
      tooltip={shown === null ? "Go Env Check" : `Go environment: ${BAND_TITLES[shown.score.band]}`}
      isLoading={isLoading}
    >
      {shown !== null && <ReportItems report={shown} />}
      {report !== null && shown === null && (
        <MenuBarExtra.Section title="No Result">
          <MenuBarExtra.Item
            title={whyNoVerdict(report, timeLimit(checkSettings()))}
            icon={Icon.Warning}
            onAction={() => openCheck()}
          />
        </MenuBarExtra.Section>
      )}
      {error !== undefined && (
        <MenuBarExtra.Section title="Check Failed">
          <MenuBarExtra.Item title={error.message} icon={Icon.Warning} onAction={again} />
        </MenuBarExtra.Section>
      )}
      <MenuBarExtra.Section>
        <MenuBarExtra.Item title="Run Again" icon={Icon.ArrowClockwise} onAction={again} />
        <MenuBarExtra.Item title="Open Check Go Env" icon={Icon.List} onAction={() => openCheck()} />
        <MenuBarExtra.Item
          title="Open Extension Preferences"
          icon={Icon.Gear}
          onAction={() => openExtensionPreferences()}
        />
      </MenuBarExtra.Section>
    </MenuBarExtra>
  );
}

function ReportItems({ report }: { report: Report }) {
  const { score, findings } = report;
  const state = isComplete(report) ? BAND_TITLES[score.band] : "Incomplete";
  return (
    <>
      <MenuBarExtra.Section title="Score">
        <MenuBarExtra.Item
          title={`${score.value} · ${state}`}
          subtitle={goLine(report)}
          icon={{ source: Icon.Gauge, tintColor: BAND_COLORS[score.band] }}
          onAction={() => openCheck()}
        />
      </MenuBarExtra.Section>
      <MenuBarExtra.Section title={findings.length === 0 ? "No Problems Found" : "Worst Findings"}>
        {findings.slice(0, WORST).map((finding) => (
          <FindingMenu key={finding.id} finding={finding} />
        ))}
      </MenuBarExtra.Section>
    </>
  );
}

/** A finding's submenu: copy its fix, or open it in the list. */
function FindingMenu({ finding }: { finding: Finding }) {
  const text = pasteText(finding);
  const copy = () =>
    attempt("Could Not Copy the Fix", async () => {
      await Clipboard.copy(text);
      await noteFix(finding.id, "copied");
      await showHUD(`Copied the fix for: ${finding.title}. Paste it into a terminal.`);
    });
  return (
    <MenuBarExtra.Submenu
      title={shortTitle(finding)}
      icon={{ source: Icon.CircleFilled, tintColor: SEVERITY_COLORS[finding.severity] }}
    >
      {text !== "" && <MenuBarExtra.Item title="Copy Fix" icon={Icon.CopyClipboard} onAction={copy} />}
      <MenuBarExtra.Item title="Open Finding" icon={Icon.List} onAction={() => openCheck(finding.id)} />
    </MenuBarExtra.Submenu>
  );
}

function openCheck(finding?: string): Promise<void> {
  return attempt("Could Not Open Check Go Env", () =>
    launchCommand({
      name: "check-go-env",
      type: LaunchType.UserInitiated,
      ...(finding !== undefined && { context: { finding } }),
    }),
  );
}
