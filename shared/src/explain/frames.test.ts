import { expect, it } from "vitest";
import { explain } from "./explain.ts";
import { ERROR_MESSAGES } from "./known-errors.ts";

/** What runners and builders write before each line. */
const FRAMES = [
  "2026-11-24T10:11:12.1234567Z ",
  "2026-11-24T10:11:12.123456Z 01O ",
  "[2026-11-24T10:11:12.123Z] ",
  "#12 1.345 ",
];

it("reads each message behind a runner's times and a builder's steps as it reads it alone", () => {
  const answer = (text: string) => {
    const { match, explanation } = explain(text, "bash", "en");
    return [match, explanation?.id];
  };
  const framed = ERROR_MESSAGES.flatMap(({ examples }) =>
    examples
      .slice(0, 1)
      .flatMap((text) => FRAMES.map((frame) => ({ text, log: text.replace(/^/gm, frame) }))),
  );
  expect(framed.filter(({ text, log }) => answer(text).join() !== answer(log).join())).toEqual([]);
}, 120_000);
