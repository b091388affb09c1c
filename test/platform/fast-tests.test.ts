import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { FAST } from "../support/fast-tests.ts";
import { ROOT } from "../support/parts.ts";

/** What only tests with real parts need. */
const REAL = /node:child_process|itWith\(|support\/(machine|fix)\.ts/;

it("what npm run test:fast runs starts no other program", () => {
  const below = ["shared", "server"].flatMap((dir) =>
    readdirSync(join(ROOT, dir, "src"), { recursive: true, encoding: "utf8" }).map(
      (name) => `${dir}/src/${name}`,
    ),
  );
  const files = [
    ...below.filter((name) => /\.test\.tsx?$/.test(name)),
    ...FAST.filter((name) => !name.includes("*")),
  ];
  expect(files.length).toBeGreaterThan(30);
  const own = "test/platform/fast-tests.test.ts";
  expect(files.filter((name) => name !== own && REAL.test(readFileSync(join(ROOT, name), "utf8")))).toEqual(
    [],
  );
});
