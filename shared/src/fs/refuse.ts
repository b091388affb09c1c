import type { Done, Refusal } from "../model/index.ts";
import { codeOf } from "./code-of.ts";

/** A result. */
export function done<T>(value: T): Done<T> {
  return { ok: true, value };
}

/** Why a file was left as it was; `detail` is the system's error code or message. */
export function refuse(kind: Refusal["kind"], file: string, detail = ""): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { kind, file, detail } };
}

const KINDS: Readonly<Record<string, Refusal["kind"]>> = {
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  EACCES: "denied",
  EPERM: "denied",
  EROFS: "read-only",
};

/** The refusal for an error of the system while a file was being written. */
export function refuseFor(error: unknown, file: string): { ok: false; refusal: Refusal } {
  const code = codeOf(error);
  const detail = error instanceof Error ? error.message : String(error);
  return refuse(KINDS[code ?? ""] ?? "failed", file, code ?? detail);
}
