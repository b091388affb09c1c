import type { Unit } from "../../../shell/cut/unit.ts";
import type { LogicalLine } from "./document.ts";

/** A word of a command line, or a part of one. */
export interface Source {
  readonly file: string;
  readonly line: LogicalLine;
  readonly units: readonly Unit[];
}
