/** What older compilers and parsers say of a construct, with the N of the Go 1.N that brought it. */
const WORDINGS: readonly (readonly [minor: number, said: RegExp])[] = [
  [13, /syntax error: unexpected [ob]\d|invalid digit '_'|underscores? in numeric/],
  [17, /to type \*\[\d+\]|undefined: unsafe\.(?:Slice|Add)\b|\/\/go:build comment without/],
  [20, /to type \[\d+\]|undefined: unsafe\.(?:String|StringData|SliceData)\b/],
  [21, /undefined: (?:min|max|clear)\b/],
  [22, /cannot range over .*\((?:(?:type )?untyped int|(?:value of |variable of )?type u?int(?:\d+|ptr)?\))/],
  [
    23,
    /cannot range over .*\((?:value of |variable of )?type (?:func\(\w* ?func\(|iter\.Seq)|[\\/]src[\\/]iter\b/,
  ],
  [24, /generic type (?:cannot be alias|alias requires)/],
  [26, /: \d+ is not a type/],
  [
    18,
    /generic|unexpected (?:any|\[|~)|(?:undefined|name): (?:any|comparable)\b|\b(?:any|comparable) \(requires|\[\w+ (?:any|comparable)\b|type parameters|U\+007E|found '[[~]'/,
  ],
];

/** The N of the Go 1.N that first had the construct that a text's message refuses; null where none is known. */
export function releaseOfWording(text: string): number | null {
  return WORDINGS.find(([, said]) => said.test(text))?.[0] ?? null;
}
