import { dirname } from "node:path/posix";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import { evidenceForDir } from "../judge/evidence.ts";
import type { Edit, Facts, PathEntryFacts, Severity } from "../model/index.ts";
import { oneLine, withoutHidden } from "../util/visible.ts";
import { entry, machine, upstreamGo } from "./examples/machine.ts";

type Kind = "empty" | "tilde" | "relative" | "invisible" | "blank" | "file" | "missing" | "duplicate";

const WORDS: Readonly<Record<"en" | "zh-CN", Readonly<Record<Kind, string>>>> = {
  en: {
    empty: "is empty, which means the current directory",
    tilde: "begins with a literal ~, which only bash expands",
    relative: "is a relative path",
    invisible: "contains a character that cannot be seen",
    blank: "has a space at its end",
    file: "is a file, not a directory",
    missing: "does not exist",
    duplicate: "is listed twice",
  },
  "zh-CN": {
    empty: "为空，等于当前目录",
    tilde: "以字面的 ~ 开头，只有 bash 会展开它",
    relative: "是相对路径",
    invisible: "含有看不见的字符",
    blank: "末尾有空格",
    file: "是文件而不是目录",
    missing: "不存在",
    duplicate: "出现了两次",
  },
};

/** Kinds that hide nothing and lead nowhere. */
const HARMLESS: readonly Kind[] = ["missing", "duplicate"];

export const check = defineCheck({
  id: "path-entry-broken",
  stage: "stable",
  rev: 1,
  severity: "minor",
  category: "path",
  platforms: "all",
  needs: [],
  references: ["https://github.com/twpayne/chezmoi/issues/3215"],
  run: (facts) => {
    const broken = brokenEntries(facts);
    const worst = broken.find(({ raw }) => namesGo(raw, facts)) ?? broken[0];
    if (worst === undefined) return PASS;
    return fail(
      { entry: worst.raw, kind: worst.kind, count: broken.length },
      { severity: blocksGo(worst, facts) ? "minor" : "info", evidence: evidenceForDir(facts, worst.raw) },
    );
  },
  fix: (_, facts) => {
    const broken = brokenEntries(facts);
    const edits = broken.flatMap(editsFor);
    const safety = edits.length > 0 ? "review" : "manual";
    const advised = (key: "invisible" | "harmless" | "delete") =>
      ({ safety, edits, advice: { key, params: {} } }) as const;
    if (broken.some(({ kind }) => kind === "invisible")) return advised("invisible");
    if (broken.some((one) => blocksGo(one, facts))) return { safety, edits };
    return advised(broken.every(({ kind }) => HARMLESS.includes(kind)) ? "harmless" : "delete");
  },
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "PATH contains an invalid or duplicate entry",
    message: ({ entry: raw, kind, count }) =>
      `${oneLine(JSON.stringify(raw))} ${WORDS.en[kind]}${count > 1 ? ` (and ${count - 1} more)` : ""}.`,
    why: "The shell finds no programs through an invalid entry. Through a relative one it finds different programs in each directory. A quoted ~ works in bash, but not in zsh, fish or Go. An entry that is listed twice only makes PATH longer.",
    advice: {
      harmless: () => "It does no harm. You can delete it from the line that adds it.",
      delete: () => "Delete it from the line that adds it.",
      invisible: () =>
        "The entry was probably pasted from a web page or a chat. Type the line that adds it again, without the character shown as \\u…, or let the tool change it: go-env-check fix --apply path-entry-broken",
    },
  },
  "zh-CN": {
    title: "PATH 中有无效或重复的条目",
    message: ({ entry: raw, kind, count }) =>
      `${oneLine(JSON.stringify(raw))} ${WORDS["zh-CN"][kind]}${count > 1 ? `（另有 ${count - 1} 个条目）` : ""}。`,
    why: "shell 通过无效的条目找不到任何程序；相对路径在不同目录下会找到不同的程序。加了引号的 ~ 在 bash 中可用，在 zsh、fish 和 Go 中都无效。重复的条目只会让 PATH 变长。",
    advice: {
      harmless: () => "该条目没有害处。可以从添加它的那一行中删除它。",
      delete: () => "请从添加它的那一行中删除它。",
      invisible: () =>
        "该条目可能是从网页或聊天中粘贴来的。请重新输入添加它的那一行，去掉显示为 \\u… 的字符，或运行：go-env-check fix --apply path-entry-broken",
    },
  },
});

export const messages: readonly string[] = [];

export const verifyCommands: readonly string[] = ["printenv PATH"];

