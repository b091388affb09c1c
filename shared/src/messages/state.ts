import type { Localized, StateRefusal } from "../model/index.ts";

type Say = (file: string, detail: string) => string;

/** Why something of ours on disk is not read or written, and what to do about it. */
export const STATE_MESSAGES: Localized<Readonly<Record<StateRefusal, Say>>> = {
  en: {
    "state-denied": (file, detail) =>
      `${file} cannot be read (${detail}). It may belong to another account, such as root after sudo. Change its owner back to you (sudo chown), or remove it.`,
    "state-odd": (file) =>
      `${file} is not what Go Env Check put there (a regular file or a directory is expected), so it was not read. Remove it.`,
    "state-link": (file) =>
      `${file} is a symbolic link. Go Env Check keeps its data in real files and directories only, so it was not followed. Replace the link with what it points to, or remove it.`,
    "state-large": (file) =>
      `${file} is larger than Go Env Check ever writes, so it was not read. Remove it.`,
    "state-damaged": (file, detail) =>
      `${file} is damaged (${detail}), so it was not used. Remove it to start over.`,
    "not-ours": (file, uid) =>
      `${file} belongs to another account (user id ${uid}), so nothing there is read or written. Change its owner to yours (sudo chown), or remove it.`,
    "open-to-others": (file, mode) =>
      `Other accounts can write to ${file} (mode ${mode}), so Go Env Check does not use it. Check what is in it, then run chmod 700 on it.`,
    untrusted: (file, detail) =>
      `${file} asks for a change that Go Env Check does not make (${detail}), so nothing was undone. If you did not edit it, somebody else may have. Look at it, then remove it.`,
    outside: (file) =>
      `${file} is neither in your home directory nor the file of go env -w, so it was not written. Change it by hand.`,
  },
  "zh-CN": {
    "state-denied": (file, detail) =>
      `无法读取 ${file}（${detail}），因此不知道其中的内容。它可能属于其他账户（例如用 sudo 运行之后属于 root）。请把所有者改回自己（sudo chown），或将其删除。`,
    "state-odd": (file) => `${file} 不是 Go Env Check 写入的普通文件或目录，没有读取。请将其删除。`,
    "state-link": (file) =>
      `${file} 是符号链接。Go Env Check 只在真实的文件和目录中保存数据，没有跟随该链接。请用链接的目标替换它，或将其删除。`,
    "state-large": (file) => `${file} 大于 Go Env Check 写入的任何文件，没有读取。请将其删除。`,
    "state-damaged": (file, detail) => `${file} 已损坏（${detail}），没有使用。删除后即可重新开始。`,
    "not-ours": (file, uid) =>
      `${file} 属于其他账户（用户 id ${uid}），没有读取或写入。请把所有者改为自己（sudo chown），或将其删除。`,
    "open-to-others": (file, mode) =>
      `其他账户可以写入 ${file}（权限 ${mode}），因此不信任其中的内容。请检查其中的内容，然后对它运行 chmod 700。`,
    untrusted: (file, detail) =>
      `${file} 要求的改动不是 Go Env Check 会做的（${detail}），没有撤销任何内容。如果不是你编辑的，可能是其他人改动的。请查看后将其删除。`,
    outside: (file) => `${file} 既不在主目录中，也不是 go env -w 的文件，没有写入。请手动修改。`,
  },
};
