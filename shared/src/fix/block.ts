const BEGIN = "# >>> go-env-check >>> (to take it back: go-env-check undo)";
const END = "# <<< go-env-check <<<";

/**
 * The text with these lines in a marked block at its end. There is one block a file: a block from before moves to the
 * end and keeps its lines, a line that it holds already is not put in twice. The file's own line ending is used.
 */
export function withBlock(text: string, lines: readonly string[]): string {
  const eol = lineEnding(text);
  const { rest, held } = takeBlock(text);
  const all = [...new Set([...held, ...lines.flatMap((line) => line.split("\n"))])];
  const head = rest === "" ? "" : `${rest}${rest.endsWith("\n") ? "" : eol}${eol}`;
  return `${head}${[BEGIN, ...all, END].join(eol)}${eol}`;
}

/** What the lines of a file end with: `\r\n` where most of them do. */
export function lineEnding(text: string): string {
  const crlf = text.split("\r\n").length - 1;
  return crlf > 0 && crlf * 2 >= text.split("\n").length - 1 ? "\r\n" : "\n";
}

function takeBlock(text: string): { readonly rest: string; readonly held: readonly string[] } {
  const lines = text.split("\n");
  const bare = lines.map((line) => line.replace(/\r$/, ""));
  const begin = bare.indexOf(BEGIN);
  const end = bare.indexOf(END, begin);
  if (begin < 0 || end < 0) return { rest: text, held: [] };
  // The blank line before the block is the block's own.
  const from = begin > 0 && bare[begin - 1] === "" ? begin - 1 : begin;
  const rest = [...lines.slice(0, from), ...lines.slice(end + 1)].join("\n");
  return { rest, held: bare.slice(begin + 1, end) };
}
