import type { Severity } from "../model/index.ts";
import { tildify } from "../util/tildify.ts";
import { SHAPES } from "./palette.ts";
import { ansi, type Paint, plain, toAscii } from "./style.ts";

/** How a terminal shows texts. */
export interface View {
  readonly paint: Paint;
  /** Text of our own, in characters that the terminal has; what is there to copy never goes through it. */
  readonly say: (text: string) => string;
  /** Columns that a line may take. */
  readonly width: number;
  /** Lines of the window; null where there is none, or nobody knows. */
  readonly height: number | null;
  /** The shape of a severity, in its color. */
  readonly shape: (of: Severity | "good") => string;
}

export interface ViewOptions {
  readonly color: boolean;
  /** Signs of our own in ASCII: for terminals that have no others. */
  readonly ascii?: boolean;
  readonly width?: number;
  readonly height?: number | null;
}

const DEFAULT_WIDTH = 80;

export function viewOf({ color, ascii, width = DEFAULT_WIDTH, height = null }: ViewOptions): View {
  const paint = color ? ansi : plain;
  const say = ascii ? toAscii : (text: string): string => text;
  return { paint, say, width, height, shape: (of) => paint(say(SHAPES[of]), of) };
}

/** As a file or a pipe gets it. */
export const PLAIN_VIEW: View = viewOf({ color: false });

/** A value with the home directory as `~`; in quotes where it has a `~` of its own, which is a fault. */
export function valueText(value: string, home: string | null): string {
  return value.startsWith("~") ? JSON.stringify(value) : tildify(value, home);
}

/** A sentence with the home directory as `~` wherever a path in it begins with it. */
export function tildeIn(text: string, home: string | null): string {
  if (home === null || home === "/" || home === "" || !text.includes(home)) return text;
  const [first = "", ...parts] = text.split(home);
  return parts.reduce((before, after) => {
    const isPath = !/[\w.~/-]$/.test(before) && /^(?:$|\.?$|\. |[^\w.-])/.test(after);
    return `${before}${isPath ? "~" : home}${after}`;
  }, first);
}
