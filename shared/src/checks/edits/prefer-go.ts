import { dirname } from "node:path/posix";
import { activeGo, goInstallsOnPath } from "../../golang/active-go.ts";
import { newestGo } from "../../golang/newest-go.ts";
import { stableBin } from "../../golang/stable-bin.ts";
import type { Edit, Facts, GoFacts } from "../../model/index.ts";

/** Installs that a version manager does not choose between. */
const LASTING = new Set(["pkg", "homebrew", "macports", "snap", "distro", "sdk", "other"]);

/** The newest Go of this machine that is good enough, on PATH or not; null where there is none. */
export function newestInstall(facts: Facts, isEnough: (version: string) => boolean): GoFacts | null {
  const installs = [...goInstallsOnPath(facts), ...facts.elsewhere];
  return newestGo(
    installs.filter(
      ({ sdk, installedBy }) => LASTING.has(installedBy) && sdk?.version != null && isEnough(sdk.version),
    ),
  );
}

/**
 * The edits that put a Go in the place of the one in use. The old one's own entry goes where a line of the user's gives
 * it, so that no second go stays behind the first.
 */
export function preferGo(facts: Facts, go: GoFacts): readonly Edit[] {
  const winner = activeGo(facts);
  const old = facts.path.filter((entry) => entry.go?.realPath === winner?.realPath);
  const goes = winner !== null && ownsDirectory(winner) && old.every(({ raw }) => isUsersOwn(facts, raw));
  const removals: readonly Edit[] = goes ? old.map(({ raw }) => ({ kind: "path-remove", dir: raw })) : [];
  const rest = facts.path.filter((entry) => !old.includes(entry));
  const isNext = rest.find((entry) => entry.go !== null)?.go?.realPath === go.realPath;
  return goes && isNext ? removals : [...removals, { kind: "path-first", dir: stableBin(go) }];
}

/** Whether a go lies in its SDK's own directory, with no other programs beside it. */
export function ownsDirectory({ path, sdk, shim }: GoFacts): boolean {
  return !shim && sdk !== null && dirname(path) === `${sdk.root}/bin`;
}

function isUsersOwn({ blame, home }: Facts, entry: string): boolean {
  const place = blame?.path.find((one) => one.entry === entry)?.introduced;
  return place?.kind === "line" && home !== null && place.file.startsWith(`${home}/`);
}
