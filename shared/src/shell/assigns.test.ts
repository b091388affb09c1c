import { expect, it } from "vitest";
import { mayAssign } from "./assigns.ts";

it.each([
  "export GOPATH=/w",
  'GOPATH="$HOME/go" # mine',
  "set -gx GOPATH ~/go",
  "set -gx GOPATH '/w'; true",
  "export GOPATH=$(go env GOPATH)",
  "export GOPATH=${GOPATH:-/v}",
  "set -gx GOPATH /v /w",
  "setenv GOPATH /w",
])("%s may give this value", (line) => {
  expect(["/w", "/home/u/go"].some((value) => mayAssign(line, "GOPATH", value, "/home/u"))).toBe(true);
});

it.each([
  "export GOPATH=/v",
  'export GOPATH="$HOME/code" GOBIN=/w',
  "set -x GOPATH ~/go/",
  "setenv GOPATH /v",
  "export MYGOPATH=/w",
])("%s does not", (line) => {
  expect(["/w", "/home/u/go"].some((value) => mayAssign(line, "GOPATH", value, "/home/u"))).toBe(false);
});
