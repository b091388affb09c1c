import { fishElements, fishList } from "../../../shell/fish-elements.ts";
import { bytesOfText, type Desk, type Outcome, refused, withDocument } from "./desk.ts";
import { withoutLines } from "./document.ts";

/** Takes a universal variable out of fish's own file, as `set -eU` does. */
export function eraseUniversal(desk: Desk, name: string): Outcome {
  const seen = desk.facts.blame?.variables[name]?.place;
  const doc = seen === undefined ? undefined : desk.docs.get(seen.file);
  if (seen === undefined || doc === undefined) return refused("not-yours", seen ?? null);
  const at = doc.lines.findIndex(({ text }) => new RegExp(`^SETUVAR (--\\w+ )*${name}:`).test(text));
  if (at < 0) return refused("not-understood", seen);
  return { ok: true, desk: withDocument(desk, seen.file, withoutLines(doc, at, at)), meant: [] };
}

/** Takes a directory out of fish's universal list of directories. */
export function eraseUniversalEntry(desk: Desk, file: string, dir: string): Outcome {
  const doc = desk.docs.get(file);
  const place = { file, line: null };
  const at = doc?.lines.findIndex(({ text }) => /^SETUVAR (--\w+ )*fish_user_paths:/.test(text)) ?? -1;
  const line = doc?.lines[at];
  if (doc === undefined || line === undefined) return refused("not-understood", place);
  const colon = line.text.indexOf(":") + 1;
  const entries = fishElements(Buffer.from(line.text.slice(colon), "latin1").toString());
  const rest = entries.filter(({ meaning }) => meaning !== dir).map(({ written }) => bytesOfText(written));
  if (rest.length === entries.length) return refused("not-understood", place);
  const lines = doc.lines.map((one, index) =>
    index === at ? { ...one, text: line.text.slice(0, colon) + fishList(rest) } : one,
  );
  return { ok: true, desk: withDocument(desk, file, { lines }), meant: [] };
}
