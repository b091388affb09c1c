import { BLAME_MESSAGES } from "../../messages/blame.ts";
import { CONTEXT_MESSAGES } from "../../messages/contexts.ts";
import { HTML_MESSAGES } from "../../messages/html-report.ts";
import { REPORT_MESSAGES } from "../../messages/report.ts";
import { TERMS } from "../../messages/terms.ts";
import type { Place, Report } from "../../model/index.ts";
import { contextGrid, distinctPaths, type GridRow, letter, type Mark } from "../context-grid.ts";
import { html, type Markup, NOTHING } from "./markup.ts";
import { topology } from "./topology.ts";
import { code, pathCode, pathText, section, shorten, table } from "./value.ts";

/** What was found on the machine: contexts, toolchains, PATH, settings, startup files. */
export function machine(report: Report): Markup {
  return html`${contexts(report)}${topology(report)}${toolchains(report)}${path(report)}${settings(report)}${startup(report)}`;
}

/** One row for each start; equal PATHs get the same letter and are listed once, with what the first one lacks. */
function contexts(report: Report): Markup {
  if (report.contexts.length === 0) return NOTHING;
  const { language } = report;
  const w = REPORT_MESSAGES[language];
  const p = HTML_MESSAGES[language];
  const c = CONTEXT_MESSAGES[language];
  const heads = [p.context, "go", "GOROOT", "PATH", c.why];
  const cell = ({ text, mark }: GridRow["go"], at: number): Markup =>
    html`<td data-head="${heads[at] ?? ""}" class="${mark}"><span class="shape" aria-hidden="true">${MARKS[mark]}</span> ${text}</td>`;
  const rows = contextGrid(report).map(
    (row) =>
      html`<tr><th scope="row">${row.label}${
        w.context[row.context] === row.label
          ? null
          : html`<br><span class="aside">${w.context[row.context]}</span>`
      }</th>${cell(row.go, 1)}${cell(row.goroot, 2)}<td data-head="PATH"><span class="group">${row.path}</span></td><td data-head="${c.why}">${row.why.map(
        (text, at) => html`${at > 0 ? html`<br>` : null}${shorten(text, language)}`,
      )}</td></tr>`,
  );
  const grid = html`<table class="grid"><caption>${p.contexts}</caption><thead><tr>${heads.map(
    (head) => html`<th scope="col">${head}</th>`,
  )}</tr></thead><tbody>${rows}</tbody></table>`;
  const all = distinctPaths(report).map((joined) => joined.split(":"));
  const [first = []] = all;
  const lists = all.map(
    (dirs, index) =>
      html`<details><summary><span class="group">${letter(index)}</span> PATH${w.comma}${p.entries(
        dirs.length,
      )}</summary><ol class="path" dir="ltr">${dirs.map((dir) =>
        index > 0 && !first.includes(dir)
          ? html`<li class="new">${pathText(dir, report)}</li>`
          : html`<li>${pathText(dir, report)}</li>`,
      )}</ol></details>`,
  );
  return section(
    "contexts",
    p.contexts,
    all.length > 1 ? p.pathsNote : null,
    html`<div class="card">${grid}</div>${lists.length === 0 ? null : html`<div class="card lists">${lists}</div>`}`,
  );
}

const MARKS: Readonly<Record<Mark, string>> = { good: "✓", bad: "✗", neutral: "" };

function toolchains(report: Report): Markup {
  if (report.toolchains.length === 0) return NOTHING;
  const p = HTML_MESSAGES[report.language];
  const rows = report.toolchains.map((go) => [
    html`<strong>${go.version ?? "?"}</strong>${go.arch === null ? null : html` ${go.arch}`}`,
    pathCode(go.path, report),
    html`${TERMS[report.language].installer[go.installedBy]}`,
    html`<span class="badge ${go.wins ? "good" : go.onPath ? "warn" : ""}">${go.wins ? p.inUse : go.onPath ? p.onPath : p.offPath}</span>`,
  ]);
  return section(
    "toolchains",
    p.toolchains,
    null,
    html`<div class="card">${table(p.toolchains, [p.version, p.location, p.installedBy, p.status], rows)}</div>`,
  );
}

/** The PATH of the checked environment, each entry with what added it where that was seen. */
function path(report: Report): Markup {
  const judged = report.contexts.find(({ context }) => context === report.judged);
  const dirs = judged?.path ?? report.blame?.path.map(({ entry }) => entry) ?? [];
  if (dirs.length === 0) return NOTHING;
  const p = HTML_MESSAGES[report.language];
  const w = REPORT_MESSAGES[report.language];
  const known = new Map(report.blame?.path.map((row) => [row.entry, row]));
  const goes = new Map(report.toolchains.map((go) => [go.path.replace(/\/go$/, ""), go]));
  const rows = dirs.map((dir) => {
    const go = goes.get(dir.replace(/\/+$/, ""));
    const row = known.get(dir);
    const from =
      row === undefined
        ? html`–`
        : html`${origin(row.introduced, report)}${row.moved === null ? null : html`<br>${w.moved} ${origin(row.moved, report)}`}${
            row.copies > 1 ? html` <span class="badge warn">${w.copies(row.copies)}</span>` : null
          }`;
    return [
      html`${pathCode(dir, report)}${go === undefined ? null : html` <span class="badge ${go.wins ? "good" : "warn"}">${go.version ?? "go"}${go.wins ? ` · ${p.inUse}` : ""}</span>`}${row?.missing ? html` <span class="badge">${BLAME_MESSAGES[report.language].missing}</span>` : null}`,
      from,
    ];
  });
  return section(
    "path",
    p.path,
    report.blame?.confidence === "low" ? w.lowConfidence : p.pathNote,
    html`<div class="card">${table(p.path, ["PATH", p.addedBy], rows)}</div>`,
  );
}

function origin({ kind, file, line, text }: Place, report: Report): Markup {
  const note = REPORT_MESSAGES[report.language].origin[kind];
  if (file === "") return html`${note}`;
  return html`${pathCode(`${file}${line === null ? "" : `:${line}`}`, report)}${
    text === "" ? null : html`<br>${code(text, report.language)}`
  }${note === "" ? null : html`<br>${note}`}`;
}

function settings(report: Report): Markup {
  const p = HTML_MESSAGES[report.language];
  const rows = Object.entries(report.env).map(([name, { value, origin: from, at }]) => [
    html`<strong>${name}</strong>`,
    pathCode(value, report),
    html`${TERMS[report.language].origin[from]}${at === null ? null : html`<br>${code(at, report.language)}`}`,
  ]);
  if (rows.length === 0) return NOTHING;
  return section(
    "settings",
    p.settings,
    null,
    html`<details class="card fold"><summary>${p.entries(rows.length)}</summary>${table(p.settings, [p.name, p.value, p.origin], rows)}</details>`,
  );
}

function startup(report: Report): Markup {
  if (report.startup.length === 0) return NOTHING;
  const p = HTML_MESSAGES[report.language];
  const w = REPORT_MESSAGES[report.language];
  const rows = report.startup.map(({ file, contexts: readers }) => [
    pathCode(file, report),
    readers.length === 0
      ? html`<span class="badge warn">${w.readByNobody}</span>`
      : html`${readers.map((context) => w.context[context]).join(" · ")}`,
  ]);
  return section(
    "startup",
    p.startup,
    null,
    html`<details class="card fold"><summary>${p.entries(rows.length)}</summary>${table(p.startup, [p.location, p.readBy], rows)}</details>`,
  );
}
