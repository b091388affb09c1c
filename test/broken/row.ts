import type { Safety, Severity } from "../../shared/src/model/index.ts";
import type { makeHome } from "../support/machine.ts";

/** The releases on which every check is tested; where a release cannot have the fault, a row says so. */
export const RELEASES = ["go1.21", "go1.24", "go1.26", "go1.27"] as const;
export type Release = (typeof RELEASES)[number];

/** What a broken or a healthy machine is made of. */
export interface Given {
  readonly release: Release;
  /** Root of the SDK of that release. */
  readonly go: string;
  /** Root of an SDK of another release. */
  readonly other: string;
  /** Roots of all of them. */
  readonly sdks: Readonly<Record<Release, string>>;
}

export type Machine = ReturnType<typeof makeHome> & {
  /** Arguments for the check besides the usual ones. */
  readonly args?: readonly string[];
};

export type Make = (given: Given) => Machine;

/** What real Go says on the machine of a row. */
export interface Said {
  /** What is run: `["build"]` runs `go build`. */
  readonly go: readonly string[];
  /** Words that must be in the output, to tell the messages of one check apart. */
  readonly words?: string;
  /** Files that the command needs besides, by their path in the home. A machine without a project gets a small one in `p`. */
  readonly files?: Readonly<Record<string, string>>;
  /** Variables that the command needs besides. */
  readonly env?: Readonly<Record<string, string>>;
  /** Releases that say so; those of the row unless told. */
  readonly on?: readonly Release[];
}

/** What every row has, whatever its machine is. */
export interface RowBasics {
  /** Releases that can have the fault; all unless told. */
  readonly on?: readonly Release[];
  /** How severe the finding is. */
  readonly severity: Severity;
}

/**
 * A machine with exactly one fault. It is described here and nowhere else: the tests of the catalog, of the fixes, of the
 * messages and of the commands under "see it yourself" read this.
 */
export interface Row extends RowBasics {
  readonly make: Make;
  /** The check has to start the shell to see it. */
  readonly startsShell?: boolean;
  /**
   * The safety of the fix. Such a fix is also applied and undone in the startup files of real shells, where the variables
   * of the machine are set by their lines.
   */
  readonly applied?: Exclude<Safety, "manual">;
  /** Does what the advice says, where no program should: for fixes without a snippet. */
  readonly byHand?: (machine: Machine, given: Given) => void;
  /** For a snippet that starts a program which cannot run here: variables that the paste gets besides. */
  readonly paste?: (machine: Machine, given: Given) => Readonly<Record<string, string>>;
  /** Why the commands under "see it yourself" cannot show it on this machine; they must show it on all others. */
  readonly notShown?: string;
  /** What real Go says there; each is one of the check's messages. */
  readonly says?: readonly Said[];
}

/** A machine on which Go says a check's message, but the check has nothing to find before that command is run. */
export interface MessageRow {
  readonly make: Make;
  readonly on?: readonly Release[];
  readonly onlySays: readonly Said[];
}

/** Id of a check → the machines on which it must be found. */
export type Rows = Readonly<Record<string, readonly (Row | MessageRow)[]>>;
