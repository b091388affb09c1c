import { isSelf, sameDirectory } from "../../../shell/cut/path-list.ts";
import { withoutPart } from "../../../shell/edit/take-out.ts";
import { bytesOfText, type Desk, type Outcome, refused } from "./desk.ts";
import { entriesIn, written } from "./entries.ts";

/**
 * Puts an entry that its line adds behind PATH in front of it: `$PATH:/usr/local/go/bin` becomes `/usr/local/go/bin:$PATH`.
 * Refused where no line adds it so, or more than one, and where PATH lacks it.
 */
export function moveInFront(desk: Desk, dir: string): Outcome {
  const [entry, more] = desk.files
    .flatMap((file) => entriesIn(desk, file))
    .filter(({ value }) => value !== null && sameDirectory(value, bytesOfText(dir)));
  const isLate = desk.facts.path.some(({ raw }) => raw === dir);
  if (!isLate || entry === undefined || more !== undefined) return refused("not-seen");
  const { file, line, list, part } = entry;
  const { parts, kind } = list;
  const self = parts.find(isSelf);
  if (self === undefined || self.start > part.start) return refused("not-seen");
  const { text } = line;
  const word = text.slice(part.start, part.end);
  const fits = kind === "words" || (self.units[0]?.quote === part.units[0]?.quote && !/["']/.test(word));
  if (!fits) return refused("not-understood");
  const behind = parts.indexOf(self) + 1 === parts.indexOf(part);
  const between = text.slice(self.end, part.start);
  const rest = parts.length === 2 ? null : withoutPart(text, line.commands, list, part, desk.syntax);
  if (rest === null && !behind) return refused("not-understood");
  const now =
    rest === null
      ? `${text.slice(0, self.start)}${word}${between}${text.slice(self.start, self.end)}${text.slice(part.end)}`
      : `${rest.slice(0, self.start)}${word}${kind === "colons" ? ":" : " "}${rest.slice(self.start)}`;
  return written(desk, file, entry, now);
}
