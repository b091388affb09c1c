const BEGIN = "# >>> go-env-check >>> (revert with: go-env-check undo)";
/** However the line goes on: a block that another version wrote is found as well. */
const BEGINS_WITH = "# >>> go-env-check >>>";
const END = "# <<< go-env-check <<<";

/**
 * The text with these snippets in a marked block at its end. There is one block a file: a block from before moves to
 * the end and keeps what it holds, a snippet that it holds already is not put in twice. The file's own line ending is
 * used, but never inside a snippet, where it may be part of a value.
 */
export function withBlock(text: string, snippets: readonly string[]): string {
  const eol = lineEnding(text);
  const { rest, held } = takeBlock(text);
  let inside = held;
  for (const snippet of snippets) {
    if (!`\n${inside.replaceAll("\r\n", "\n")}`.includes(`\n${snippet}\n`)) inside += `${snippet}${eol}`;
  }
  const head = rest === "" ? "" : `${rest}${rest.endsWith("\n") ? "" : eol}${eol}`;
  return `${head}${BEGIN}${eol}${inside}${END}${eol}`;
}

/** What the lines of a file end with: `\r\n` where most of them do. */
export function lineEnding(text: string): string {
  const crlf = text.split("\r\n").length - 1;
  return crlf > 0 && crlf * 2 >= text.split("\n").length - 1 ? "\r\n" : "\n";
}

/** The text without its block, and what stood between the marks. */
function takeBlock(text: string): { readonly rest: string; readonly held: string } {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const begin = lines.findIndex((line) => line.startsWith(BEGINS_WITH));
  const end = lines.findIndex((line, index) => index > begin && line.trimEnd() === END);
  if (begin < 0 || end < 0) return { rest: text, held: "" };
  // The blank line before the block is the block's own.
  const from = begin > 0 && lines[begin - 1]?.trim() === "" ? begin - 1 : begin;
  return {
    rest: [...lines.slice(0, from), ...lines.slice(end + 1)].join(""),
    held: lines.slice(begin + 1, end).join(""),
  };
}
