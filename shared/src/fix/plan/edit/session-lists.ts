import type { Place } from "../../../model/index.ts";
import { sameDirectory } from "../../../shell/cut/path-list.ts";
import { givesInSession } from "../../../shell/session-list.ts";
import { bytesOfText, type Desk, type Outcome, refused, withDocument } from "./desk.ts";
import { indexOf, withoutLines } from "./document.ts";

/** A list of variables for the session without the line that gives this one its value. */
export function withoutListed(desk: Desk, name: string, place: Place): Outcome {
  const doc = desk.docs.get(place.file);
  const at = doc === undefined || place.line === null ? -1 : indexOf(doc, place.line);
  if (doc === undefined || !givesInSession(doc.lines[at]?.text ?? "", name)) return refused("changed", place);
  return { ok: true, desk: withDocument(desk, place.file, withoutLines(doc, at, at)), meant: [] };
}

/** A list of variables for the session without a directory in what it gives PATH. */
export function withoutListedEntry(desk: Desk, dir: string, place: Place): Outcome {
  const doc = desk.docs.get(place.file);
  const at = doc === undefined || place.line === null ? -1 : indexOf(doc, place.line);
  const line = doc?.lines[at];
  if (doc === undefined || line === undefined || !givesInSession(line.text, "PATH"))
    return refused("changed", place);
  const [, lead = "", value = "", rest = ""] =
    /^(.*?=["']?)((?<=["'])[^"']*|[^\s#]*)(.*)$/.exec(line.text) ?? [];
  const isIt = (entry: string): boolean => {
    const full = entry.replace(/^(@\{HOME\}|\$\{HOME\}|\$HOME|~)(?=\/)/, () =>
      bytesOfText(desk.facts.home ?? "~"),
    );
    return sameDirectory(full, bytesOfText(dir));
  };
  const entries = value.split(":");
  const kept = entries.filter((entry) => !isIt(entry));
  if (kept.length === entries.length || kept.length === 0) return refused("not-understood", place);
  const lines = doc.lines.with(at, { ...line, text: `${lead}${kept.join(":")}${rest}` });
  return { ok: true, desk: withDocument(desk, place.file, { lines }), meant: [] };
}
