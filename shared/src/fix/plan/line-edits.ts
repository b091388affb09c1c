const CLOSES = /^\s*(fi|else|elif|done|esac|end|endif|endsw|;;|\}|case)\b|^\s*(;;|\})/;

/**
 * The text with some lines (1-based) made comments, as earlier versions fixed a line. Inside a compound command, which must not become empty, the null
 * command stands in.
 */
export function commentOut(text: string, numbers: readonly number[]): string {
  const lines = text.split("\n");
  for (const number of numbers) {
    const line = lines[number - 1];
    if (line === undefined) continue;
    const indent = /^\s*/.exec(line)?.[0] ?? "";
    const inside = indent !== "" || CLOSES.test(lines[number] ?? "");
    lines[number - 1] = `${indent}${inside ? ": " : ""}# go-env-check: ${line.slice(indent.length)}`;
  }
  return lines.join("\n");
}

/** What a line was before `commentOut` took it; null for a line that it did not take. */
export function uncommented(line: string): string | null {
  const [, indent, rest] = /^(\s*)(?:: )?# go-env-check: (.*)$/s.exec(line) ?? [];
  return indent === undefined || rest === undefined ? null : `${indent}${rest}`;
}
