import type { Host } from "./host.ts";

/** This machine's platform by the names that Go has for it (GOOS, GOARCH): `linux`, `amd64`. */
export function goPlatform({ platform: { os, arch } }: Pick<Host, "platform">): {
  readonly os: string;
  readonly arch: string;
} {
  return { os, arch: arch === "x64" ? "amd64" : arch };
}
