/**
 * Values that a variable may have, by how they are drawn: `healthy` values are what people set on purpose and live well
 * with; `strange` values are odd, outdated, misspelled or broken. Real Go alone says which of them work.
 * What Go would make is never asked for outside {home}. Placeholders: {home}, {lab} (the shared SDKs), {sdkN} (an SDK's root), {vN} (its full name, such as go1.26.11).
 */
export interface Values {
  readonly healthy: readonly string[];
  readonly strange: readonly string[];
}

/** Places at which no directory is, or can be. */
export const DIRECTORIES = [
  "{home}/new/dir",
  "{home}/a-file/dir",
  "relative",
  "./relative",
  "~/dir",
  "$HOME/dir",
  '"{home}/dir"',
  "{home}/dir ",
  "{home}/a-file",
  "{home}/locked/dir",
  "{home}/locked",
  "{home}/dangling",
  "{home}/with blank",
  "{home}//dir/../dir/",
  "{home}/dir\r",
  "..",
  "{home}/dir:{home}/with blank",
  "/proc",
  "{home}/new/\u00e9",
];
/** Programs of a person's own that start others, or should. */
export const STARTERS = [
  "{home}/starts-it",
  "{home}/starts-it-by-env",
  "{home}/starts-half-of-it",
  "{home}/starts-nothing",
  "{home}/has-no-interpreter",
  "{home}/has-no-first-line",
  "{home}/is-from-Windows",
];
/** What people give C compilers. */
export const FLAGS = {
  healthy: ["-O2 -g", "-I/usr/include"],
  strange: [
    "-O2 'open",
    "junk",
    '"-g"',
    "-I /none",
    "-Werror",
    "-fno-such-flag",
    "-std=c89",
    "-D",
    "-m32",
    "-x c++",
    "$FLAGS",
  ],
};
/** What names modules. */
export const PATTERNS = {
  healthy: ["example.com/private", "*.corp.example"],
  strange: ["[", "https://x.example/", ",", " "],
};
