import { tildify } from "../facts/tildify.ts";
import { WORDS } from "../locale/words.ts";
import type { Report } from "../model.ts";
import { visible } from "./style.ts";

/** The launch-context matrix: which go each context gets, and the PATH where it differs from one told before. */
export function renderContexts(report: Report): string {
  const { home } = report;
  const w = WORDS[report.language];
  const told = new Map<string, string>();
  const lines: string[] = [];
  for (const row of report.contexts) {
    const name = w.context[row.context];
    const status = row.status === "ok" ? "" : `  [${row.status}]`;
    lines.push(`${name}${status}`);
    lines.push(
      `  go      ${row.go === null ? w.noGoHere : `${row.version ?? "?"}  ${tildify(row.go, home)}`}`,
    );
    if (row.goroot !== null) lines.push(`  GOROOT  ${tildify(row.goroot, home)}`);
    if (row.gopath !== null) lines.push(`  GOPATH  ${tildify(row.gopath, home)}`);
    if (row.gobin !== null) lines.push(`  GOBIN   ${tildify(row.gobin, home)}`);
    if (row.stuckAt !== null) lines.push(`  ${w.stuckAt} ${row.stuckAt}`);
    if (row.atPromptOnly.length > 0) lines.push(`  ${w.atPromptOnly} ${row.atPromptOnly.join(", ")}`);
    const path = row.path.join(":");
    const same = told.get(path);
    lines.push(
      same === undefined
        ? `  PATH    ${row.path.map((dir) => tildify(dir, home)).join("\n          ")}`
        : `  ${w.samePath(same)}`,
    );
    if (same === undefined) told.set(path, name);
    lines.push("");
  }
  lines.push(w.readBy);
  for (const { file, contexts } of report.startup) {
    const who = contexts.length === 0 ? w.readByNobody : contexts.join(", ");
    lines.push(`  ${tildify(file, home)}   ${who}`);
  }
  return `${lines
    .flatMap((line) => line.split("\n"))
    .map(visible)
    .join("\n")}\n`;
}
