import { activeGo, binaryVersion } from "../golang/active-go.ts";
import type { Facts, Validity } from "../model/index.ts";

/**
 * "PATH meets GOROOT and PATH meets GOPATH", on real paths: the go in use belongs to the effective GOROOT (or is a
 * version manager's shim or a wrapper that reports that release), and the directory of installed tools is on PATH or empty.
 */
export function validity(facts: Facts): Validity {
  const pathMeetsGoroot = meetsGoroot(facts);
  const pathMeetsGopath = meetsGopath(facts);
  return { valid: pathMeetsGoroot && pathMeetsGopath, pathMeetsGoroot, pathMeetsGopath };
}

function meetsGoroot(facts: Facts): boolean {
  const go = activeGo(facts);
  if (go === null) return false;
  const starter = go.shim || go.sdk === null;
  if (facts.goroot === null) return go.sdk !== null || (starter && binaryVersion(facts) !== null);
  if (starter) return facts.goroot.version !== null && facts.goroot.version === binaryVersion(facts);
  return facts.goroot.realPath === go.sdk.realRoot;
}

function meetsGopath({ bin, path }: Facts): boolean {
  if (bin === null) return false;
  if (bin.tools.length === 0) return true;
  const target = bin.realPath ?? bin.path;
  return path.some((entry) => (entry.realPath ?? entry.path) === target);
}
