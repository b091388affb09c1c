import { activeGo, binaryVersion, goInstallsOnPath } from "../golang/active-go.ts";
import { supportOf } from "../golang/releases.ts";
import { WHY_USED } from "../messages/why-used.ts";
import type { Facts, Language, Report } from "../model/index.ts";
import { tildify } from "../util/tildify.ts";

/** Every Go of the machine: on PATH in order, then those that only another context gets, then the rest. */
export function describeToolchains(facts: Facts, language: Language): Report["toolchains"] {
  const first = activeGo(facts);
  const onPath = goInstallsOnPath(facts);
  const seen = new Set(onPath.map(({ realPath }) => realPath));
  const others = [...facts.contexts.flatMap(({ go }) => go ?? []), ...facts.elsewhere].filter(
    ({ realPath }) => {
      if (seen.has(realPath)) return false;
      seen.add(realPath);
      return true;
    },
  );
  return [...onPath, ...others].map((go) => {
    const version = go === first ? binaryVersion(facts) : (go.sdk?.version ?? null);
    return {
      path: go.path,
      version,
      arch: archOf(go.sdk?.platform ?? null),
      installedBy: go.installedBy,
      onPath: onPath.includes(go),
      wins: go === first,
      winsIn: facts.contexts
        .filter((context) => context.go?.realPath === go.realPath)
        .map(({ context }) => context),
      because: whyUsed(
        { wins: go === first, onPath: onPath.includes(go), installedBy: go.installedBy },
        first?.path,
        facts.home,
        language,
      ),
      support: supportOf(version),
    };
  });
}

/** Why a go is used or not, in words; `first` is the path of the go in use, where there is one. */
export function whyUsed(
  { wins, onPath, installedBy }: Pick<Report["toolchains"][number], "wins" | "onPath" | "installedBy">,
  first: string | undefined,
  home: string | null,
  language: Language,
): string {
  const w = WHY_USED[language];
  if (wins) return w.first;
  if (first !== undefined && onPath) return w.behind(tildify(first, home));
  return installedBy === "module-cache" ? w.downloaded : w.offPath;
}

/** `amd64` of `linux_amd64`. */
export function archOf(platform: string | null): string | null {
  return platform?.split("_")[1] ?? null;
}
