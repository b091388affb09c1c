import type { makeHome } from "../support/machine.ts";

/** The releases on which every check is proven; where a release cannot have the fault, a row says so. */
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

/** A machine with exactly one fault. A bare function is one that has it on every release and whose fix is pasted. */
export type Row =
  | Make
  | {
      readonly make: Make;
      /** Releases that can have the fault; all unless told. */
      readonly on?: readonly Release[];
      /** Does what the advice says, where no program should: for fixes without a snippet. */
      readonly mend?: (machine: Machine, given: Given) => void;
      /** For a snippet that starts a program which cannot run here: variables that the paste gets besides. */
      readonly paste?: (machine: Machine, given: Given) => Readonly<Record<string, string>>;
    };

/** Check → the machines on which it must be found. */
export type Rows = Readonly<Record<string, readonly Row[]>>;
