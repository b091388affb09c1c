import type { Localized, Relation } from "../model/index.ts";

interface TopologyWords {
  readonly heading: (fingerprint: string) => string;
  readonly relation: Readonly<Record<Relation, string>>;
  readonly notYet: string;
  readonly broken: (edge: string, relation: string) => string;
  readonly whole: string;
}

/** How PATH, go and Go's directories hang together, in words. */
export const TOPOLOGY_MESSAGES: Localized<TopologyWords> = {
  en: {
    heading: (fingerprint) => `Topology (fingerprint ${fingerprint})`,
    relation: {
      found: "found",
      shim: "found, a version manager's shim",
      own: "its own",
      "same-release": "another directory of the same release",
      default: "the default place",
      inside: "inside",
      elsewhere: "elsewhere",
      reachable: "on PATH",
      empty: "nothing is installed there",
      "not-known": "not known",
      absent: "no directory on PATH holds it",
      gone: "the directory is not there",
      "not-an-sdk": "the directory is no SDK",
      "other-release": "an SDK of another release",
      malformed: "not an absolute path",
      "is-an-sdk": "is an SDK itself",
      "holds-go-mod": "holds a go.mod",
      unreachable: "not on PATH",
      "not-writable": "this account may not write there",
      nowhere: "has no place",
    },
    notYet: ", not made yet",
    broken: (edge, relation) => `broken edge: ${edge}, ${relation}`,
    whole: "every edge holds",
  },
  "zh-CN": {
    heading: (fingerprint) => `拓扑（指纹 ${fingerprint}）`,
    relation: {
      found: "已找到",
      shim: "已找到，是版本管理器的 shim",
      own: "就是它自己的",
      "same-release": "同一版本的另一个目录",
      default: "默认位置",
      inside: "在其中",
      elsewhere: "在别处",
      reachable: "在 PATH 中",
      empty: "里面没有安装任何工具",
      "not-known": "未知",
      absent: "PATH 的目录里都没有",
      gone: "目录不存在",
      "not-an-sdk": "不是完整的 SDK",
      "other-release": "是另一个版本的 SDK",
      malformed: "不是绝对路径",
      "is-an-sdk": "本身是一个 SDK",
      "holds-go-mod": "里面有 go.mod",
      unreachable: "不在 PATH 中",
      "not-writable": "当前账户没有写权限",
      nowhere: "没有位置",
    },
    notYet: "，尚未创建",
    broken: (edge, relation) => `断开的边：${edge}，${relation}`,
    whole: "所有的边都成立",
  },
};
