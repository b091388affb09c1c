import type { Report } from "../model/index.ts";
import type { Host } from "../probe/host.ts";
import { viewOf } from "../render/view.ts";
import { columns } from "../render/wrap.ts";
import type { CheckArgs } from "./args.ts";
import { viewOptions } from "./output.ts";
import type { Terminal } from "./terminal.ts";

/** A terminal that shows what is known of this process until the whole answer takes its place. */
export interface VerdictFirst {
  readonly terminal: Terminal;
  readonly show: (soFar: Report) => Promise<void>;
}

/** Whatever is written next takes the place of the first verdict, so that the screen never says two things. */
export function verdictFirst(host: Host, args: CheckArgs, terminal: Terminal): VerdictFirst {
  let rows = 0;
  const eraseFirst = (): void => {
    if (rows > 0) terminal.erase(rows);
    rows = 0;
  };
  const over =
    (write: (text: string) => void) =>
    (text: string): void => {
      eraseFirst();
      write(text);
    };
  return {
    terminal: { ...terminal, write: over(terminal.write), complain: over(terminal.complain) },
    show: async (soFar) => {
      const size = terminal.size();
      const { renderFirst } = await import("../render/text.ts");
      const text = renderFirst(soFar, viewOf(viewOptions(host, args, terminal)));
      const lines = text.split("\n").slice(0, -1);
      const height = lines.reduce(
        (sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / (size?.columns ?? 80))),
        0,
      );
      // What has scrolled away cannot be erased.
      if (text === "" || size === null || height >= size.rows) return;
      terminal.progress("");
      terminal.write(text);
      rows = height;
    },
  };
}

/** Columns that a line takes, colors aside. */
function widthOf(line: string): number {
  return columns(line.replace(/\u001b\[[0-9;]*m/g, ""));
}
