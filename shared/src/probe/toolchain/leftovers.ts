import { languageVersion } from "../../golang/active-go.ts";
import { isInEveryBuild } from "../../golang/build-constraint.ts";
import type { SdkFacts } from "../../model/index.ts";
import { join } from "../../util/join.ts";
import type { Host } from "../host.ts";

/**
 * Files of the standard library and the releases 1.N that do not have them, read off real SDKs of 1.15, 1.19 and 1.21
 * to 1.27: for every two of those, one that is laid over the other leaves at least one of these where it does not
 * belong. Releases in between are left out rather than guessed.
 */
const ABSENT: Readonly<Record<string, readonly number[]>> = {
  "runtime/stubs32.go": [19, 21, 22, 23, 24, 25, 26, 27],
  "runtime/relax_stub.go": [21, 22, 23, 24, 25, 26, 27],
  "os/str.go": [22, 23, 24, 25, 26, 27],
  "runtime/trace2status.go": [15, 19, 21, 23, 24, 25, 26, 27],
  "runtime/traceexp.go": [15, 19, 21, 22, 25, 26, 27],
  "runtime/map_fast32.go": [24, 25],
  "runtime/map_faststr_noswiss.go": [15, 19, 21, 22, 23, 26, 27],
  "runtime/os_freebsd_riscv64.go": [15, 19, 26, 27],
  "runtime/stubs_ppc64.go": [15, 27],
  "runtime/mgcmark_greenteagc.go": [15, 19, 21, 22, 23, 24],
  "runtime/os_workdir_stub.go": [15, 19, 21, 22, 23, 24, 25, 26],
};

/** Directories whose files most programs are compiled from. */
const OFTEN_BUILT = [
  "errors",
  "fmt",
  "internal/abi",
  "io",
  "os",
  "reflect",
  "runtime",
  "strconv",
  "sync",
  "time",
];
/** Of a file only the head is read, in bytes: what leaves it out of a build comes first. */
const MAX_HEAD = 16_384;

/** Copies that a sync program, a file manager or an editor made of sources: no release names one so. */
function copiesIn(host: Host, dir: string): readonly string[] {
  const names = host.fs.list(dir).filter((name) => /^(?!.*_test\.go$)[^._].*\W.*\.go$/.test(name));
  return names.flatMap((name) => {
    const head = host.fs.readText(join(dir, name), MAX_HEAD);
    return head.ok && isInEveryBuild(name, head.value) ? [join(dir, name)] : [];
  });
}

/**
 * Files of an SDK that a release, its own, does not have: a second one was unpacked over it, or something copied a file. To
 * look for copies takes a list of whole directories.
 */
export function findLeftovers(
  host: Host,
  sdk: Pick<SdkFacts, "root">,
  version: string | null,
  lookForCopies = false,
): readonly string[] {
  const copies = (lookForCopies ? OFTEN_BUILT : []).flatMap((dir) =>
    copiesIn(host, join(sdk.root, "src", dir)),
  );
  const [, minor] = languageVersion(version) ?? [];
  if (minor === undefined) return copies;
  const old = Object.entries(ABSENT)
    .filter(([, absent]) => absent.includes(minor))
    .map(([file]) => join(sdk.root, "src", file))
    .filter((file) => host.fs.kind(file) === "file");
  return [...old, ...copies];
}
