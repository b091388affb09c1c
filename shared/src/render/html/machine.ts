import { HTML_MESSAGES } from "../../messages/html-report.ts";
import { REPORT_MESSAGES } from "../../messages/report.ts";
import { TERMS } from "../../messages/terms.ts";
import { TOPOLOGY_MESSAGES } from "../../messages/topology.ts";
import type { Place, Report } from "../../model/index.ts";
import { html, type Markup, NOTHING } from "./markup.ts";
import { code, pathCode, section, table } from "./value.ts";

/** What was found on the machine: contexts, toolchains, PATH, settings, startup files. */
export function machine(report: Report): Markup {
  return html`${contexts(report)}${topology(report)}${toolchains(report)}${path(report)}${settings(report)}${startup(report)}`;
}

/** The launch-context matrix; equal PATHs get the same letter and are listed once. */
function contexts(report: Report): Markup {
  if (report.contexts.length === 0) return NOTHING;
  const w = REPORT_MESSAGES[report.language];
  const p = HTML_MESSAGES[report.language];
  const paths = [...new Set(report.contexts.map(({ path: dirs }) => dirs.join(":")))];
  const orDash = (value: string | null): Markup => (value === null ? html`–` : pathCode(value, report));
  const rows = report.contexts.map((row) => {
    const group = paths.indexOf(row.path.join(":"));
    return [
      html`<strong>${w.context[row.context]}</strong>${
        row.status === "ok"
          ? null
          : html` <span class="badge warn">${TERMS[report.language].status[row.status]}</span>${row.stuckAt === null ? null : html`<br>${w.stuckAt} ${code(row.stuckAt, report.language)}`}`
      }${
        row.atPromptOnly.length === 0
          ? null
          : html`<br><span class="aside">${w.atPromptOnly} ${row.atPromptOnly.join(", ")}</span>`
      }`,
      row.go === null
        ? html`<span class="badge bad">${w.noGoHere}</span>`
        : html`<strong>${row.version ?? "?"}</strong><br>${pathCode(row.go, report)}`,
      orDash(row.goroot),
      orDash(row.gobin ?? row.gopath),
      html`<span class="group g${group % 6}">${letter(group)}</span>`,
    ];
  });
  const lists = paths.map(
    (joined, index) =>
      html`<details><summary><span class="group g${index % 6}">${letter(index)}</span> PATH${w.comma}${p.entries(
        joined.split(":").length,
      )}</summary><ol class="path">${joined.split(":").map((dir) => html`<li>${pathCode(dir, report)}</li>`)}</ol></details>`,
  );
  return section(
    "contexts",
    p.contexts,
    p.pathsNote,
    html`<div class="card">${table(p.contexts, [p.context, "go", "GOROOT", "GOPATH / GOBIN", p.pathGroup], rows)}</div><div class="card lists">${lists}</div>`,
  );
}

function letter(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : String(index + 1);
}

/** How PATH, go and Go's directories connect; the first edge that does not hold is the problem. */
function topology({ topology: edges, language }: Report): Markup {
  if (edges.length === 0) return NOTHING;
  const w = TOPOLOGY_MESSAGES[language];
  const items = edges.map(
    ({ from, to, relation, holds, exists }) =>
      html`<li class="${holds ? "yes" : "no"}"><strong>${from}</strong> <span aria-hidden="true">→</span> <strong>${to}</strong><br><span class="aside">${
        holds ? null : html`<span class="badge bad">✗</span> `
      }${w.relation[relation]}${holds && exists === false ? w.notYet : ""}</span></li>`,
  );
  const problem = edges.find(({ holds }) => !holds);
  const result =
    problem === undefined ? w.allConsistent : w.problem(problem.to, w.relation[problem.relation]);
  return section("topology", w.heading, result, html`<ul class="card edges">${items}</ul>`);
}

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
      html`${pathCode(dir, report)}${go === undefined ? null : html` <span class="badge ${go.wins ? "good" : "warn"}">${go.version ?? "go"}${go.wins ? ` · ${p.inUse}` : ""}</span>`}`,
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
