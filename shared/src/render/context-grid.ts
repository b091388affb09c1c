import { CONTEXT_MESSAGES } from "../messages/contexts.ts";
import { REPORT_MESSAGES } from "../messages/report.ts";
import { TERMS } from "../messages/terms.ts";
import { type ContextName, EXPECTS_GO, type Report } from "../model/index.ts";
import { tildify } from "../util/tildify.ts";

/** Good, bad, or neither: nothing expects it, or nobody knows. */
export type Mark = "good" | "bad" | "neutral";

export interface GridRow {
  readonly context: ContextName;
  /** What starts programs this way: `VS Code, tmux`. */
  readonly label: string;
  readonly go: { readonly text: string; readonly mark: Mark };
  readonly goroot: { readonly text: string; readonly mark: Mark };
  /** Equal PATHs have the same letter. */
  readonly path: string;
  /** Why this start differs from a terminal's, in words; empty where it does not. */
  readonly why: readonly string[];
}

type Context = Report["contexts"][number];

/** One row for each way in which a shell was started: what go it gets, from which GOROOT, with which PATH, and why. */
export function contextGrid(report: Report): readonly GridRow[] {
  const paths = distinctPaths(report);
  return report.contexts.map((row) => ({
    context: row.context,
    label: CONTEXT_MESSAGES[report.language].startedBy[row.context],
    go: goCell(row, report),
    goroot: gorootCell(row, report),
    path: row.status === "ok" ? letter(paths.indexOf(row.path.join(":"))) : "–",
    why: reasons(row, report),
  }));
}

/** The PATHs of all contexts, each once, in the order of its letter. */
export function distinctPaths({ contexts }: Report): readonly string[] {
  return [...new Set(contexts.filter(({ status }) => status === "ok").map(({ path }) => path.join(":")))];
}

/** A, B, C …; nobody has 26 different PATHs. */
export function letter(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : String(index + 1);
}

function goCell({ go, version, status, context }: Context, { language }: Report): GridRow["go"] {
  if (status !== "ok") return { text: TERMS[language].status[status], mark: "bad" };
  if (go !== null) return { text: (version ?? "?").replace(/^go/, ""), mark: "good" };
  const isMissed = EXPECTS_GO.includes(context);
  return { text: REPORT_MESSAGES[language].noGoHere, mark: isMissed ? "bad" : "neutral" };
}

function gorootCell(row: Context, report: Report): GridRow["goroot"] {
  const { goroot, go } = row;
  if (goroot === null || go === null || row.status !== "ok") return { text: "–", mark: "neutral" };
  const version = report.toolchains.find(({ path }) => path === `${goroot}/bin/go`)?.version ?? null;
  const text = version?.replace(/^go/, "") ?? tildify(goroot, report.home);
  if (go === `${goroot}/bin/go`) return { text, mark: "good" };
  const checked = report.contexts.find(({ context }) => context === report.judged);
  const edge = report.topology.find(({ from, to }) => from === "go" && to === "GOROOT");
  if (edge !== undefined && checked?.go === go && checked.goroot === goroot && edge.relation !== "not-known")
    return { text, mark: edge.holds ? "good" : "bad" };
  if (version === null || row.version === null) return { text, mark: "neutral" };
  return { text, mark: version === row.version ? "good" : "bad" };
}

function reasons(row: Context, report: Report): readonly string[] {
  const { language, home } = report;
  const w = CONTEXT_MESSAGES[language];
  const r = REPORT_MESSAGES[language];
  const unread = filesNotRead(row, report).map((file) => tildify(file, home));
  const copies = row.path.length - new Set(row.path).size;
  return [
    ...(row.stuckAt === null ? [] : [`${r.stuckAt[row.status]} ${row.stuckAt}`]),
    ...(unread.length === 0 ? [] : [w.neverReads(unread)]),
    ...(gorootCell(row, report).mark === "bad" ? [w.gorootOfAnother] : []),
    ...(copies === 0 ? [] : [w.copies(copies)]),
    ...(row.atPromptOnly.length === 0 ? [] : [`${r.atPromptOnly} ${row.atPromptOnly.join(", ")}`]),
  ];
}

/**
 * Startup files that a terminal reads and this start does not, where it gets another go: the lines of blame, if known.
 * Where no terminal has a go, the first start that has one stands for it.
 */
function filesNotRead(row: Context, { contexts, startup, blame, home }: Report): readonly string[] {
  const terminal = contexts.find(({ context }) => context === "terminal");
  if (terminal === undefined || row.status !== "ok" || row.context === "current") return [];
  const found = contexts.find(({ go, context }) => go !== null && context !== "current");
  const like = terminal.go === null ? (found ?? terminal) : terminal;
  if (row.go === like.go && row.goroot === like.goroot) return [];
  const missed = startup
    .filter(({ contexts: by }) => by.includes(like.context) && !by.includes(row.context))
    .map(({ file }) => file);
  const dir = like.go?.replace(/\/go$/, "");
  const places = [
    blame?.path.find(({ entry }) => entry === dir)?.introduced,
    blame?.variables.GOROOT?.place,
  ].flatMap((place) => (place === undefined ? [] : [place.file, ...place.via.map(({ file }) => file)]));
  const guilty = missed.filter((file) => places.includes(file));
  // Where no line is known, go came by a file of the person's own, if there is one: the system's add none.
  const own = missed.filter((file) => file.startsWith(`${home}/`) || file.startsWith("~/"));
  return ([guilty, own].find((files) => files.length > 0) ?? missed).slice(0, 2);
}
