import { SUPPRESSION_MESSAGES } from "../messages/suppressions.ts";
import type { Report } from "../model/index.ts";
import { tildify } from "../util/tildify.ts";

/** One line for each suppressed finding and for each suppression that has no effect any more. */
export function suppressionLines({ suppressed, notices, home, language }: Report): readonly string[] {
  const w = SUPPRESSION_MESSAGES[language];
  return [
    ...suppressed.map(({ id, until, reason, file }) =>
      w.suppressed(id, until, reason, file === undefined ? null : tildify(file, home)),
    ),
    ...notices.map(({ kind, id, until, file }) => {
      const at = tildify(file, home);
      return kind === "expired" ? w.expired(id, until ?? "", at) : w.unknownId(id, at);
    }),
  ];
}
