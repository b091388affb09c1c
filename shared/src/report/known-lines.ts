import type { BytesOf, Facts } from "../model/index.ts";

/** Reads startup files as far as the facts hold their lines; the others are empty. For facts that were recorded. */
export function knownLines({ startup, startupLines }: Facts): BytesOf {
  return (file) => {
    if (!startup.some((one) => one.file === file && one.exists)) return { ok: false, reason: "missing" };
    const lines: string[] = [];
    for (const one of startupLines)
      if (one.file === file) lines[one.line - 1] = Buffer.from(one.text).toString("latin1");
    return { ok: true, value: `${Array.from(lines, (line) => line ?? "").join("\n")}\n` };
  };
}
