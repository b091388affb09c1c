import type { Facts, LimitFacts } from "../model/index.ts";
import { own } from "../util/own.ts";
import type { Host } from "./host.ts";

/** How /proc names the limits, and limits.conf(5) the items. */
const NAMES: Readonly<Record<string, readonly [name: LimitFacts["name"], item: string]>> = {
  "Max file size": ["fileSize", "fsize"],
  "Max data size": ["dataSize", "data"],
  "Max address space": ["addressSpace", "as"],
  "Max processes": ["processes", "nproc"],
  // Node has raised it to what this process may have at most, as Go does.
  "Max open files": ["openFiles", "nofile"],
  "Max cpu time": ["cpuTime", "cpu"],
};

/** Above it nobody asks which line set a limit. */
const AMPLE: Readonly<Record<LimitFacts["name"], number>> = {
  fileSize: 2 ** 30,
  dataSize: 2 ** 33,
  addressSpace: 2 ** 33,
  processes: 1000,
  openFiles: 1000,
  cpuTime: 3600,
};

/** The limits of this process, which the programs that it starts inherit; none where the system has no /proc. */
export function readLimits(host: Host): readonly LimitFacts[] {
  const text = host.fs.readText("/proc/self/limits");
  if (!text.ok) return [];
  // The soft limit, where it is a number and not "unlimited".
  return [...text.value.matchAll(/^(Max [a-z ]+?) {2,}(\d+)/gm)].flatMap(([, title = "", soft]) => {
    const [name, item] = own(NAMES, title) ?? [];
    if (name === undefined || item === undefined) return [];
    const value = Number(soft);
    return [{ name, value, lines: value < AMPLE[name] ? linesAbout(host, item) : [] }];
  });
}

/** Lines of pam_limits that name an item. */
function linesAbout(host: Host, item: string): LimitFacts["lines"] {
  const below = "/etc/security/limits.d";
  const about = new RegExp(`^[^#\\s]\\S*\\s+(soft|hard|-)\\s+${item}\\s`);
  const more = host.fs.list(below).filter((name) => name.endsWith(".conf"));
  return ["/etc/security/limits.conf", ...more.map((name) => `${below}/${name}`)].flatMap((file) => {
    const text = host.fs.readText(file, 65_536);
    if (!text.ok) return [];
    return text.value
      .split("\n")
      .map((row, index) => ({ file, line: index + 1, text: row.trim().slice(0, 200) }))
      .filter(({ text: row }) => about.test(row));
  });
}

/**
 * The umask that the programs started here inherit, where builds fail under it. Go makes directories and executables, for
 * which their owner needs all rights; root needs the one to execute alone.
 */
export function readUmask(host: Host): Pick<Facts, "umask"> {
  const text = host.fs.readText("/proc/self/status");
  const mask = (text.ok && /^Umask:\s*([0-7]+)$/m.exec(text.value)?.[1]) || "";
  const root = host.uid === 0;
  const lost = Number.parseInt(mask || "0", 8) & (root ? 0o100 : 0o700);
  return lost === 0 ? {} : { umask: { mask, root } };
}
