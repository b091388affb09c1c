import { describe, expect, it } from "vitest";
import { VERIFY_COMMANDS } from "../../shared/src/catalog/messages.ts";
import { BROKEN, given } from "../broken/all.ts";
import { MACS } from "../broken/mac.ts";
import { NOT_HERE } from "../broken/not-here.ts";
import { RELEASES, type Row } from "../broken/row.ts";
import { itWith } from "../support/parts.ts";
import { canRun, type Shown, seeIt } from "../support/see-it-yourself.ts";

const rowsOf = (id: string) => BROKEN.filter((broken) => broken.id === id);

/** The newest release that can have the fault and is not newer than 1.26, the release on which most people are. */
const releaseOf = ({ on = RELEASES }: Row) => (on.includes("go1.26") ? "go1.26" : (on[0] ?? "go1.26"));

/** The words of a command for a failed test: what it printed is what one wants to read. */
const told = (shown: readonly Shown[]) =>
  shown.map(({ command, broken, fixed }) => `$ ${command}\n${broken}--- fixed:\n${fixed}`);

describe('the commands under "see it yourself", run on the machines of the check', () => {
  for (const [id, commands] of Object.entries(VERIFY_COMMANDS)) {
    const rows = rowsOf(id);
    if (rows.length === 0) continue;
    itWith(
      [...RELEASES, "bash", "git"],
      id,
      ({ bash: _, git: __, ...sdks }) => {
        const seen = rows.map(({ number, row }) => ({
          number,
          notShown: row.notShown,
          shown: seeIt(id, row, given(releaseOf(row), sdks), commands.filter(canRun)),
        }));
        for (const { number, notShown, shown } of seen) {
          const isShown = shown.some(({ shows }) => shows);
          expect([number, isShown || told(shown)]).toEqual([
            number,
            notShown === undefined ? true : told(shown),
          ]);
        }
        // One that prints nothing anywhere can show nothing: its pattern never matches.
        const mute = commands
          .filter(canRun)
          .filter((command) =>
            seen.every(({ shown }) =>
              shown.every((one) => one.command !== command || one.broken + one.fixed === ""),
            ),
          );
        expect(mute).toEqual([]);
      },
      180_000,
    );
  }
});

it("what has commands and no row needs a Mac, or is not here for a stated reason", () => {
  const without = Object.keys(VERIFY_COMMANDS).filter((id) => rowsOf(id).length === 0);
  expect(without.filter((id) => MACS[id] === undefined && NOT_HERE[id] === undefined)).toEqual([]);
});
