import { basename } from "node:path/posix";
import type { Facts } from "../../../model/index.ts";
import { literal, type Word } from "../../../shell/cut/unit.ts";
import { type Document, indexOf, logicalLines } from "./document.ts";

/** Shells that read other files than zsh, bash and the like do. */
const OTHER = new Set(["fish", "nu", "tcsh", "csh", "elvish", "xonsh", "pwsh"]);

/**
 * The index of the line above which a new one has to stand because the terminal's shell becomes another there (`exec fish`):
 * the first line of the compound command and of the comment right above it. Null where the file is read to its end.
 */
export function handOverIndex(doc: Document, file: string, { contexts, shell }: Facts): number | null {
  const stuck = contexts.find(({ context }) => context === "terminal")?.stuck;
  if (stuck == null || stuck.kind !== "line") return null;
  const [, program = ""] = /(?:^|[\s;&|({])exec\s+(?:-\w+\s+)*["']?([^\s"';&|]+)/.exec(stuck.text) ?? [];
  const next = basename(program);
  if (!OTHER.has(next) || next === shell?.name) return null;
  const line = [stuck, ...stuck.via].find((place) => place.file === file)?.line;
  const leaving = line == null ? -1 : indexOf(doc, line);
  if (leaving < 0) return null;
  let index = beginOf(doc, leaving);
  while (/^#(?!!)/.test(doc.lines[index - 1]?.text ?? "")) index -= 1;
  return index;
}

const OPENS = new Set(["if", "case", "for", "while", "until", "select", "{"]);
const CLOSES = new Set(["fi", "esac", "done", "}"]);

/** The first line of the outermost compound command that holds a line; the line itself where none does. */
function beginOf(doc: Document, index: number): number {
  let depth = 0;
  let opened = 0;
  for (const { from, to, commands } of logicalLines(doc, "posix")) {
    if (to >= index) return depth > 0 ? opened : from;
    if (depth <= 0) opened = from;
    for (const { words } of commands)
      for (const [at, word] of words.entries()) {
        const text = literal(word) ?? "";
        if (OPENS.has(text) && isAtCommand(words.slice(0, at))) depth += 1;
        else if (CLOSES.has(text) && at === 0) depth -= 1;
      }
  }
  return index;
}

/** Whether a reserved word may follow: at the beginning, behind another one, or behind a function's name. */
function isAtCommand(before: readonly Word[]): boolean {
  const last = before.at(-1);
  return last === undefined || /^(then|do|else|!|time|.*\(\))$/.test(literal(last) ?? "");
}
