import { expect, it } from "vitest";
import { goodFlags, lostHalf } from "./lost-half.ts";

it.each([
  ["-trimpath -ldflags=-s -w", "-trimpath '-ldflags=-s -w'"],
  ["-ldflags='-s -w' -v", "'-ldflags=-s -w' -v"],
  ["-ldflags '-s -w'", "'-ldflags=-s -w'"],
  ["-ldflags=-s -X main.v=1 -trimpath", "'-ldflags=-s -X main.v=1' -trimpath"],
  ["-gcflags=all=-N -l", "'-gcflags=all=-N -l'"],
  ["-gcflags=-l -m -v", "'-gcflags=-l -m' -v"],
  ["-tags=a b", "-tags=a,b"],
  ["-tags netgo", "-tags=netgo"],
  ["-mod vendor", "-mod=vendor"],
  ["-trimpath -p 4 -v", "-trimpath -p=4 -v"],
  ["-modfile go.local.mod -ldflags '-s -w'", "-modfile=go.local.mod '-ldflags=-s -w'"],
])("gives back its quotes to GOFLAGS=%s", (goflags, corrected) =>
  expect(lostHalf(goflags)?.goflags).toBe(corrected),
);

it.each([
  "'-ldflags=-s -w'",
  "-ldflags=-s -v -race",
  "-ldflags=-s mod=vendor",
  "-trimpath -w",
  "'-ldflags=-s",
  "-ldflags=-s -nosuch",
  "-mod=mod",
  "",
])("lets GOFLAGS=%s be, which quotes do not help", (goflags) => expect(lostHalf(goflags)).toBeNull());

it.each([
  ["-n -trimpath", "-trimpath"],
  ["-w '-ldflags=-s -w' mod=vendor -json", "'-ldflags=-s -w'"],
  ["-n", ""],
  ["'-x", ""],
  ["-mod", ""],
  ["-mod vender -trimpath", "-trimpath"],
])("keeps of GOFLAGS=%s what commands survive", (goflags, kept) => expect(goodFlags(goflags)).toBe(kept));
