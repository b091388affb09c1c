/** The month of a Go release, past or future: even ones in February, odd ones in August; 1.21 in August 2023. */
function releaseMonth(minor: number): string {
  const half = minor - 21;
  const year = 2023 + Math.ceil(half / 2);
  return `${year}-${half % 2 === 0 ? "08" : "02"}`;
}

export interface GoSupport {
  /** `1.26` */
  readonly go: string;
  /** The month in which its support ends: `2027-02`. */
  readonly ends: string;
  readonly supported: boolean;
}

/** Until when a Go release is supported: until the second one after it (https://go.dev/doc/devel/release#policy). */
export function goSupport(go: string, now: Date): GoSupport | null {
  const minor = /^1\.(\d{1,2})$/.exec(go)?.[1];
  if (minor === undefined) return null;
  const ends = releaseMonth(Number(minor) + 2);
  return { go, ends, supported: now.toISOString().slice(0, 7) < ends };
}
