import { expect, it } from "vitest";
import { machine } from "../../shared/src/checks/examples/machine.ts";
import type { Unread } from "../../shared/src/model/index.ts";
import { unreadSchema } from "../../shared/src/model/unread.ts";
import { readFacts } from "../../shared/src/recording/read-facts.ts";
import { unreadText } from "../../shared/src/report/unread-text.ts";
import { reportOf } from "../support/recorded.ts";

const ALL = unreadSchema.entries.reason.options.map(
  (reason): Unread => ({ subject: "/home/dev/x", reason, detail: "DETAIL" }),
);

it("every reason is said in both languages, each in its own", () => {
  for (const one of ALL.filter(({ reason }) => reason !== "sentence")) {
    expect(unreadText(one, "en")).toMatch(/^\/home\/dev\/x: [\x20-\x7e…]+$/);
    expect(unreadText(one, "zh-CN")).toMatch(/^\/home\/dev\/x：.*[\u4e00-\u9fff]/);
  }
});

it("a report says it in its language, and what an earlier version recorded as it stands there", () => {
  const old = ["/opt/go/bin/go: go env did not answer in time"];
  const read = readFacts(JSON.stringify({ ...machine(), unread: old }));
  if (!read.ok) throw new Error(read.faults.join());
  const facts = { ...read.facts, unread: [...read.facts.unread, ...ALL.slice(0, 1)] };
  expect(reportOf(facts, "en").unread).toEqual([...old, "/home/dev/x: timeout (DETAIL)"]);
  expect(reportOf(facts, "zh-CN").unread).toEqual([...old, "/home/dev/x：超时（DETAIL）"]);
});
