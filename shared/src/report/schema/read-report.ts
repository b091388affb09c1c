import { inflateSync } from "node:zlib";
import * as v from "valibot";
import { pastRunSchema } from "../../model/history.ts";
import type { PastRun, Report } from "../../model/index.ts";
import { reportSchema } from "../../model/report.ts";
import { schemaFaults } from "../../util/schema-faults.ts";
import { withStoredCommands } from "./stored-commands.ts";

/** A stored report, with the past runs that an HTML report contains. */
interface StoredReport {
  readonly report: Report;
  readonly past: readonly PastRun[];
}

type ReadReport =
  | { readonly ok: true; readonly value: StoredReport }
  /** `message` says what is wrong with it. */
  | { readonly ok: false; readonly message: string };

/** Where an HTML report keeps its data; `render/html/data.ts` writes it. */
const DATA = /<script type="application\/octet-stream" id="go-env-check-data">([A-Za-z0-9+/=\s]*)<\/script>/;
/** No report is longer; what claims to be is no report. In bytes. */
const MAX_DATA = 64 * 1024 * 1024;

/** Reads a stored report: its JSON, or an HTML report that contains it. Never throws. */
export function readReport(content: string): ReadReport {
  const start = content.trimStart();
  if (start.startsWith("{")) return reportFromJson(start);
  if (start.startsWith("<")) return reportFromHtml(start);
  return wrong("neither a JSON report nor an HTML report of go-env-check");
}

export function reportFromJson(content: string): ReadReport {
  const json = parse(content);
  return json === undefined ? wrong("incomplete JSON") : readValues(json, []);
}

export function reportFromHtml(content: string): ReadReport {
  const data = DATA.exec(content)?.[1];
  if (data === undefined) return wrong("an HTML page without a report of go-env-check");
  const json = v.safeParse(stored, parse(inflate(data)));
  return json.success ? readValues(json.output.report, json.output.past) : wrong("its data is damaged");
}

const stored = v.object({ report: v.unknown(), past: v.array(v.unknown()) });

function readValues(report: unknown, past: readonly unknown[]): ReadReport {
  const schema = v.safeParse(v.object({ schema: v.number() }), report);
  if (!schema.success) return wrong("JSON, but not a report of go-env-check");
  if (schema.output.schema > 1)
    return wrong(`schema ${schema.output.schema}; this version reads schema 1: update go-env-check`);
  const read = v.safeParse(reportSchema, report);
  if (!read.success) return wrong(`invalid in schema 1: ${schemaFaults(read.issues)[0]}`);
  const runs = past.map((run) => v.safeParse(pastRunSchema, run));
  return {
    ok: true,
    value: {
      report: withStoredCommands(read.output),
      past: runs.flatMap((run) => (run.success ? [run.output] : [])),
    },
  };
}

function wrong(message: string): ReadReport {
  return { ok: false, message };
}

/** Empty where the data is damaged. */
function inflate(data: string): string {
  try {
    return inflateSync(Buffer.from(data, "base64"), { maxOutputLength: MAX_DATA }).toString();
  } catch {
    return "";
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
