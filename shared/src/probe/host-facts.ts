import type { HostFacts } from "../model/index.ts";
import type { Host } from "./host.ts";

/** Only an Apple-silicon Mac has it: an Intel process that sees it runs translated. */
const ROSETTA = "/Library/Apple/usr/libexec/oah/libRosettaRuntime";

/** What machine this is. On a Mac the version is read from the system's own file, no program is started for it. */
export function readHostFacts(host: Host): HostFacts {
  const { os, arch } = host.platform;
  const translated = os === "darwin" && arch === "x64" && host.fs.kind(ROSETTA) === "file";
  const name = os === "darwin" ? undefined : releaseOf(host, "NAME")?.replace(/ (?:GNU\/)?Linux$/, "");
  return {
    os,
    ...(name !== undefined && { osName: name }),
    osVersion: readOsVersion(host),
    arch: translated ? "arm64" : arch,
    translated,
  };
}

function readOsVersion(host: Host): string {
  if (host.platform.os === "darwin") {
    const text = host.fs.readText("/System/Library/CoreServices/SystemVersion.plist", 65536);
    const match = text.ok ? /<key>ProductVersion<\/key>\s*<string>([^<]+)</.exec(text.value) : null;
    return match?.[1] ?? "";
  }
  return releaseOf(host, "VERSION_ID") ?? "";
}

/** A value of os-release(5). */
function releaseOf(host: Host, name: "NAME" | "VERSION_ID"): string | undefined {
  const text = host.fs.readText("/etc/os-release", 65536);
  return text.ok ? new RegExp(`^${name}="?([^"\\n]+)`, "m").exec(text.value)?.[1] : undefined;
}