export const examples = (): CheckExamples => {
  const go = entry("/usr/local/go/bin", upstreamGo());
  const odd = (raw: string, kind: "missing" | "file" = "missing") => ({
    ...entry(raw),
    kind,
    realPath: null,
  });
  const notYet = { path: "/home/u/go/bin", kind: "missing", realPath: null, tools: [] } as const;
  const found = (name: string, says: string, severity: Severity, ...path: readonly PathEntryFacts[]) => ({
    name,
    facts: machine({ path: [go, ...path] }),
    says,
    severity,
  });
  return {
    pass: [
      { name: "upstream", facts: machine() },
      {
        name: "the directory for tools, before the first is installed",
        facts: machine({ path: [go, odd("/home/u/go/bin")], bin: notYet }),
      },
      {
        name: "an entry that is not UTF-8: nobody knows what is there",
        facts: machine({ path: [go, { ...odd("/opt/caf\uFFFD/bin"), unseen: true }] }),
      },
      {
        name: "a directory with a space at the end of its name",
        facts: machine({ path: [go, entry("/odd ")] }),
      },
    ],
    fail: [
      found("literal tilde", "begins with a literal ~", "minor", odd("~/go/bin")),
      found("missing", "does not exist", "info", odd("/gone")),
      found("a file", "is a file", "minor", odd("/usr/local/go/bin/go", "file")),
      found("empty", "is empty", "info", odd("")),
      found("relative", "is a relative path", "info", odd("bin")),
      found(
        "a zero-width space",
        '\\u200b/bin" contains a character that cannot be seen',
        "minor",
        odd("/opt/go\u200b/bin"),
      ),
      {
        name: "a zero-width space in a name that means no directory either",
        says: '\\u200b/bin" contains a character that cannot be seen',
        severity: "minor",
        facts: machine({ path: [go, { ...odd("/opt/go\u200b/bin"), cleanIsDirectory: false }] }),
      },
      found("space at the end", "has a space at its end", "info", odd("/usr/bin ")),
      found("twice", "is listed twice", "info", entry("/bin"), entry("/bin")),
      found("Go's own twice, which is harmless", "is listed twice", "info", go),
      found(
        "Go's first, of two",
        '"/opt/go/bin" does not exist (and 1 more',
        "minor",
        odd("/gone"),
        odd("/opt/go/bin"),
      ),
      {
        name: "missing below a home directory that is called go",
        severity: "info",
        facts: machine({ home: "/home/go", path: [go, odd("/home/go/.local/bin")] }),
      },
      {
        name: "a file instead of the directory for tools",
        facts: machine({ path: [go, odd("/home/u/go/bin", "file")], bin: { ...notYet, kind: "file" } }),
      },
    ],
  };
};

interface Broken {
  readonly raw: string;
  readonly kind: Kind;
  readonly entry: PathEntryFacts;
}

function brokenEntries({ path, bin }: Facts): readonly Broken[] {
  const seen = new Set<string>();
  return path.flatMap((entry) => {
    const twice = seen.has(entry.raw);
    seen.add(entry.raw);
    // The directory for tools may be on PATH before the first tool is installed.
    if (entry.kind === "missing" && entry.raw === bin?.path) return [];
    if (entry.unseen === true && entry.raw.startsWith("/")) return [];
    const found = twice ? "duplicate" : fault(entry);
    return found === null ? [] : [{ raw: entry.raw, kind: found, entry }];
  });
}

function fault({ raw, kind }: PathEntryFacts): Kind | null {
  if (raw === "") return "empty";
  if (raw.startsWith("~")) return "tilde";
  if (!raw.startsWith("/")) return "relative";
  if (kind !== "directory" && raw !== withoutHidden(raw)) return "invisible";
  if (raw !== raw.trimEnd() && kind !== "directory") return "blank";
  if (kind === "file") return "file";
  return kind === "missing" ? "missing" : null;
}

/** The directory that the user meant, if that is clear. */
function meantBy({ raw, path, kind, cleanIsDirectory }: PathEntryFacts, found: Kind): string | null {
  if (cleanIsDirectory === false && (found === "invisible" || found === "blank")) return null;
  if (found === "tilde") return kind === "directory" ? path : null;
  if (found === "invisible") return withoutHidden(raw);
  if (found === "file") return dirname(raw);
  return found === "blank" ? raw.trimEnd() : null;
}

/** Whether an entry concerns Go: then it matters more. A home directory may be called go for another reason. */
function namesGo(raw: string, { home }: Facts): boolean {
  const below = home !== null && raw.startsWith(`${home}/`) ? raw.slice(home.length) : raw;
  return /(^|[/~.])(go|gopath|golang|\.?goenv|\.gvm|Cellar\/go)([/@\d.-]|$)/i.test(withoutHidden(below));
}

/** Whether Go is not found, or its tools, because of the entry. */
function blocksGo({ raw, kind }: Broken, facts: Facts): boolean {
  return namesGo(raw, facts) && kind !== "duplicate";
}

/** Removes the entry; adds the directory that was meant, if that is clear. */
function editsFor({ raw, kind, entry: broken }: Broken): readonly Edit[] {
  if (kind === "duplicate") return []; // removing it could change which program is found first
  const remove: Edit = { kind: "path-remove", dir: raw };
  const meant = meantBy(broken, kind);
  return meant === null ? [remove] : [remove, { kind: "path-last", dir: meant }];
}
