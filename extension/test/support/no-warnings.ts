import { afterEach, expect, vi } from "vitest";

/** React's warnings (an update outside of act, a missing key) fail the test in which they come. */
const complained = vi.spyOn(console, "error");
afterEach(() => {
  const texts = complained.mock.calls.map((args) => args.map(String).join(" "));
  complained.mockClear();
  expect(texts.filter((text) => !text.includes("react-test-renderer is deprecated"))).toEqual([]);
});
