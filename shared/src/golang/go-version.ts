interface Parts {
  readonly major: number;
  readonly minor: number;
  /** -1 for a language version without one, as `1.21`; up to 1.20 that is the release itself. */
  readonly patch: number;
  /** Release candidates and betas come before the release. */
  readonly pre: string;
}

/** `go1.26.4`, `1.26`, `1.21rc2` in parts; null for what is no version. */
function parts(version: string): Parts | null {
  const match = /^(?:go)?(\d+)(?:\.(\d+))?(?:\.(\d+))?((?:rc|beta)\d+)?(?:[-+ ].*)?$/.exec(version.trim());
  if (match === null) return null;
  const [, major = "0", minor = "0", patch, pre] = match;
  const least = Number(minor) >= 21 && pre === undefined ? -1 : 0;
  return {
    major: Number(major),
    minor: Number(minor),
    patch: patch === undefined ? least : Number(patch),
    pre: pre ?? "",
  };
}

/** Whether it is a release, a candidate or a language version as go lines name them: `1.22.3`, `1.22rc1`, `1.22`. */
export function isVersion(text: string): boolean {
  return /^\d/.test(text) && parts(text) !== null;
}

/**
 * Negative when `a` is older than `b`, by the order of Go's internal/gover: 1.21 < 1.21rc1 < 1.21.0 < 1.21.1. Zero
 * when either is no version: nothing can then be said.
 */
export function compareGo(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)];
  if (left === null || right === null) return 0;
  if (left.major !== right.major) return left.major - right.major;
  if (left.minor !== right.minor) return left.minor - right.minor;
  if (left.patch !== right.patch) return left.patch - right.patch;
  if (left.pre === right.pre) return 0;
  if (left.pre === "") return 1;
  if (right.pre === "") return -1;
  return left.pre < right.pre ? -1 : 1;
}

/** Whether it names a language and no release: `1.22`, which no download has since 1.21. */
export function isLanguageOnly(version: string): boolean {
  return parts(version)?.patch === -1;
}

/** The toolchain that a go line stands for: `go1.22.0` of `1.22`, `go1.20` of `1.20`. */
export function toolchainName(version: string): string {
  return `go${version.replace(/^go/, "")}${isLanguageOnly(version) ? ".0" : ""}`;
}
