import type { Grammar } from "../../shared/src/golang/grammar.ts";
import type { Stage } from "./measure.ts";

/** A variable that is measured: more samples than the machines draw, and the forms that real Go's answers may have. */
export interface Measured {
  readonly samples: readonly string[];
  /** Words that are asked one by one: those that Go takes become the grammar's words. */
  readonly words?: readonly string[];
  /** Makes the forms to try, given the words that this release takes; the first that explains every answer is kept. */
  readonly forms: (words: readonly string[]) => readonly Grammar[];
  /** Asked besides the commands that every variable is tried with. */
  readonly extra?: Stage;
}

const onlyWords = (words: readonly string[]): readonly Grammar[] => [{ kind: "words", words }];
export const pattern = (text: string): readonly Grammar[] => [{ kind: "pattern", pattern: text }];
export const words = (list: string, samples = ""): Measured => ({
  samples: [...samples.split(" "), "junk", "0", "true"].filter((one) => one !== ""),
  words: list.split(" "),
  forms: onlyWords,
});
export const path = (extra?: Stage, or: readonly string[] = []): Measured => ({
  samples: [
    "{home}/dir",
    "{home}/new",
    "relative",
    "./relative",
    "~/dir",
    "$HOME/dir",
    "off",
    "auto",
    '"{home}/dir"',
    " {home}/dir",
    "..",
    "C:\\go",
  ],
  forms: () => [
    { kind: "absolute path", or },
    { kind: "absolute path", or: ["off"] },
  ],
  ...(extra && { extra }),
});
/** A program with flags; whether the program is there is a fact of the disk. */
export const program = (name: string): Measured => ({
  samples: [
    name,
    `${name} -O2`,
    `'${name}' -O2`,
    `"${name}"`,
    `${name} 'open`,
    "'open",
    '"open',
    `${name} "open`,
    `./${name}`,
    `bin/${name} -O2`,
    `~/bin/${name}`,
    `"" ${name}`,
    `/usr/bin/${name} -O2`,
  ],
  forms: () => [{ kind: "program" }],
  extra: "build with C",
});
export const flags = (flag: string): Measured => ({
  samples: [flag, `${flag} ${flag}`, `'${flag}' ${flag}`, "'open", '"open', `${flag} 'open`],
  forms: () => [{ kind: "quoted words" }],
  extra: "build with C",
});
export const expression: Measured = {
  samples: [
    ...[
      "-f.*",
      "a|b",
      "(",
      "[",
      "*",
      "-f(x",
      "[a-z]+",
      "(?i)-f",
      "(?P<n>x)",
      "[[:alpha:]]",
      "\\pL",
      "\\Q(\\E",
    ],
    ...[
      "a**",
      "(?=x)",
      "(?<!x)",
      "(a)\\1",
      "\\p{Foo}",
      "a{2000}",
      "a{2,1}",
      "a{,3}",
      "[[:foo:]]",
      "[b-a]",
      "\\y",
      "x\\",
    ],
  ],
  forms: () => [{ kind: "regular expression" }],
  extra: "build with C",
};

/** The same for what may not be used: the flags of the standard library's own packages are used. */
export const unlike = (...used: readonly string[]): Measured => ({
  samples: ["-fx.*", "-fx|-fy", "(", "[", "*", "-f(x", ".*", "-f.*", "-W.*", "-W", "-l", "-l.*", "-[a-z]+"],
  forms: () => [{ kind: "regular expression", ...(used.length > 0 && { sparing: used }) }],
  extra: "build with C",
});
export const anything = (...samples: readonly string[]): Measured => ({
  samples: [...samples, "junk", "0", " ", "[", "(", "'open", "~/x", "é"],
  forms: () => [],
});
