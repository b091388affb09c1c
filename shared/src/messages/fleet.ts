import type { Localized } from "../model/index.ts";

interface FleetWords {
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

/** What `go-env-check fleet` says. */
export const FLEET_MESSAGES: Localized<FleetWords> = {
  en: {
    off: "Sharing is off. Nothing leaves this machine.",
    on: (server, team) => `Sharing is on, with ${server} for team ${team}.`,
    turnedOn: (server, dir) =>
      `Sharing is on: fleet send sends what fleet preview prints, to ${server} and nowhere else.\nA copy of all that is sent is kept in ${dir}.\nTo leave: go-env-check fleet disable --withdraw`,
    turnedOff: "Sharing is off. Nothing more is sent.",
    withdrawn: "This week's report was taken back.",
    nothingToWithdraw: "Nothing was sent this week; there is nothing to take back.",
    sent: "Sent.",
    already: "The server had this report already.",
    replaced: "Sent. It replaces what this machine said earlier this week.",
    waits: (why, count) => `Not sent yet. ${why} It stays in the outbox (${count}); send again later.`,
    refused: (why) => `Not sent. ${why}`,
    inOutbox: (count, next) => `Outbox: ${count} waiting, not before ${next}.`,
    emptyOutbox: "Outbox: empty.",
    sentWeeks: (weeks, dir) => `Sent in: ${weeks}. To read them: ${dir}`,
    nothingSent: "Nothing was sent so far.",
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
    waits: (why, count) => `暂未发送：${why} 已放入发件箱（${count} 份），请稍后再次发送。`,
    refused: (why) => `未发送：${why}`,
    inOutbox: (count, next) => `发件箱：${count} 份待发送，最早 ${next} 重试。`,
    emptyOutbox: "发件箱：空。",
    sentWeeks: (weeks, dir) => `已发送的周：${weeks}。副本位于 ${dir}`,
    nothingSent: "尚未发送过任何报告。",
  },
};
