import type { Localized, Relation } from "../model/index.ts";

interface TopologyMessages {
  readonly heading: string;
  readonly relation: Readonly<Record<Relation, string>>;
  readonly notYet: string;
  readonly problem: (what: string) => string;
  readonly allConsistent: string;
}

/** How PATH, go and Go's directories connect, in words. */
export const TOPOLOGY_MESSAGES: Localized<TopologyMessages> = {
  en: {
    heading: "How PATH, go and Go's directories connect",
    relation: {
      found: "found",
      shim: "found (a version manager's shim)",
      own: "matches",
      "same-release": "another directory with the same version",
      default: "default",
      inside: "inside GOPATH",
      elsewhere: "in another location",
      reachable: "on PATH",
      empty: "no tools installed",
      "not-known": "unknown",
      absent: "is not on PATH",
      gone: "does not exist",
      "not-an-sdk": "is not a Go SDK",
      "other-release": "is from a different Go version",
      malformed: "is not an absolute path",
      "is-an-sdk": "is a Go SDK",
      "holds-go-mod": "contains a go.mod",
      unreachable: "is not on PATH",
      "not-writable": "is not writable by this user",
      nowhere: "has no location",
    },
    notYet: ", not created yet",
    problem: (what) => `problem: ${what}`,
    allConsistent: "all consistent",
  },
  "zh-CN": {
    heading: "PATH、go 与 Go 各目录的关系",
    relation: {
      found: "已找到",
      shim: "已找到，是版本管理器的 shim",
      own: "一致",
      "same-release": "同一版本的另一个目录",
      default: "默认",
      inside: "位于 GOPATH 内",
      elsewhere: "位于其他目录",
      reachable: "在 PATH 中",
      empty: "没有安装工具",
      "not-known": "未知",
      absent: "不在 PATH 中",
      gone: "目录不存在",
      "not-an-sdk": "不是 Go SDK",
      "other-release": "是另一个版本的 SDK",
      malformed: "不是绝对路径",
      "is-an-sdk": "本身是一个 Go SDK",
      "holds-go-mod": "里面有 go.mod",
      unreachable: "不在 PATH 中",
      "not-writable": "当前用户没有写权限",
      nowhere: "无位置",
    },
    notYet: "，尚未创建",
    problem: (what) => `问题：${what}`,
    allConsistent: "全部一致",
  },
};
