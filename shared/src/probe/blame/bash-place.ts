import { type Frame, lineThatHolds, stands } from "./holds.ts";
import { GROUP, ITEM } from "./hook.ts";
import type { RawPlace } from "./place.ts";
import { isPipe } from "./zsh.ts";

const EVAL_LINES = 60;

/**
 * Reads a place that the trap wrote. `linesOf` gives a file's lines. Where the command does not stand on the line that
 * bash names, it came from an `eval` (bash counts on from the eval's line) or, in bash 3.2, from a function (whose
 * LINENO is garbage there): then the eval's line counts, or the first line after the definition that holds the text.
 */
export function bashPlace(text: string, linesOf: (file: string) => readonly string[]): RawPlace | null {
  const [line = "", sources = "", calls = "", functions = "", evals = "", cwd = "", ...rest] =
    text.split(GROUP);
  const command = rest.join(GROUP);
  const files = sources.split(ITEM).slice(0, -1);
  const names = functions.split(ITEM).slice(0, -1);
  const callLines = calls.split(ITEM).slice(0, -1).map(Number);
  const evalLines = new Map(
    evals.split(ITEM).map((item): [number, string] => {
      const [, depth = "", at = ""] = /^(\d+)=(.*)$/s.exec(item) ?? [];
      return [Number(depth), at];
    }),
  );
  if (files[0] === undefined) return null;
  const isFile = (name: string | undefined): boolean => name === "source" || name === "main";
  const frames: Frame[] = [];
  for (const [depth, file] of files.entries()) {
    if (isPipe(file)) continue;
    const lines = linesOf(file);
    const inFile = isFile(names[depth]);
    const called = names[depth - 1] ?? "";
    const named = depth === 0 ? Number(line) : (callLines[depth - 1] ?? 0);
    const at = { file, line: named };
    if (depth > 0)
      frames.push({
        at,
        ran:
          called === "source"
            ? { kind: "source", file: files[depth - 1] ?? "" }
            : { kind: "call", name: called },
        inFile,
      });
    else {
      at.line = lineOf(lines, named, command, inFile ? null : (names[0] ?? null)) ?? named;
      frames.push({ at, ran: { kind: "command", text: command }, inFile });
    }
    // One that ran in an earlier frame of this depth was called from elsewhere, or stands in another file.
    const [evalLine = "", calledAt, ...evalFile] = evalLines.get(files.length - depth)?.split("=") ?? [];
    const evaluated: Frame = { at: { file, line: Number(evalLine) }, ran: { kind: "eval" } };
    if (calledAt !== String(callLines[depth] ?? 0) || evalFile.join("=") !== file) continue;
    // What stands in the file itself is no more of the text that was evaluated before, unless within its quotes.
    const own = lineThatHolds({ at, ran: frames.at(-1)?.ran ?? { kind: "found" } }, lines);
    const begin = lineThatHolds(evaluated, lines);
    if (own === null || (begin !== null && begin <= own && own <= Number(evalLine))) frames.push(evaluated);
  }
  const inner = names.findIndex((name) => !isFile(name));
  const definer = inner < 0 ? undefined : files[inner];
  return {
    command,
    frames,
    cwd,
    ...(definer !== undefined && { within: { file: definer, name: names[inner] ?? "" } }),
  };
}

/** Where a command stands that bash does not name rightly. */
function lineOf(
  lines: readonly string[],
  named: number,
  command: string,
  inside: string | null,
): number | null {
  if (stands(lines[named - 1], command)) return named;
  if (inside === null) return lineBefore(lines, named, command);
  const from = lines.findIndex((content) => definition(inside).test(content));
  const found =
    from < 0 ? -1 : lines.findIndex((content, index) => index >= from && stands(content, command));
  return found < 0 ? null : found + 1;
}

/** Looks upwards: the text of an `eval` over several lines stands above the line that bash counts from. */
function lineBefore(lines: readonly string[], from: number, command: string): number | null {
  for (let line = from; line > 0 && line > from - EVAL_LINES; line -= 1) {
    if (stands(lines[line - 1], command)) return line;
    if (line < from && /\beval\b/.test(lines[line - 1] ?? "")) return null;
  }
  return null;
}

function definition(name: string): RegExp {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(^|[\\s;])(function\\s+${literal}\\b|${literal}\\s*\\(\\s*\\))`);
}
