import type { HostFacts } from "../model/index.ts";
import type { Host } from "./host.ts";

/** Only an Apple-silicon Mac has it: an Intel process that sees it runs translated. */
const ROSETTA = "/Library/Apple/usr/libexec/oah/libRosettaRuntime";

/** What machine this is. On a Mac the version is read from the system's own file, no program is started for it. */
export function readHostFacts(host: Host): HostFacts {
  const { os, arch } = host.platform;
  const translated = os === "darwin" && arch === "x64" && host.fs.kind(ROSETTA) === "file";
  return {
    os,
    ...(os === "darwin" ? readMacVersion(host) : readRelease(host)),
    arch: translated ? "arm64" : arch,
    translated,
  };
}

function readMacVersion(host: Host): Pick<HostFacts, "osVersion"> {
  const text = host.fs.readText("/System/Library/CoreServices/SystemVersion.plist", 65536);
  const match = text.ok ? /<key>ProductVersion<\/key>\s*<string>([^<]+)</.exec(text.value) : null;
  return { osVersion: match?.[1] ?? "" };
}

/** What os-release(5) says. */
function readRelease(host: Host): Pick<HostFacts, "osName" | "osVersion"> {
  const text = host.fs.readText("/etc/os-release", 65536);
  const lines = text.ok ? text.value.split("\n") : [];
  const read = (name: "NAME" | "VERSION_ID"): string | undefined =>
    lines
      .find((line) => line.startsWith(`${name}=`))
      ?.slice(name.length + 1)
      .replaceAll(/["']/g, "") || undefined;
  const name = read("NAME")?.replace(/ (?:GNU\/)?Linux$/, "");
  return { ...(name !== undefined && { osName: name }), osVersion: read("VERSION_ID") ?? "" };
}
