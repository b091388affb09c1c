import { once } from "../util/once.ts";
import { flagName, splitGoFlags } from "./go-flags.ts";

/** Flags of the programs that go starts, as -h lists them with Go 1.21 to 1.27 on Linux; those of every release together. */
export const toolFlags = once(
  (): Readonly<Record<string, ReadonlySet<string>>> => ({
    ldflags: words(
      `B D E H I L R T V X a asan aslr benchmark benchmarkprofile bindnow buildid buildmode c capturehostobjs checklinkname
    compressdwarf cpuprofile d debugnosplit debugtextsize debugtramp dumpdep e extar extld extldflags f fipso funcalign g
    h importcfg installsuffix k libgcc linkmode linkshared macos macsdk memprofile memprofilerate msan n o pluginpath
    pruneweakmap r race randlayout s strictdups tmpdir v w`,
    ),
    gcflags: words(
      `+ B C D E I K L N S V W asan asmhdr bench blockprofile buildid c clobberdead clobberdeadreg complete coveragecfg
    cpuprofile d dwarf dwarfbasentries dwarflocationlists dynlink e embedcfg env errorurl gendwarfinl goversion h
    importcfg installsuffix j json l lang linkobj linkshared live m memprofile memprofilerate msan mutexprofile
    nolocalimports o p pack pgoprofile r race shared smallframes spectre std symabis t traceprofile trimpath u v w wb`,
    ),
    asmflags: words(
      "D I S V compilingruntime d debug dynlink e gensymabis h linkshared o p shared spectre std trimpath v",
    ),
  }),
);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

/** Why a flag in GOFLAGS makes builds fail, or what they build useless. */
export interface BadBuildFlag {
  readonly flag: string;
  readonly kind: "mode" | "shared" | "unknown";
}

/** The first flag in GOFLAGS that is fine by itself and that everyday builds do not survive; null for none. */
export function badBuildFlag(goflags: string): BadBuildFlag | null {
  for (const flag of splitGoFlags(goflags) ?? []) {
    const name = flagName(flag);
    const value = flag.includes("=") ? flag.slice(flag.indexOf("=") + 1) : null;
    if (name === "buildmode" && /^(archive|c-archive|c-shared|plugin|shared)$/.test(value ?? ""))
      return { flag, kind: "mode" };
    if (name === "linkshared" && value !== "false" && value !== "0") return { flag, kind: "shared" };
    const known = toolFlags()[name];
    if (known !== undefined && value !== null && hasStranger(value, known)) return { flag, kind: "unknown" };
  }
  return null;
}

/** Whether a list of flags, after the pattern of packages that it may begin with, has one that the tool does not know. */
function hasStranger(value: string, known: ReadonlySet<string>): boolean {
  const list = /^[^-=\s'"][^=\s]*=/.test(value) ? value.slice(value.indexOf("=") + 1) : value;
  // Only the first word is certain to be a flag: others may be values.
  const [first] = splitGoFlags(list) ?? [];
  return first?.startsWith("-") === true && !known.has(flagName(first));
}
