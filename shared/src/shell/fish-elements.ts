/** Between the elements of a list in fish's file of universal variables. */
const BETWEEN = "\\x1e";
/** A list without elements. */
const NONE = "\\x1d";

/** The last number that Unicode gives a character. */
const LAST = 0x10ffff;

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
  return written.replace(
    /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8}))/g,
    (number, ...codes: string[]) => {
      const code = Number.parseInt(codes.find((one) => one !== undefined) ?? "0", 16);
      return code <= LAST ? String.fromCodePoint(code) : number;
    },
  );
}
