import { own } from "../util/own.ts";
import { isVersion } from "./go-version.ts";

/** The minor version of the Go 1 release that first knew a directive of go.mod or go.work; asked of Go 1.15 to 1.27. */
const DIRECTIVES: Readonly<Record<string, number>> = {
  retract: 16,
  toolchain: 21,
  godebug: 23,
  tool: 24,
  ignore: 25,
};

/** The first release whose go line may name a patch or a candidate. */
const FIRST_WITH_PATCHES = 21;

/** Whether Go before 1.21 cannot read the lines with which a go.mod names its Go. */
export function isUnreadBefore121(go: string | null, toolchain: string | null): boolean {
  return toolchain !== null || (go !== null && !/^\d+\.\d+$/.test(go));
}

/**
 * The minor version of the first Go 1 release that can read a line of which go says that it cannot: `unknown directive:
 * tool`, `unknown block type: tool`, `invalid go version '1.22.3': must match format 1.23`. Null where no release can.
 */
export function firstThatReads(said: string): number | null {
  const directive = /unknown (?:directive|block type): ([a-z]+)$/m.exec(said)?.[1];
  if (directive !== undefined) return own(DIRECTIVES, directive) ?? null;
  const version = /invalid go version '([^']*)'/.exec(said)?.[1];
  return version !== undefined && isVersion(version) ? FIRST_WITH_PATCHES : null;
}
