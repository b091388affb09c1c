import type { Localized, UnreadReason } from "../model/index.ts";

/** What a file of suppressions looks like. */
const SHAPE = `{ "suppress": [ { "id": "…", "reason": "…", "until": "2027-01-01" } ] }`;

/** What was said besides, in the language's own brackets. */
const inBrackets = (said: string): string => (said === "" ? "" : ` (${said})`);
const inFullWidth = (said: string): string => (said === "" ? "" : `（${said}）`);

const MORE_FILES: Localized<string> = {
  en: ": its limit of open files is too low",
  "zh-CN": "：打开文件数的上限过低",
};

/** What fits the reason for which a program gave no answer; nothing for an unknown one. */
function silence(why: string, late: string, noFiles: string): string {
  return why === "late" ? late : why === "no-files" ? noFiles : "";
}

/** What is said of the subject, for each reason. */
export const UNREAD_TEXTS: Localized<Readonly<Record<UnreadReason, (detail: string) => string>>> = {
  en: {
    timeout: (said) => `timeout${inBrackets(said)}`,
    failed: (said) => `failed${inBrackets(said)}`,
    missing: (said) => `missing${inBrackets(said)}`,
    "not-a-file": () => "not a regular file, not read",
    denied: () => "permission denied, not read",
    "leads-out": () => "a symbolic link that leads out of the project, not read",
    "beginning-only": () => "larger than 1 MB, only its beginning was read",
    "not-asked-not-a-file": () => "not a regular file, so go was not asked about the project",
    "not-asked-too-large": () => "too large, so go was not asked about the project",
    "not-asked-too-many-files": () => "too many files, so go was not asked about the project",
    "too-deep": (levels) => `more than ${levels} directories deep, so the project was not checked`,
    "go-env-silent": (why) => `go env gave no answer${silence(why, " in time", MORE_FILES.en)}`,
    "go-list-silent": (why) => `go list gave no answer${silence(why, " in time", MORE_FILES.en)}`,
    "git-silent": (why) => `git did not answer${silence(why, " in time", MORE_FILES.en)}`,
    "entry-not-utf8": () => "an entry is not valid UTF-8, so go was not looked for there",
    "entry-relative": (entry) =>
      `go is found through ${JSON.stringify(entry)}, which depends on the working directory`,
    "suppressions-unreadable": (why) =>
      `cannot be read (${why}), so nothing in it applies; make it readable or remove it`,
    "suppressions-not-json": (why) => `not JSON (${why}); expected ${SHAPE}`,
    "suppressions-shape": () => `expected ${SHAPE}`,
    "no-such-field": () => `there is no such field; expected ${SHAPE}`,
    "no-list": () => `must be a list; expected ${SHAPE}`,
    "too-many-entries": (most) => `must have at most ${most} entries`,
    "no-object": () => "must be an object with id, reason and optionally until",
    "no-id": () => "must be a check's ID",
    "no-reason": () => "must say why, in a few words",
    "no-day": () => "must be a day such as 2027-01-01",
    twice: (id) => `${id} is listed twice`,
    "not-recorded": () => "not in the recording",
    sentence: (whole) => whole,
  },
  "zh-CN": {
    timeout: (said) => `超时${inFullWidth(said)}`,
    failed: (said) => `失败${inFullWidth(said)}`,
    missing: (said) => `不存在${inFullWidth(said)}`,
    "not-a-file": () => "不是普通文件，未读取",
    denied: () => "没有权限，未读取",
    "leads-out": () => "是指向项目之外的符号链接，未读取",
    "beginning-only": () => "大于 1 MB，只读取了开头部分",
    "not-asked-not-a-file": () => "不是普通文件，因此没有用 go 检查该项目",
    "not-asked-too-large": () => "文件过大，因此没有用 go 检查该项目",
    "not-asked-too-many-files": () => "文件过多，因此没有用 go 检查该项目",
    "too-deep": (levels) => `目录层级超过 ${levels} 层，因此没有检查该项目`,
    "go-env-silent": (why) =>
      `go env 没有${silence(why, "及时", "")}返回结果${silence(why, "", MORE_FILES["zh-CN"])}`,
    "go-list-silent": (why) =>
      `go list 没有${silence(why, "及时", "")}返回结果${silence(why, "", MORE_FILES["zh-CN"])}`,
    "git-silent": (why) =>
      `git 没有${silence(why, "及时", "")}返回结果${silence(why, "", MORE_FILES["zh-CN"])}`,
    "entry-not-utf8": () => "有一个条目不是有效的 UTF-8，因此没有在其中查找 go",
    "entry-relative": (entry) => `go 通过 ${JSON.stringify(entry)} 找到，这取决于当前目录`,
    "suppressions-unreadable": (why) => `无法读取（${why}），因此其中的内容都不生效；请使其可读或将其删除`,
    "suppressions-not-json": (why) => `不是 JSON（${why}）；应为 ${SHAPE}`,
    "suppressions-shape": () => `应为 ${SHAPE}`,
    "no-such-field": () => `没有这个字段；应为 ${SHAPE}`,
    "no-list": () => `必须是列表；应为 ${SHAPE}`,
    "too-many-entries": (most) => `最多 ${most} 个条目`,
    "no-object": () => "必须是包含 id、reason 和可选的 until 的对象",
    "no-id": () => "必须是检查项的 ID",
    "no-reason": () => "必须用几个词说明原因",
    "no-day": () => "必须是日期，例如 2027-01-01",
    twice: (id) => `${id} 重复出现`,
    "not-recorded": () => "记录文件中没有",
    sentence: (whole) => whole,
  },
};
