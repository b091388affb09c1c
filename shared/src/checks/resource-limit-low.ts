import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import type { Facts, LimitFacts } from "../model/index.ts";
import { linesRead } from "../shell/startup-lines.ts";
import { machine } from "./examples/machine.ts";

const MIB = 2 ** 20;

interface Least {
  /** The flag of ulimit. */
  readonly flag: string;
  /** Below it no program of three lines builds; 0 where that depends on the release, and on what else runs. */
  readonly tiny: number;
  /** Below it builds from an empty cache fail. */
  readonly usual: number;
}

/** What builds need, measured with Go 1.21 to 1.27 on linux/amd64: the largest file of the library has 13 MB. */
const LEAST: Readonly<Record<LimitFacts["name"], Least>> = {
  fileSize: { flag: "f", tiny: MIB, usual: 16 * MIB },
  dataSize: { flag: "d", tiny: 0, usual: 96 * MIB },
  addressSpace: { flag: "v", tiny: 0, usual: 1024 * MIB },
  processes: { flag: "u", tiny: 0, usual: 24 },
  openFiles: { flag: "n", tiny: 0, usual: 64 },
  // The compiler takes most of it for the largest packages; pam_limits counts in minutes.
  cpuTime: { flag: "t", tiny: 0, usual: 60 },
};

export const check = defineCheck({
  id: "resource-limit-low",
  stage: "stable",
  rev: 1,
  severity: "major",
  category: "environment",
  platforms: ["linux"],
  needs: [],
  references: ["https://man7.org/linux/man-pages/man2/setrlimit.2.html"],
  run: (facts) => {
    if (facts.judged !== "current") return skip("the limits are those of this process");
    const low = (facts.limits ?? []).find(({ name, value }) => value < LEAST[name].usual);
    if (low === undefined) return PASS;
    const { flag, tiny } = LEAST[low.name];
    const evidence = [...linesWith(facts, flag), ...low.lines];
    return fail(
      { name: low.name, value: low.value, flag, known: evidence.length > 0 },
      { severity: low.value < tiny ? "critical" : "major", evidence },
    );
  },
  fix: ({ flag, known }) => ({
    safety: "manual",
    edits: [],
    advice: { key: known ? "change-line" : "raise", params: { flag } },
  }),
});

const WHAT = {
  en: {
    fileSize: "the size of a file",
    dataSize: "the data of a process",
    addressSpace: "the address space of a process",
    processes: "the number of processes",
    openFiles: "the number of open files",
    cpuTime: "the CPU time of a process",
  },
  "zh-CN": {
    fileSize: "单个文件的大小",
    dataSize: "进程的数据段",
    addressSpace: "进程的地址空间",
    processes: "进程数",
    openFiles: "打开的文件数",
    cpuTime: "单个进程的 CPU 时间",
  },
} as const;

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "A limit of the shell is too low for builds",
    message: ({ name, value, flag }) =>
      `The limit for ${WHAT.en[name]} is ${amount(name, value)} (ulimit -${flag}). Builds fail when they need more.`,
    why: "A program inherits the limits of the shell that starts it: go, its compiler and its linker too. With far lower limits, Node.js itself ends before this check can report anything.",
    advice: {
      "change-line": () => "Remove or raise the limit in the line above. Then open a new terminal.",
      raise: ({ flag }: { readonly flag: string }) =>
        `Raise the limit in this shell: ulimit -S -${flag} unlimited. If the shell refuses, raise the limit of the container, the service or the account.`,
    },
  },
  "zh-CN": {
    title: "shell 的某项资源限制过低，无法构建",
    message: ({ name, value, flag }) =>
      `${WHAT["zh-CN"][name]}的上限是 ${amount(name, value)}（ulimit -${flag}），构建需要更多时就会失败。`,
    why: "程序会继承启动它的 shell 的限制，go 及其编译器和链接器也是如此。限制再低得多时，Node.js 会在本检查输出任何内容之前就退出。",
    advice: {
      "change-line": () => "请删除上面那一行中的限制或将其提高，然后打开新的终端。",
      raise: ({ flag }: { readonly flag: string }) =>
        `请在此 shell 中提高限制：ulimit -S -${flag} unlimited。如果 shell 拒绝，请提高容器、服务或账户的限制。`,
    },
  },
});

export const messages: readonly string[] = [
  "write …: file too large",
  "…/link: mapping output file failed: file too large",
];

export const verifyCommands: readonly string[] = ["ulimit -a"];

export const examples = (): CheckExamples => {
  const limit = (name: LimitFacts["name"], value: number): Partial<Facts> => ({
    limits: [{ name, value, lines: [] }],
  });
  const line = { file: "/home/u/.bashrc", line: 3, text: "ulimit -f 100" };
  return {
    pass: [
      { name: "no limits", facts: machine() },
      { name: "enough processes", facts: machine(limit("processes", 4096)) },
      { name: "files as on a Mac", facts: machine(limit("openFiles", 256)) },
      { name: "files of 16 MiB", facts: machine(limit("fileSize", 16 * MIB)) },
    ],
    fail: [
      {
        name: "no file of a program",
        facts: machine({ ...limit("fileSize", 102_400), startupLines: [line] }),
        severity: "critical",
        says: "The limit for the size of a file is 0.1 MiB (ulimit -f).",
        at: ["/home/u/.bashrc:3"],
      },
      {
        name: "a line about another limit",
        facts: machine({ ...limit("fileSize", MIB), startupLines: [{ ...line, text: "ulimit -n 10240" }] }),
        severity: "major",
        at: [],
      },
      {
        name: "a line of the system",
        facts: machine({
          limits: [
            {
              name: "processes",
              value: 20,
              lines: [{ file: "/etc/security/limits.conf", line: 7, text: "@students hard nproc 20" }],
            },
          ],
        }),
        says: "The limit for the number of processes is 20 (ulimit -u).",
        at: ["/etc/security/limits.conf:7"],
      },
      { name: "few files", facts: machine(limit("openFiles", 40)), says: "open files is 40 (ulimit -n)" },
      {
        name: "a minute",
        facts: machine(limit("cpuTime", 20)),
        says: "CPU time of a process is 20 s (ulimit -t)",
      },
      { name: "little memory", facts: machine(limit("addressSpace", 819_200_000)), says: "is 781.3 MiB" },
    ],
  };
};

function amount(name: LimitFacts["name"], value: number): string {
  if (name === "processes" || name === "openFiles") return `${value}`;
  return name === "cpuTime" ? `${value} s` : `${Math.round((value / MIB) * 10) / 10} MiB`;
}

/** Startup lines that set the limit; without a flag ulimit means the size of files. */
function linesWith(facts: Facts, flag: string): Facts["startupLines"] {
  const sets = new RegExp(`\\bulimit\\s+(?:-\\w+\\s+)*-\\w*${flag}\\w*\\s+\\d`);
  return linesRead(facts).filter(
    ({ text }) => sets.test(text) || (flag === "f" && /\bulimit\s+(?:-[SH]+\s+)*\d/.test(text)),
  );
}
