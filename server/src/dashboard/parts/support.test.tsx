import { expect, it } from "vitest";
import { summarize } from "../../lead/summary.ts";
import { PAGE_MESSAGES } from "../messages/index.ts";
import { Support } from "./support.tsx";

it("says why it shows no Go version: too few machines, or groups that are too small", () => {
  const { en: messages } = PAGE_MESSAGES;
  const none = summarize({ id: "t", name: "Gophers" }, [], [], new Date());
  const page = (breakdowns: typeof none.breakdowns): string =>
    String(<Support summary={{ ...none, breakdowns }} messages={messages} />);
  expect(page({})).toContain(messages.noSupport);
  // Thirty machines of one Go version: all others together are none.
  expect(page({ go: [] })).toContain(messages.groupsTooSmall);
});
