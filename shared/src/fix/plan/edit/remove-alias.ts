import { withoutLead } from "../../../shell/cut/assignment.ts";
import { resolve } from "../../../shell/cut/path-list.ts";
import { type Command, literal, NO_WORD, type Word } from "../../../shell/cut/unit.ts";
import { without, withoutCommand } from "../../../shell/edit/take-out.ts";
import { bytesOfText, type Desk, lookupAt, type Outcome, refused, withDocument } from "./desk.ts";
import { type LogicalLine, logicalLines } from "./document.ts";
import { rewritten } from "./tidy.ts";

/** Takes the aliases of a name that start this program out of the files; an alias that starts another one stays. */
export function removeAlias(desk: Desk, name: string, program: string): Outcome {
  let now = desk;
  for (const file of desk.files) {
    for (;;) {
      const doc = now.docs.get(file) ?? { lines: [] };
      const found = logicalLines(doc, desk.syntax).flatMap((line) =>
        line.commands.flatMap((command) => {
          const word = aliasOf(now, file, line, command, name, program);
          return word === null ? [] : [{ line, command, word }];
        }),
      )[0];
      if (found === undefined) break;
      const text = withoutAlias(found.line, found.command, found.word);
      if (text === null)
        return refused("not-understood", { file, line: doc.lines[found.line.from]?.number ?? null });
      now = withDocument(now, file, rewritten(doc, found.line, text));
    }
  }
  return now === desk ? refused("not-seen") : { ok: true, desk: now, meant: [] };
}

/** The word with which a command makes the alias; null where it makes another one, or none. */
function aliasOf(
  desk: Desk,
  file: string,
  line: LogicalLine,
  command: Command,
  name: string,
  program: string,
): Word | null {
  const [first, ...words] = command.odd ? [] : withoutLead(command);
  if (literal(first ?? NO_WORD) !== "alias") return null;
  const lookup = lookupAt(desk, file, line.from);
  const home = desk.facts.home ?? "~";
  const starts = (text: string): boolean => {
    const called = text.split(/["'\s]+/).find((word) => word !== "" && !/^\w+=/.test(word));
    return called?.replace(/^(~|\$HOME|\$\{HOME\})(?=\/)/, () => bytesOfText(home)) === bytesOfText(program);
  };
  const texts = words.map((word) => resolve(word.units, lookup) ?? "");
  const joined = texts.findIndex(
    (text) => text.startsWith(`${name}=`) && starts(text.slice(name.length + 1)),
  );
  if (joined >= 0) return words[joined] ?? null;
  const at = texts.indexOf(name);
  return desk.syntax !== "posix" && at >= 0 && starts(texts[at + 1] ?? "") ? (words[at] ?? null) : null;
}

function withoutAlias({ text, commands }: LogicalLine, command: Command, word: Word): string | null {
  const others = command.words.filter((one) => one !== word && one.units.some(({ value }) => value === "="));
  const before = command.words[command.words.indexOf(word) - 1];
  return others.length > 0 && before !== undefined
    ? without(text, before.end, word.end)
    : withoutCommand(text, commands, command);
}
