import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";

/** Stands for the byte 0xFF, which no text in UTF-8 has: JavaScript's strings cannot hold it, `runChild` puts it in. */
export const STRAY_BYTE = "\uF8FF";

interface Given {
  /** The directory of a real go. */
  readonly bin: string;
  readonly home: string;
}

/** Entries of PATH as people, editors and copied lines write them; real Go alone says which of them find a go. */
const SPELLINGS = {
  "a slash after it": ({ bin }) => `${bin}/`,
  "double slashes": ({ bin }) => bin.replaceAll("/", "//"),
  "dots in it": ({ bin }) => `${bin}/../bin/.`,
  "a blank after it": ({ bin }) => `${bin} `,
  "a blank before it": ({ bin }) => ` ${bin}`,
  "a carriage return after it": ({ bin }) => `${bin}\r`,
  "a line end after it": ({ bin }) => `${bin}\n`,
  "a semicolon after it": ({ bin }) => `${bin};`,
  "a comma after it": ({ bin }) => `${bin},`,
  quotes: ({ bin }) => `"${bin}"`,
  "a backslash before a blank": ({ home }) => `${home}/with\\ blank`,
  "a tilde": () => "~/sdk/bin",
  "a dollar sign": () => "$HOME/sdk/bin",
  "a dollar sign and braces": () => "${HOME}/sdk/bin",
  "nothing between colons": () => "",
  "the working directory": () => ".",
  "below the working directory": () => "sdk-here/bin",
  "a star": ({ home }) => `${home}/s*k/bin`,
  "a Windows path": () => "C:\\Program Files\\Go\\bin",
  "a stray byte after it": ({ bin }) => `${bin}${STRAY_BYTE}`,
  "a directory with a stray byte": ({ home }) => `${home}/caf${STRAY_BYTE}`,
  "a long one": ({ home }) => `${home}/${"x".repeat(5000)}`,
  "a file": ({ home }) => `${home}/a-file`,
  "a link to nowhere": ({ home }) => `${home}/dangling`,
  "a link through the home": ({ home }) => `${home}/sdk/bin`,
} as const satisfies Readonly<Record<string, (given: Given) => string>>;

export type Spelling = keyof typeof SPELLINGS;

export const SPELLING_NAMES: readonly Spelling[] = Object.keys(SPELLINGS).filter(isSpelling);

export function isSpelling(name: string): name is Spelling {
  return name in SPELLINGS;
}

/** Makes what a spelling leads to, below the home and in the working directories; returns the entry. */
export function spell(name: Spelling, sdk: string, home: string, cwds: readonly string[]): string {
  link(sdk, join(home, "sdk"));
  if (name === "below the working directory") for (const cwd of cwds) link(sdk, join(cwd, "sdk-here"));
  if (name === "a directory with a stray byte") {
    const dir = Buffer.concat([Buffer.from(`${home}/caf`), Buffer.from([0xff])]);
    mkdirSync(dir, { recursive: true });
    link(`${sdk}/bin/go`, Buffer.concat([dir, Buffer.from("/go")]));
  }
  return SPELLINGS[name]({ bin: `${sdk}/bin`, home });
}

/** The first of two entries decides, as one home has one of each. */
function link(target: string, at: string | Buffer): void {
  try {
    symlinkSync(target, at);
  } catch {
    // There already.
  }
}
