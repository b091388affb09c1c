import fc from "fast-check";
import { expect, it } from "vitest";
import { cell } from "./export.ts";

it("writes no cell that a spreadsheet would run, and loses no character", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `=${text}`),
        fc.constantFrom("@x", "+1", "-1", "\t=1"),
      ),
      (text) => {
        const written = cell(text);
        const read = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
        expect(read).not.toMatch(/^[=+\-@\t\r]/);
        expect(read.replace(/^'/, "")).toBe(text.replace(/^'/, ""));
        expect(written.startsWith('"') || !/[",\r\n]/.test(written)).toBe(true);
      },
    ),
  );
});
