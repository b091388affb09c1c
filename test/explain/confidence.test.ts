import { expect, it } from "vitest";
import { TOPICS } from "../../shared/src/explain/explain.ts";
import { match } from "../../shared/src/explain/match.ts";
import { corpusMessages } from "./corpus-messages.ts";

const messages = corpusMessages();

/** What go and its programs print when nothing is wrong. */
const HARMLESS = [
  "$ go version\ngo version go1.22.4 linux/amd64",
  "go: downloading github.com/spf13/pflag v1.0.5",
  "=== RUN   TestPlain\n--- PASS: TestPlain (0.00s)\nPASS\nok  \texample.com/plain\t0.012s",
  "$ go vet ./...\n$ make deploy",
  "2024/05/02 10:11:12 main.go:17: server started",
];

it("is not sure of another program's error because go is content beside it", () => {
  const controls = messages.filter(({ control, text }) => control && match(text, TOPICS).kind !== "known");
  expect(controls.length).toBeGreaterThan(400);
  const sure = controls.flatMap(({ text }) =>
    HARMLESS.flatMap((harmless) => [`${harmless}\n${text}`, `${text}\n${harmless}`]).filter(
      (mixed) => match(mixed, TOPICS).kind === "known",
    ),
  );
  expect(sure).toEqual([]);
}, 120_000);

it("is seldom sure and wrong where the message that says it is one that nobody wrote down", () => {
  let asked = 0;
  const wrong = messages.filter(({ control, measure, text, right }) => {
    const found = match(text, TOPICS);
    if (control || !measure || found.kind !== "known" || !right.includes(found.id)) return false;
    asked += 1;
    const without = match(
      text,
      TOPICS.filter((topic) => topic !== found.topic),
    );
    return without.kind === "known" && !right.includes(without.id);
  });
  // Half of them are entries that tell apart, by a condition, what one message means.
  expect(wrong.length / asked).toBeLessThan(0.13);
}, 120_000);
