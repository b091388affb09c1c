import type { Localized } from "../model/index.ts";
import { REPORT_MESSAGES } from "./report.ts";

interface FleetMessages {
  readonly off: string;
  readonly on: (server: string, team: string) => string;
  readonly turnedOn: (server: string, dir: string) => string;
  readonly noAnswerYet: (why: string) => string;
  readonly wrongToken: string;
  readonly wrongTeam: (team: string) => string;
  readonly invited: (name: string, team: string, server: string, report: string) => string;
  readonly askJoin: (name: string) => string;
  readonly leftAlone: string;
  readonly notJoined: (why: string) => string;
  readonly otherTeam: (name: string) => string;
  readonly joined: (name: string) => string;
  readonly offered: string;
  readonly askSchedule: (scheduler: string) => string;
  readonly scheduled: (scheduler: string, weekday: number, hour: number) => string;
  readonly notScheduled: (scheduler: string, why: string) => string;
  readonly scheduleLater: string;
  readonly noScheduler: string;
  readonly unscheduled: string;
  readonly noSchedule: string;
  /** Why a finding is suppressed, as a report says it. */
  readonly teamSuppresses: string;
  readonly minimumGo: (version: string) => string;
  readonly suppressedForAll: (ids: string) => string;
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

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const ZH_WEEKDAYS = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];

/** The texts of `go-env-check fleet`. */
export const FLEET_MESSAGES: Localized<FleetMessages> = {
  en: {
    off: "Sharing is off. Nothing leaves this machine.",
    on: (server, team) => `Sharing is on: server ${server}, team ${team}.`,
    turnedOn: (server, dir) =>
      `Sharing is on. fleet send sends exactly what fleet preview prints, and only to ${server}.\nA copy of everything sent is saved in ${dir}.\nTo stop and withdraw: go-env-check fleet disable --withdraw`,
    noAnswerYet: (why) => `${why}. Try again later: go-env-check fleet send`,
    wrongToken:
      "The server does not know this token; nothing was turned on. Ask for an invite link or a new token.",
    wrongTeam: (team) =>
      `This token is not of team ${team}; nothing was turned on. Check the team's ID and the token.`,
    invited: (name, team, server, report) =>
      `Team:    ${name} (${team})\nServer:  ${server}\nLeave:   go-env-check fleet disable --withdraw\n\nOne report a week like this one, and nothing else:\n${report}\n`,
    askJoin: (name) => `Join ${name} and send this report? [y/N] `,
    leftAlone: "Not joined. Nothing was stored and nothing was sent.",
    notJoined: (why) => `not joined. ${why}`,
    otherTeam: (name) =>
      `not joined. This machine shares with ${name}; leave it first: go-env-check fleet disable`,
    joined: (name) => `Joined ${name}.`,
    offered: "Your administrator offers a team to join: go-env-check fleet join",
    askSchedule: (scheduler) => `Send a report automatically every week, using ${scheduler}? [y/N] `,
    scheduled: (scheduler, weekday, hour) =>
      `A report is sent every ${WEEKDAYS[weekday]} after ${hour}:00 by ${scheduler}. To stop that: go-env-check fleet schedule off`,
    notScheduled: (scheduler, why) =>
      `The weekly schedule could not be set up with ${scheduler}: ${why}. Run go-env-check fleet send once a week.`,
    scheduleLater:
      "Not scheduled. Run go-env-check fleet send once a week, or go-env-check fleet schedule to send it automatically.",
    noScheduler: "There is no scheduler on this machine. Run go-env-check fleet send once a week.",
    unscheduled: "The weekly schedule was removed.",
    noSchedule: "There is no weekly schedule.",
    teamSuppresses: "your team suppresses this check for all",
    minimumGo: REPORT_MESSAGES.en.teamRequires,
    suppressedForAll: (ids) => `Your team suppresses for all: ${ids}.`,
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
    noAnswerYet: (why) => `${why}。fleet send 会再次尝试。`,
    wrongToken: "服务器不认识此令牌，上报未开启。请索取邀请链接或新的令牌。",
    wrongTeam: (team) => `此令牌不属于团队 ${team}，上报未开启。请检查团队 ID 和令牌。`,
    invited: (name, team, server, report) =>
      `团队：   ${name}（${team}）\n服务器： ${server}\n退出：   go-env-check fleet disable --withdraw\n\n每周一份这样的报告，除此之外不发送任何数据：\n${report}\n`,
    askJoin: (name) => `加入 ${name} 并发送这份报告？[y/N] `,
    leftAlone: "未加入。没有保存也没有发送任何数据。",
    notJoined: (why) => `未加入：${why}`,
    otherTeam: (name) => `未加入：本机已加入 ${name}，请先退出：go-env-check fleet disable`,
    joined: (name) => `已加入 ${name}。`,
    offered: "管理员提供了一个可以加入的团队：go-env-check fleet join",
    askSchedule: (scheduler) => `是否通过 ${scheduler} 每周自动发送报告？[y/N] `,
    scheduled: (scheduler, weekday, hour) =>
      `将由 ${scheduler} 在每${ZH_WEEKDAYS[weekday]} ${hour} 点后发送报告。取消：go-env-check fleet schedule off`,
    notScheduled: (scheduler, why) =>
      `无法通过 ${scheduler} 设置每周任务：${why}。请每周运行一次 go-env-check fleet send。`,
    scheduleLater:
      "未设置每周任务。请每周运行一次 go-env-check fleet send，或运行 go-env-check fleet schedule 自动发送。",
    noScheduler: "本机没有任务调度程序。请每周运行一次 go-env-check fleet send。",
    unscheduled: "已删除每周任务。",
    noSchedule: "没有每周任务。",
    teamSuppresses: "你的团队对所有成员忽略此检查项",
    minimumGo: REPORT_MESSAGES["zh-CN"].teamRequires,
    suppressedForAll: (ids) => `你的团队对所有成员忽略：${ids}。`,
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
