// What Linux tells of processes that run; 0 or none elsewhere.
import { readFileSync } from "node:fs";

/** The most resident memory so far, in MB. */
export function peakMemory(pid) {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024);
  } catch {
    return 0;
  }
}

/** Time that a process used so far, in ticks of 10 ms; or that its children used that ended. */
export function cpuTicks(pid, ofChildren) {
  try {
    const [, ...fields] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
    const [utime, stime, cutime, cstime] = fields.join(") ").split(" ").slice(11, 15).map(Number);
    return ofChildren ? cutime + cstime : utime + stime;
  } catch {
    return 0;
  }
}

export function childrenOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").map(Number);
  } catch {
    return [];
  }
}
