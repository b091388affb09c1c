import { own } from "../util/own.ts";
import { goExpression } from "./go-expression.ts";

export const BOOLEAN = /^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/;

const DURATION = "[-+]?(?:0|(?:(?:\\d+\\.?\\d*|\\.\\d+)(?:ns|us|µs|μs|ms|s|m|h))+)";
const WHOLE = /^[-+]?(?:0[xX][\da-fA-F_]+|0[bB][01_]+|0[oO]?[0-7_]+|[1-9][\d_]*|0)$/;
/** The analyzers of go vet, of every release together. */
const ANALYZER =
  /^(?:appends|asmdecl|assign|atomic|bools?|buildtags?|cgocall|composites|copylocks|defers|directive|errorsas|framepointer|hostport|httpresponse|ifaceassert|loopclosure|lostcancel|methods|nilfunc|printf|rangeloops|shift|sigchanyzer|slog|stdmethods|stdversion|stringintconv|structtag|testinggoroutine|tests|timeformat|unmarshal|unreachable|unsafeptr|unusedresult|waitgroup)$/;

/** What a flag takes that only go test knows, or the test itself (Go 1.21 to 1.27, test/oracle/test-flags.test.ts). */
const VALUES: Readonly<Record<string, RegExp>> = {
  timeout: new RegExp(`^${DURATION}$`),
  benchtime: new RegExp(`^(?:\\+?\\d*[1-9]\\d*x|${DURATION})$`),
  parallel: /^\+?(?:0[xX][\da-fA-F_]*[1-9a-fA-F][\da-fA-F_]*|[1-9][\d_]*)$/,
  cpu: /^ *(?:0*[1-9]\d*)?(?: *, *(?:0*[1-9]\d*)?)* *$/,
  count: /^\+?(?:0[xX][\da-fA-F_]+|0[bB][01_]+|0[oO]?[0-7_]+|[1-9][\d_]*|0)$/,
  shuffle: /^(?:on|off|[-+]?\d+)$/,
  blockprofilerate: WHOLE,
  memprofilerate: WHOLE,
  mutexprofilefraction: WHOLE,
  short: BOOLEAN,
  failfast: BOOLEAN,
  benchmem: BOOLEAN,
};

/** The flags whose value chooses tests by their names. */
const CHOOSING = new Set(["run", "skip", "bench"]);

/** Whether go test, or the test itself, refuses a value of a flag. */
export function isRefusedByTest(name: string, value: string): boolean {
  if (own(VALUES, name)?.test(value) === false) return true;
  if (name === "vet") return value !== "" && !isVetList(value);
  return CHOOSING.has(name) && elementsOf(value).some((one) => goExpression(one) === null);
}

/** Analyzers by name; beside `off` or `all`, which undo what stands before them, at most one (cmd/go/internal/test, vetFlag.Set). */
function isVetList(value: string): boolean {
  const words = value.split(",");
  const last = words.findLastIndex((word) => word === "off" || word === "all");
  if (!words.every((word) => word === "off" || word === "all" || ANALYZER.test(word))) return false;
  return last === -1 || words.length - 1 - last <= 1;
}

/** The expressions of which such a value consists: one for each level of tests, each with its alternatives (testing, splitRegexp). */
function elementsOf(value: string): readonly string[] {
  const elements = [""];
  let brackets = 0;
  let groups = 0;
  for (const [part] of value.matchAll(/\\[\s\S]|[\s\S]/g)) {
    if (/^[/|]$/.test(part) && brackets === 0 && groups === 0) {
      elements.push("");
      continue;
    }
    if (part === "[") brackets += 1;
    else if (part === "]") brackets = Math.max(0, brackets - 1);
    else if (part === "(" && brackets === 0) groups += 1;
    else if (part === ")" && brackets === 0) groups -= 1;
    elements[elements.length - 1] += part;
  }
  return elements;
}
