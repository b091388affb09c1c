import { assignmentsOf, withoutLead } from "../../../shell/cut/assignment.ts";
import { type Command, literal, NO_WORD } from "../../../shell/cut/unit.ts";
import { assignmentsIn, type Desk } from "./desk.ts";
import { type LogicalLine, logicalLines } from "./document.ts";
import type { Source } from "./source.ts";

/**
 * Whether a variable goes anywhere but into these words, into GOROOT and into tests of whether it is there: what it goes
 * into changes with it.
 */
export function isUsedBesides(desk: Desk, name: string, meant: readonly Source[]): boolean {
  const goesIntoRoot = [...desk.docs.values()].some((doc) =>
    assignmentsIn(doc, desk.syntax, (one) => one.name === "GOROOT").some(({ assignment: { value } }) =>
      value?.some((unit) => unit.name === name),
    ),
  );
  return (
    [...desk.docs].some(([file, doc]) => {
      const all = logicalLines(doc, desk.syntax);
      const isCut = new Set(all.flatMap(({ from, to }) => range(from, to)));
      const rest = doc.lines.filter(({ text }, index) => !isCut.has(index) && !/^\s*#/.test(text));
      return (
        rest.some(({ text }) => usesOf(text, name).length > 0) ||
        all.some((line) => isUsedIn(desk, file, line, name, meant))
      );
    }) ||
    (goesIntoRoot && name !== "GOROOT" && isUsedBesides(desk, "GOROOT", meant))
  );
}

function isUsedIn(
  desk: Desk,
  file: string,
  line: LogicalLine,
  name: string,
  meant: readonly Source[],
): boolean {
  const words = [
    ...meant.filter((one) => one.file === file && one.line.from === line.from).map(({ units }) => units),
    ...line.commands.flatMap((command) =>
      assignmentsOf(command, desk.syntax).flatMap((one) =>
        one.name === "GOROOT" && one.value !== null ? [one.value] : [],
      ),
    ),
    ...line.commands.filter(asksForIt).flatMap((command) => command.words.map(({ units }) => units)),
  ];
  return usesOf(line.text, name).some(
    (at) => !words.some((units) => (units[0]?.start ?? at + 1) <= at && at < (units.at(-1)?.end ?? at)),
  );
}

/** Whether a command only asks if a directory is there, or if a variable has a value. */
function asksForIt(command: Command): boolean {
  const [program, option, ...more] = withoutLead(command).map((word) => literal(word) ?? "");
  const first = literal(command.words[0] ?? NO_WORD);
  const [test, asked] = first === "if" || first === "elif" ? [option, more[0]] : [program, option];
  return /^(\[|\[\[|test)$/.test(test ?? "") && /^-[denxz]$/.test(asked ?? "");
}

/** Where a text uses a variable, in whatever form. */
function usesOf(text: string, name: string): readonly number[] {
  const use = new RegExp(`\\$[?#+]?(?:\\{(?:\\([^)]*\\))?[^\\w}]*)?${name}(?!\\w)`, "g");
  return [...text.matchAll(use)].map(({ index }) => index);
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
