import type { LimitFacts } from "../model/index.ts";
import { own } from "../util/own.ts";
import type { Host } from "./host.ts";

/** How /proc names the limits, and limits.conf(5) the items. */
const NAMES: Readonly<Record<string, readonly [name: LimitFacts["name"], item: string]>> = {
  "Max file size": ["fileSize", "fsize"],
  "Max data size": ["dataSize", "data"],
  "Max address space": ["addressSpace", "as"],
  "Max processes": ["processes", "nproc"],
};

/** The limits of this process, which the programs that it starts inherit; none where the system has no /proc. */
export function readLimits(host: Host): readonly LimitFacts[] {
  const text = host.fs.readText("/proc/self/limits");
  if (!text.ok) return [];
  return text.value.split("\n").flatMap((row) => {
    const [, title = "", soft = ""] = /^(Max [a-z ]+?) {2,}(\S+)/.exec(row) ?? [];
    const [name, item] = own(NAMES, title) ?? [];
    const value = Number(soft);
    if (name === undefined || item === undefined || Number.isNaN(value)) return [];
    return [{ name, value, lines: linesAbout(host, item) }];
  });
}

/** Lines of pam_limits that name an item. */
function linesAbout(host: Host, item: string): LimitFacts["lines"] {
  const below = "/etc/security/limits.d";
  const more = host.fs.list(below).filter((name) => name.endsWith(".conf"));
  return ["/etc/security/limits.conf", ...more.map((name) => `${below}/${name}`)].flatMap((file) => {
    const text = host.fs.readText(file, 65_536);
    if (!text.ok) return [];
    return text.value
      .split("\n")
      .map((row, index) => ({ file, line: index + 1, text: row.trim().slice(0, 200) }))
      .filter(({ text: row }) => new RegExp(`^[^#\\s]\\S*\\s+(soft|hard|-)\\s+${item}\\s`).test(row));
  });
}
