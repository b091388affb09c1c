import type { MountFacts } from "../model/index.ts";

/** The rows of Linux's /proc/self/mounts; blanks in names stand there as `\040`. */
export function parseProcMounts(text: string): readonly MountFacts[] {
  return text.split("\n").flatMap((line) => {
    const [, point, type, options] = line.split(" ");
    if (point === undefined || type === undefined || options === undefined) return [];
    return [mount(unescapeOctal(point), type, options.split(","))];
  });
}

/** What macOS's `mount` prints: `//u@server/share on /Volumes/share (smbfs, nodev, noexec, mounted by u)`. */
export function parseMacMounts(text: string): readonly MountFacts[] {
  return text.split("\n").flatMap((line) => {
    const match = /^.*? on (\/.*) \(([^()]*)\)$/.exec(line);
    const [type = "", ...options] = match?.[2]?.split(", ") ?? [];
    return match?.[1] === undefined ? [] : [mount(match[1], type, options)];
  });
}

function mount(point: string, type: string, options: readonly string[]): MountFacts {
  return {
    point,
    type,
    noexec: options.includes("noexec"),
    readOnly: options.includes("ro") || options.includes("read-only"),
  };
}

function unescapeOctal(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(/\\([0-7]{3})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  );
}

/** What a real path lies on: the longest mount point above it, of equal ones the latest, which hides the others. */
export function mountOf(mounts: readonly MountFacts[], realPath: string): MountFacts | null {
  let best: MountFacts | null = null;
  for (const candidate of mounts) {
    const { point } = candidate;
    const above = point === "/" || realPath === point || realPath.startsWith(`${point}/`);
    if (above && (best === null || point.length >= best.point.length)) best = candidate;
  }
  return best;
}

const OF_THE_KERNEL: ReadonlySet<string> = new Set([
  "proc",
  "sysfs",
  "cgroup",
  "cgroup2",
  "securityfs",
  "debugfs",
  "tracefs",
  "devpts",
]);

/** Whether the kernel itself makes what lies there: nobody else creates a file or a directory, though root seems to be allowed to. */
export function isOfTheKernel({ type }: MountFacts): boolean {
  return OF_THE_KERNEL.has(type);
}

const NETWORK =
  /^(nfs\d?|cifs|smb\d?|smbfs|afpfs|afs|webdav|davfs\d?|ncpfs|ceph|glusterfs|lustre|beegfs|gpfs|9p|virtiofs|vboxsf|vmhgfs|prl_fs|drvfs|osxfs|grpcfuse|macfuse|osxfuse)$/;
/** FUSE file systems that are a local disk in another dress. */
const LOCAL_FUSE =
  /^fuse\.(fuse-overlayfs|snapfuse|squashfuse|lxcfs|gocryptfs|encfs|cryfs|veracrypt|portal|bindfs|ntfs-3g|exfat|zfs)/;

/**
 * Whether files there are fetched from elsewhere: over a network, through FUSE, or from a virtual machine's host. The
 * root of a container may well be such a one; there is then no other place to choose.
 */
export function isRemote({ point, type }: MountFacts): boolean {
  if (point === "/") return false;
  return NETWORK.test(type) || (type.startsWith("fuse.") && !LOCAL_FUSE.test(type));
}
