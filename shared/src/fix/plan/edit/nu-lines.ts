import { dirname } from "node:path/posix";
import { activeGo } from "../../../golang/active-go.ts";
import type { Edit } from "../../../model/index.ts";
import { type NuStage, type NuStatement, nuStatements, nuValue } from "../../../shell/cut/nu.ts";
import { sameDirectory } from "../../../shell/cut/path-list.ts";
import { quote } from "../../../shell/quote.ts";
import { bytesOfText, type Desk, type Outcome, refused, withDocument } from "./desk.ts";
import { type Document, textOf } from "./document.ts";

/** Carries out an edit on the plain lines of nu: `$env.NAME = …` and the stages `append` and `prepend` of PATH. */
export function editNuLine(desk: Desk, edit: Edit): Outcome {
  if (edit.kind === "unset") return unset(desk, edit.name);
  if (edit.kind === "set") return setValue(desk, edit.name, edit.value);
  if (edit.kind === "path-remove") return withoutEntries(desk, (stage) => givesDir(desk, stage, edit.dir));
  return refused("not-seen");
}

/** The line that people write for an edit in nu; null where there is none that they would. */
export function nuLine(edit: Edit, home: string | null): string | null {
  if (edit.kind !== "path-first" && edit.kind !== "path-last") return null;
  const inHome = home !== null && edit.dir.startsWith(`${home}/`) ? edit.dir.slice(home.length + 1) : null;
  const isPlain = inHome !== null && /^[\w./-]+$/.test(inHome);
  const dir = isPlain
    ? `($env.HOME | path join ${inHome
        .split("/")
        .map((part) => `"${part}"`)
        .join(" ")})`
    : quote(edit.dir, "nu");
  const verb = edit.kind === "path-first" ? "prepend" : "append";
  return `$env.PATH = ($env.PATH | split row (char esep) | ${verb} ${dir})`;
}

function lookupIn({ facts }: Desk): (name: string) => string | null {
  return (name) => {
    const value = name === "HOME" ? facts.home : facts.env[name];
    return value == null ? null : bytesOfText(value);
  };
}

function givenValue(desk: Desk, { stages }: NuStatement): string | null {
  return nuValue(`(${stages.map(({ text }) => text).join(" | ")})`, lookupIn(desk));
}

function givesDir(desk: Desk, { text }: NuStage, dir: string): boolean {
  const [, word] = /^(?:append|prepend)\s+(.+)$/s.exec(text) ?? [];
  const value = word === undefined ? null : nuValue(word, lookupIn(desk));
  return value !== null && sameDirectory(value, bytesOfText(dir));
}

/** The statements that give the variable its value go, and the entries of PATH that are made from it. */
function unset(desk: Desk, name: string): Outcome {
  const bad = desk.facts.env[name];
  if (bad === undefined) return refused("not-seen");
  let now = desk;
  let found = false;
  for (const file of desk.files)
    for (;;) {
      const text = textIn(now, file);
      const giving = nuStatements(text).find(
        (one) => one.name === name && givenValue(desk, one) === bytesOfText(bad),
      );
      if (giving === undefined) break;
      now = withText(now, file, withoutStatement(text, giving));
      found = true;
    }
  if (!found) return refused("not-seen");
  const go = activeGo(desk.facts);
  const uses = new RegExp(`\\$env\\.${name}\\b`);
  const dirs = new Set<string>();
  const isMade = (stage: NuStage): boolean => {
    const dir = desk.facts.path.find(({ raw }) => givesDir(desk, stage, raw))?.raw;
    if (!uses.test(stage.text) || dir === undefined || (go !== null && dirname(go.path) === dir))
      return false;
    dirs.add(dir);
    return true;
  };
  const outcome = withoutEntries(now, isMade);
  const rest = outcome.ok ? outcome.desk : now;
  const isLeft = desk.files.some((file) => uses.test(textIn(rest, file).replace(/#.*/g, "")));
  if (isLeft) return refused("not-understood");
  return { ok: true, desk: rest, meant: [...dirs].map((dir): Edit => ({ kind: "path-remove", dir })) };
}

/** Another text between the quotes of a plain value. */
function setValue(desk: Desk, name: string, value: string): Outcome {
  const from = desk.facts.env[name];
  if (from === undefined || /["'\\\n]/.test(value)) return refused("not-seen");
  for (const file of desk.files) {
    const text = textIn(desk, file);
    for (const { name: given, stages } of nuStatements(text)) {
      const [only, more] = stages;
      if (given !== name || only === undefined || more !== undefined) continue;
      if (!/^(["']).*\1$/.test(only.text) || only.text.slice(1, -1) !== bytesOfText(from)) continue;
      const changed = text.slice(0, only.start + 1) + bytesOfText(value) + text.slice(only.end - 1);
      return { ok: true, desk: withText(desk, file, changed), meant: [] };
    }
  }
  return refused("not-seen");
}

/** Without the stages that add such an entry; a statement goes with its last one. */
function withoutEntries(desk: Desk, isWrong: (stage: NuStage) => boolean): Outcome {
  let now = desk;
  for (const file of desk.files)
    for (;;) {
      const text = textIn(now, file);
      const lists = nuStatements(text).filter(({ name }) => name === "PATH");
      const list = lists.find(({ stages }) => stages.some(isWrong));
      const stage = list?.stages.find(isWrong);
      if (list === undefined || stage === undefined) break;
      const adds = list.stages.filter((one) => /^(append|prepend)\s/.test(one.text));
      const changed = adds.length === 1 ? withoutStatement(text, list) : withoutStage(text, stage);
      now = withText(now, file, changed);
    }
  // A fix before this one may have taken it.
  const was = [...desk.originals.values()].flatMap((doc) => nuStatements(textOf(doc)));
  const isTaken = was.some(({ name, stages }) => name === "PATH" && stages.some(isWrong));
  return now === desk && !isTaken ? refused("not-seen") : { ok: true, desk: now, meant: [] };
}

function withoutStatement(text: string, { start, end }: NuStatement): string {
  return text.slice(0, start) + text.slice(end + 1);
}

function withoutStage(text: string, { from, end }: NuStage): string {
  const before = text.slice(0, from).replace(/[ \t]+$/, "");
  const after = text.slice(end);
  // On a line of its own.
  return before.endsWith("\n") && after.startsWith("\n") ? before + after.slice(1) : before.trimEnd() + after;
}

function textIn({ docs }: Desk, file: string): string {
  return textOf(docs.get(file) ?? { lines: [] });
}

/** The document with the lines of a text; those that stand in both keep their numbers. */
function withText(desk: Desk, file: string, text: string): Desk {
  const old = desk.docs.get(file)?.lines ?? [];
  const texts = text.split("\n");
  const same = (a: number, b: number): boolean => old[a]?.text === texts[b];
  let head = 0;
  while (head < Math.min(old.length, texts.length) && same(head, head)) head += 1;
  let tail = 0;
  while (
    tail < Math.min(old.length, texts.length) - head &&
    same(old.length - 1 - tail, texts.length - 1 - tail)
  )
    tail += 1;
  const isEven = old.length === texts.length;
  const middle = texts
    .slice(head, texts.length - tail)
    .map((line, index) => ({ text: line, number: isEven ? (old[head + index]?.number ?? null) : null }));
  const doc: Document = { lines: [...old.slice(0, head), ...middle, ...old.slice(old.length - tail)] };
  return withDocument(desk, file, doc);
}
