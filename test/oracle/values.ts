import type { Values } from "./value-lists.ts";
import { CGO_VALUES } from "./values-cgo.ts";
import { GO_VALUES } from "./values-go.ts";
import { GOFLAGS } from "./values-goflags.ts";
import { PLACE_VALUES } from "./values-places.ts";
import { SYSTEM_VALUES } from "./values-system.ts";

/** Every variable of `go help environment`, and those of the system that Go or its helpers read. */
export const VALUES: Readonly<Record<string, Values>> = {
  ...GO_VALUES,
  ...PLACE_VALUES,
  GOFLAGS,
  ...CGO_VALUES,
  ...SYSTEM_VALUES,
};

/** Variables that `go env -w` takes no value for; all others are drawn in the environment and in the file. */
export const ENVIRONMENT_ONLY: ReadonlySet<string> = new Set([
  ...["GODEBUG", "GOENV", "GOMAXPROCS", "GOGC", "GOMEMLIMIT", "GOTRACEBACK", "GOTELEMETRY"],
  ...Object.keys(SYSTEM_VALUES),
]);

/** Slips of the hand that happen to any value. */
export const SLIPS: Readonly<Record<string, (value: string) => string>> = {
  "a blank after it": (value) => `${value} `,
  "a blank before it": (value) => ` ${value}`,
  "a carriage return after it": (value) => `${value}\r`,
  "a tab after it": (value) => `${value}\t`,
  quotes: (value) => `"${value}"`,
  "single quotes": (value) => `'${value}'`,
  "typographic quotes": (value) => `“${value}”`,
  capitals: (value) => value.toUpperCase(),
  "a semicolon after it": (value) => `${value};`,
  "a comment after it": (value) => `${value} # mine`,
  "a slash after it": (value) => `${value}/`,
  "cut short": (value) => value.slice(0, -1),
  twice: (value) => `${value},${value}`,
};
