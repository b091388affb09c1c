import { assignmentsOf } from "../../../shell/cut/assignment.ts";
import type { Syntax } from "../../../shell/cut/unit.ts";
import type { Document, LogicalLine } from "./document.ts";
import { logicalLines } from "./document.ts";
import { functionName } from "./tidy.ts";

const OPENS = /\{\s*(#.*)?$/;
const CLOSES = /^\s*\}/;
/** The arguments have other numbers behind these. */
const MOVES = /(^|[\s;&])(shift|set\s+--)(?=[\s;]|$)/;

/** A function, and the lines between its braces. */
interface Body {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The function that a line stands in, whose argument of this number goes into that line and into no other variable.
 * Null where there is none.
 */
export function functionAround(
  doc: Document,
  line: LogicalLine,
  argument: string,
  syntax: Syntax,
): string | null {
  const body = bodies(doc).findLast(({ from, to }) => from < line.from && line.to < to);
  if (body === undefined) return null;
  const lines = doc.lines.slice(body.from + 1, body.to).map(({ text }) => text);
  const isUsed = new RegExp(`\\$\\{?${argument}(?!\\d)`);
  const goesElsewhere = logicalLines(doc, syntax).some(
    ({ from, to, text, commands }) =>
      from > body.from &&
      to < body.to &&
      from !== line.from &&
      isUsed.test(text) &&
      commands.some((command) =>
        assignmentsOf(command, syntax).some(({ name }) => !/^(PATH|path|GOROOT)$/.test(name)),
      ),
  );
  return goesElsewhere || lines.some((text) => MOVES.test(text)) ? null : body.name;
}

/** The functions of a document whose braces open and close at the ends of lines. */
function bodies({ lines }: Document): readonly Body[] {
  return lines.flatMap(({ text }, from): Body[] => {
    const name = functionName(text);
    if (name === null || !OPENS.test(text)) return [];
    let open = 1;
    const to = lines.findIndex((line, index) => {
      if (index <= from) return false;
      open += (OPENS.test(line.text) ? 1 : 0) - (CLOSES.test(line.text) ? 1 : 0);
      return open <= 0;
    });
    return to < 0 ? [] : [{ name, from, to }];
  });
}
