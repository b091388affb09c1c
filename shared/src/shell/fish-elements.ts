/** Between the elements of a list in fish's file of universal variables. */
const BETWEEN = "\\x1e";
/** A list without elements. */
const NONE = "\\x1d";

/** The elements of a universal variable as they stand in fish's file, each with its meaning. */
export function fishElements(
  list: string,
): readonly { readonly written: string; readonly meaning: string }[] {
  return list === NONE
    ? []
    : list.split(BETWEEN).map((written) => ({ written, meaning: meaningOf(written) }));
}

/** Elements as a list in fish's file. */
export function fishList(written: readonly string[]): string {
  return written.length === 0 ? NONE : written.join(BETWEEN);
}

/** All that is no letter, digit, `/` or `_` stands there as its number. */
function meaningOf(written: string): string {
  return written.replace(/\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8}))/gi, (_, ...codes: string[]) =>
    String.fromCodePoint(Number.parseInt(codes.find((code) => code !== undefined) ?? "0", 16)),
  );
}
