import { dirname } from "node:path";
import { quote } from "../../shell/quote.ts";
import type { Host } from "../host.ts";
import { withoutEntering } from "./fish-leave.ts";
import { expand } from "./fish-profile.ts";

/** Where in the overlay a copy of a file stands that another one sources: below here, by its full name. */
export const ROOT = "root";

const SOURCES =
  /((?:^|;|&&|\|\||\b(?:and|or|begin|else|if)\s)\s*(?:builtin\s+)?(?:source|\.)\s+)((?:"[^"]*"|'[^']*'|\([^()]*\)|[^\s;&|<>])+)/g;

export interface Copies {
  readonly copies: Readonly<Record<string, string>>;
  /** Whether a file is sourced whose name only fish can tell. */
  readonly isUntold: boolean;
}

/**
 * Copies of those of the files, and of what they source by a name that can be told, in which fish would leave for another
 * shell or a multiplexer: from full names to texts in which each sources the copies.
 */
export function copiesOf(host: Host, dir: string, home: string, files: readonly string[]): Copies {
  let isUntold = false;
  const copies = new Map<string, string | null>();
  const isCopied = (file: string): boolean => {
    const known = copies.get(file);
    if (known !== undefined) return known !== null;
    // One that sources itself is in work already.
    copies.set(file, null);
    const text = host.fs.readText(file);
    const copy = text.ok ? copyOf(file, text.value) : null;
    copies.set(file, copy);
    return copy !== null;
  };
  const copyOf = (file: string, text: string): string | null => {
    const own = withoutEntering(text) ?? text;
    const copy = own.replace(/^(?!\s*#).*$/gm, (line) =>
      line.replace(SOURCES, (whole, before: string, name: string) => {
        const other = expand(name, home, () => dirname(file));
        if (other === null && name !== "-" && !name.includes("psub")) isUntold = true;
        return other !== null && isCopied(other)
          ? `${before}${quote(`${dir}/${ROOT}${other}`, "fish")}`
          : whole;
      }),
    );
    if (copy === text) return null;
    return files.includes(file) ? copy : standingAt(file, copy);
  };
  for (const file of files) isCopied(file);
  const all = [...copies].flatMap(([file, copy]) => (copy === null ? [] : [[file, copy] as const]));
  return { copies: Object.fromEntries(all), isUntold };
}

/** A text that asks where it stands, answered: its copy stands elsewhere, alone. */
function standingAt(file: string, text: string): string {
  return text
    .replace(/\(status (?:current-)?dirname\)/g, () => quote(dirname(file), "fish"))
    .replace(/\(status (?:-f|(?:--)?(?:current-)?filename)\)/g, () => quote(file, "fish"));
}
