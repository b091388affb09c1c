import { CATALOG } from "../catalog/checks.ts";
import { checkTexts } from "../catalog/texts.ts";
import type { Cause, CauseRemedy, CauseStatus, Finding, Report, SkipReason } from "../model/index.ts";
import { noteOfPackages } from "./c-packages.ts";
import { isFromWindows } from "./from-windows.ts";
import type { Remedy } from "./known-errors/known-error.ts";
import type { Captured } from "./pattern.ts";
import { noteOfPlace } from "./places.ts";
import { CHECK_REMEDIES } from "./remedies.ts";
import { fillRemedy, type Reader } from "./remedy.ts";
import { canHave, noteOfShownGo, shownGo } from "./shown-go.ts";
import { type EntryTopic, knownError } from "./topics.ts";

/** A cause as the text gives it. */
export interface Suspect {
  readonly id: string;
  readonly topic: EntryTopic | null;
  /** What the message names, with what follows from it. */
  readonly named: Captured;
}

/** What a calibration found out, as far as causes are concerned. */
export type Checked = Pick<Report, "findings" | "outcomes" | "skipped">;

/** For a check without a remedy of its own. */
const ASK_THERE = {
  en: "Run go-env-check on the machine that printed the message: it names the file and the line, and how to change them.",
  "zh-CN": "请在输出该报错的机器上运行 go-env-check：它会指出文件和行，以及如何修改。",
};

/** The reason of a check that is for another operating system. */
const ELSEWHERE: SkipReason = "not applicable on this operating system";

/**
 * The causes of a text, those that the machine confirms first. `related` are checks that the text does not speak for: they
 * are causes only where the machine confirms one that matters.
 */
export function causesOf(
  suspects: readonly Suspect[],
  related: readonly string[],
  text: string,
  reader: Reader,
  checked: Checked | null,
): readonly Cause[] {
  const all = suspects.map((suspect) => cause(suspect, text, reader, checked));
  const known = new Set(suspects.map(({ id }) => id));
  const shown = shownGo(text);
  const more = related
    .filter((id) => !known.has(id) && canHave(id, shown) && matters(findingOf(id, checked)))
    .map((id) => cause({ id, topic: null, named: {} }, text, reader, checked));
  const rank = ({ status }: Cause): number => ["confirmed", "possible", "not-here"].indexOf(status);
  return [...all, ...more].sort((a, b) => rank(a) - rank(b));
}

function cause({ id, topic, named }: Suspect, text: string, reader: Reader, checked: Checked | null): Cause {
  const finding = findingOf(id, checked);
  const entry = topic?.entry;
  const windows = isFromWindows(text);
  const remedy =
    (windows ? entry?.windows : undefined) ??
    entry?.remedy ??
    (windows ? CHECK_REMEDIES[id]?.windows : undefined) ??
    CHECK_REMEDIES[id]?.remedy ??
    knownError(id)?.remedy ??
    (id in checkTexts() ? ASK_THERE : undefined);
  return {
    id,
    title: checkTexts()[id]?.()[reader.language].title ?? knownError(id)?.text[reader.language].title ?? id,
    status: statusOf(id, checked),
    ...(finding !== undefined && { finding }),
    remedy: remedy === undefined ? null : there(id, remedy, named, text, reader),
  };
}

/** A remedy for what printed the text: where it is applied there, and in what words the Go takes it that the text shows. */
function there(id: string, remedy: Remedy, named: Captured, text: string, reader: Reader): CauseRemedy {
  const shown = shownGo(text);
  const filled = fillRemedy(remedy, named, reader, isFromWindows(text) ? text : null, shown);
  const asked = [remedy.en, ...(remedy.commands ?? [])].join("\n");
  const packages = noteOfPackages(named, isFromWindows(text));
  const notes = [noteOfPlace(id, text), noteOfShownGo(asked, shown), packages].flatMap((note) => note ?? []);
  return { ...filled, text: [...notes.map((note) => note[reader.language]), filled.text].join(" ") };
}

/** What the checks say of a cause; an id that is no check is never ruled out. */
export function statusOf(id: string, checked: Checked | null): CauseStatus {
  const outcome = checked?.outcomes[id];
  if (outcome === "fail") return "confirmed";
  if (outcome === "pass") return "not-here";
  return outcome === "skip" && checked?.skipped?.[id] === ELSEWHERE ? "not-here" : "possible";
}

function findingOf(id: string, checked: Checked | null): Finding | undefined {
  return checked?.findings.find((finding) => finding.id === id);
}

function matters(finding: Finding | undefined): boolean {
  return finding !== undefined && finding.severity !== "info";
}

/** Checks with all that they need: one that is blocked says nothing. */
export function withNeeds(ids: readonly string[]): readonly string[] {
  const all = new Set<string>();
  const add = (id: string): void => {
    const check = CATALOG.find((one) => one.id === id);
    if (check === undefined || all.has(id)) return;
    all.add(id);
    for (const needed of check.needs) add(needed);
  };
  for (const id of ids) add(id);
  return [...all];
}
