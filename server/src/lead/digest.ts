import type { Language } from "go-env-check/model";
import { type Figures, numberOf, type Share } from "../publish/published.ts";
import { checkTitle } from "./check-texts.ts";
import { DIGEST_MESSAGES } from "./digest-messages.ts";
import { type CheckSummary, machinesIn, type Summary } from "./summary.ts";

/** A week in a few lines, for a chat or an email. */
export interface Digest {
  readonly title: string;
  readonly lines: readonly string[];
  readonly sections: readonly { readonly title: string; readonly items: readonly string[] }[];
}

/** The latest week: the score, what to fix first, what got worse and what got better. */
export function digestOf(summary: Summary, language: Language): Digest {
  const messages = DIGEST_MESSAGES[language];
  const latest = summary.weeks.find((week) => week.status === "published");
  if (latest === undefined) return { title: summary.team, lines: [messages.none], sections: [] };
  const median =
    latest.medianChange === null
      ? String(latest.medianScore)
      : `${latest.medianScore} (${signed(latest.medianChange)})`;
  const figures = [
    `${messages.median} ${median} · ${messages.bands[latest.band]}`,
    ...(latest.p10Score === null ? [] : [`${messages.tenth} ${latest.p10Score}`]),
    `${messages.valid} ${formatShare(latest.valid, language)}`,
    `${latest.machines} ${messages.machines}`,
  ];
  const first = summary.fixFirst
    .slice(0, 3)
    .map(({ id, points }) =>
      points === null ? checkTitle(id, language) : `${checkTitle(id, language)} (${messages.gain(points)})`,
    );
  const support = summary.goSupport
    .filter(({ share }) => numberOf(share) > 0)
    .map(
      ({ go, ends, supported, share }) =>
        `${(supported ? messages.ends : messages.ended)(go, ends)} (${formatShare(share, language)})`,
    );
  return {
    title: `${summary.team} · ${latest.week}`,
    lines: [verdict(latest, language), figures.join(" · ")],
    sections: [
      { title: messages.first, items: first },
      { title: messages.worse, items: changed(summary, ({ change }) => change === "up", language) },
      { title: messages.better, items: changed(summary, ({ change }) => change === "down", language) },
      { title: messages.support, items: support },
    ].filter(({ items }) => items.length > 0),
  };
}

/** What certainly got worse since the previous week: `critical`, `median`, and the IDs of checks. */
export function worseIn({ weeks, checks }: Summary): readonly string[] {
  const latest = weeks.find((week) => week.status === "published");
  if (latest === undefined) return [];
  return [
    ...(latest.criticalChange === "up" ? ["critical"] : []),
    ...(latest.medianChange !== null && latest.medianChange < 0 ? ["median"] : []),
    ...checks.filter(({ change }) => change === "up").map(({ id }) => id),
  ];
}

/** What of `worseIn` was not told yet, and nothing else; null when there is nothing to tell. */
export function alertOf(summary: Summary, language: Language, told: readonly string[] = []): Digest | null {
  const messages = DIGEST_MESSAGES[language];
  const latest = summary.weeks.find((week) => week.status === "published");
  const worse = worseIn(summary).filter((one) => !told.includes(one));
  if (latest === undefined || worse.length === 0) return null;
  const lines = [
    ...(worse.includes("critical") ? [`${messages.alert}: ${verdict(latest, language)}`] : []),
    ...(worse.includes("median")
      ? [`${messages.median} ${latest.medianScore} (${signed(latest.medianChange ?? 0)})`]
      : []),
  ];
  const items = changed(summary, ({ id }) => worse.includes(id), language);
  return {
    title: `${summary.team} · ${latest.week}`,
    lines,
    sections: items.length === 0 ? [] : [{ title: messages.worse, items }],
  };
}

/** A digest as Markdown. */
export function toMarkdown({ title, lines, sections }: Digest): string {
  const parts = [
    `**${escapeMarkdown(title)}**`,
    ...lines,
    ...sections.flatMap((section) => ["", `${section.title}:`, ...section.items.map((item) => `- ${item}`)]),
  ];
  return `${parts.join("\n")}\n`;
}

/** `About 4 of 39 machines cannot build` */
function verdict(week: Figures, language: Language): string {
  const messages = DIGEST_MESSAGES[language];
  const broken = machinesIn(week, week.critical);
  if (broken === 0 || ("band" in week.critical && week.critical.band === "none"))
    return messages.canBuild(String(week.machines));
  return messages.cannotBuild(
    broken === null ? formatShare(week.critical, language) : messages.about(broken),
    String(week.machines),
  );
}

function changed(
  { checks }: Summary,
  is: (check: CheckSummary) => boolean,
  language: Language,
): readonly string[] {
  return checks
    .filter(is)
    .map(({ id, failing }) => `${checkTitle(id, language)}: ${formatShare(failing, language)}`);
}

function formatShare(share: Share, language: Language): string {
  return "share" in share
    ? `${Math.round(share.share * 100)} %`
    : DIGEST_MESSAGES[language].shareBand[share.band];
}

function signed(points: number): string {
  return points > 0 ? `+${points}` : `−${-points}`;
}

/** A team's name in Markdown: no markup, no link, and it calls nobody, as `@all` does in a chat. */
function escapeMarkdown(text: string): string {
  const shown = (word: string): string =>
    /@|:\/\/|www\./i.test(word)
      ? `\`${word.replaceAll("`", "'")}\``
      : word.replace(/[\\`*_[\]<>#|~!]/g, "\\$&");
  return text.split(" ").map(shown).join(" ");
}
