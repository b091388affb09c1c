import { own } from "../util/own.ts";
import releases from "./std-releases.json" with { type: "json" };

/** Most texts name no package and no function: each index is made when it is asked first. */
const packages = index(releases.packages, (list) => list.split(" "));
const names = index(releases.names, (list) => list.split("; ").flatMap(namesOfPackage));

function index(
  lists: Readonly<Record<string, string>>,
  split: (list: string) => readonly string[],
): () => ReadonlyMap<string, number> {
  let made: ReadonlyMap<string, number> | null = null;
  return () => {
    made ??= new Map(
      Object.entries(lists).flatMap(([minor, list]) =>
        split(list).map((name) => [name.toLowerCase(), Number(minor)] as const),
      ),
    );
    return made;
  };
}

/** `sort.Find` and `sort.Slice` of `sort Find Slice`, `big.Float.Abs` and `big.Float.Acc` of `big Float.Abs .Acc`. */
function namesOfPackage(words: string): readonly string[] {
  const [name, ...rest] = words.split(" ");
  let type = "";
  return rest.map((one) => {
    if (one.startsWith(".")) return `${name}.${type}${one}`;
    type = one.split(".")[0] ?? "";
    return `${name}.${one}`;
  });
}

/** Packages without exported names, and some that only the standard library imports: a GOROOT lacks them where it lacks others. */
const INNER =
  /^(?:unsafe|syscall|runtime\/(?:cgo|race)|vendor\/golang\.org\/.+|internal\/(?:abi|asan|bisect|buildcfg|bytealg|byteorder|chacha8rand|cpu|fmtsort|goarch|godebugs?|goexperiment|goos|itoa|msan|nettrace|oserror|poll|profilerecord|race|reflectlite|runtime\/\w+|safefilepath|singleflight|stringslite|syscall\/\w+|testlog|unsafeheader))$/i;

/** Packages without exported names that came later. */
const WITHOUT_NAMES: Readonly<Record<string, number>> = { "time/tzdata": 15 };

/** The N of the Go 1.N that first had a package of the standard library, 0 for Go 1.0; null for any other path. */
export function firstReleaseOfPackage(path: string): number | null {
  const name = path.toLowerCase();
  return packages().get(name) ?? own(WITHOUT_NAMES, name) ?? (INNER.test(path) ? 0 : null);
}

/** The same for an exported name such as `sort.Slice`; null for a name that is older than Go 1.2, or not Go's. */
export function firstReleaseOfName(name: string): number | null {
  return names().get(name.toLowerCase()) ?? null;
}

/** The release of a method, such as `types.Interface.EmbeddedType`, where its type is known. */
export function firstReleaseOfMethod(type: string, method: string): number | null {
  return firstReleaseOfName(`${type}.${method}`);
}

/** The N of the Go 1.N that a path or a message names, such as `/usr/lib/go-1.19/src` or `go1.19.8`; null for none. */
export function releaseNamedIn(text: string): number | null {
  const [, minor] = /\bgo(?:lang)?[-@/ ]?v?1\.(\d{1,2})(?!\d)/i.exec(text) ?? [];
  return minor === undefined ? null : Number(minor);
}
