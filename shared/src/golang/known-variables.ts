import { editDistance } from "../util/edit-distance.ts";

/**
 * Variables that some Go of 1.11 to 1.27, its runtime or its tools read (go help environment, runtime's documentation).
 */
const GO_READS = (
  "GO111MODULE GOAMD64 GOARCH GOARM GOARM64 GOAUTH GOBIN GOCACHE GOCACHEPROG GOCOVERDIR GODEBUG GOENV " +
  "GOEXE GOEXPERIMENT GOFIPS140 GOFLAGS GOGC GOGCCFLAGS GOHOSTARCH GOHOSTOS GOINSECURE GOMAXPROCS GOMEMLIMIT GOMIPS " +
  "GOMIPS64 GOMOD GOMODCACHE GONOPROXY GONOSUMDB GONOSUMCHECK GOOS GOPACKAGESDRIVER GOPATH GOPPC64 GOPRIVATE GOPROXY " +
  "GORACE GORISCV64 GOROOT GOROOT_BOOTSTRAP GOROOT_FINAL GOSUMDB GOTELEMETRY GOTELEMETRYDIR GOTMPDIR GOTOOLCHAIN " +
  "GOTOOLDIR GOTRACEBACK GOVCS GOVERSION GOWASM GOWORK GO386 GO_EXTLINK_ENABLED GOCLOBBERDEADHASH GOSSAFUNC GOSSAHASH " +
  "GOCOMPILEDEBUG GOTESTSUM GOPLSCACHE GO_TEST_TIMEOUT_SCALE CGO_CFLAGS CGO_CPPFLAGS CGO_CXXFLAGS CGO_ENABLED CGO_FFLAGS " +
  "CGO_LDFLAGS CGO_CFLAGS_ALLOW CGO_CFLAGS_DISALLOW CGO_CPPFLAGS_ALLOW CGO_CPPFLAGS_DISALLOW CGO_CXXFLAGS_ALLOW " +
  "CGO_CXXFLAGS_DISALLOW CGO_FFLAGS_ALLOW CGO_FFLAGS_DISALLOW CGO_LDFLAGS_ALLOW CGO_LDFLAGS_DISALLOW"
).split(" ");

const KNOWN: ReadonlySet<string> = new Set(GO_READS);

/** Whether some Go, its runtime or its tools read a variable. */
export function isReadByGo(name: string): boolean {
  return KNOWN.has(name);
}

/** The variables that people set by hand, and so misspell. */
const SET_BY_HAND = (
  "GO111MODULE GOARCH GOBIN GOCACHE GODEBUG GOENV GOEXPERIMENT GOFLAGS GOINSECURE GOMAXPROCS GOMEMLIMIT " +
  "GOMODCACHE GONOPROXY GONOSUMDB GOPATH GOPRIVATE GOPROXY GOROOT GOSUMDB GOTMPDIR GOTOOLCHAIN GOTRACEBACK GOWORK " +
  "CGO_ENABLED CGO_CFLAGS CGO_LDFLAGS"
).split(" ");

/**
 * The Go variable that a name is a slip of the keyboard away from; null for Go's own names and for strangers. One edit
 * for short names and two for long ones; a digit at the end marks a copy that somebody keeps on purpose, an underscore
 * that Go's name lacks a script's own variable.
 */
export function meantVariable(name: string): string | null {
  if (name.length < 5 || KNOWN.has(name) || !/^[A-Za-z0-9_]+$/.test(name)) return null;
  for (const known of SET_BY_HAND) {
    if (known.length < 6 && name.length < 6) continue;
    if (/\d$/.test(name) && name.replace(/_?\d+$/, "") === known) return null;
    if (name.includes("_") && !known.includes("_")) continue;
    if (!sharesBeginning(name, known)) continue;
    const allowed = known.length <= 7 ? 1 : 2;
    if (Math.abs(known.length - name.length) <= allowed && editDistance(name, known) <= allowed) return known;
  }
  return null;
}

/**
 * Fingers slip within a name, seldom before it: TMPDIR is no misspelled GOTMPDIR and GOLDFLAGS, which many Makefiles use,
 * no CGO_LDFLAGS.
 */
function sharesBeginning(name: string, known: string): boolean {
  return known.startsWith("CGO") ? /^(CG|GC|CO)/.test(name) : /^(G|OG)/.test(name);
}
