import type { Localized } from "../model/index.ts";

interface FleetMessages {
  readonly off: string;
  readonly on: (server: string, team: string) => string;
  readonly turnedOn: (server: string, dir: string) => string;
  readonly turnedOff: string;
  readonly withdrawn: string;
  readonly nothingToWithdraw: string;
  readonly sent: string;
  readonly already: string;
  readonly replaced: string;
  readonly waits: (why: string, count: number) => string;
  readonly refused: (why: string) => string;
  readonly inOutbox: (count: number, next: string) => string;
  readonly emptyOutbox: string;
  readonly sentWeeks: (weeks: string, dir: string) => string;
  readonly nothingSent: string;
}

/** The texts of `go-env-check fleet`. */
export const FLEET_MESSAGES: Localized<FleetMessages> = {
  en: {
    off: "Sharing is off. Nothing leaves this machine.",
    on: (server, team) => `Sharing is on: server ${server}, team ${team}.`,
    turnedOn: (server, dir) =>
      `Sharing is on. fleet send sends exactly what fleet preview prints, and only to ${server}.\nA copy of everything sent is saved in ${dir}.\nTo stop and withdraw: go-env-check fleet disable --withdraw`,
    turnedOff: "Sharing is off. Nothing more will be sent.",
    withdrawn: "This week's report was withdrawn.",
    nothingToWithdraw: "Nothing was sent this week; there is nothing to withdraw.",
    sent: "Sent.",
    already: "Already reported.",
    replaced: "Sent. Replaces this week's earlier report.",
    waits: (why, count) => `Not sent yet. ${why} ${queued(count)}; run fleet send again later.`,
    refused: (why) => `Not sent. ${why}`,
    inOutbox: (count, next) => `${queued(count)}; next try ${next}.`,
    emptyOutbox: "No reports queued.",
    sentWeeks: (weeks, dir) => `Weeks sent: ${weeks}. Copies: ${dir}`,
    nothingSent: "Nothing has been sent yet.",
  },
  "zh-CN": {
    off: "上报已关闭，没有任何数据离开本机。",
    on: (server, team) => `上报已开启，服务器 ${server}，团队 ${team}。`,
    turnedOn: (server, dir) =>
      `上报已开启：fleet send 只会把 fleet preview 显示的内容发送到 ${server}。\n所有发送过的内容都在 ${dir} 留有副本。\n如需退出：go-env-check fleet disable --withdraw`,
    turnedOff: "上报已关闭，不再发送任何数据。",
    withdrawn: "已撤回本周的报告。",
    nothingToWithdraw: "本周没有发送过报告，无需撤回。",
    sent: "已发送。",
    already: "服务器上已有这份报告。",
    replaced: "已发送，并替换了本机本周早些时候的报告。",
    waits: (why, count) => `暂未发送：${why} ${count} 份报告待发送，请稍后再次运行 fleet send。`,
    refused: (why) => `未发送：${why}`,
    inOutbox: (count, next) => `${count} 份报告待发送，下次重试：${next}。`,
    emptyOutbox: "没有待发送的报告。",
    sentWeeks: (weeks, dir) => `已发送的周：${weeks}。副本位于 ${dir}`,
    nothingSent: "尚未发送过任何报告。",
  },
};

function queued(count: number): string {
  return `${count} ${count === 1 ? "report" : "reports"} queued`;
}
