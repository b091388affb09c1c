import { isReadByGo } from "../../golang/known-variables.ts";
import type { BlameFacts, PathBlame, Place, Step } from "../../model/index.ts";
import { own } from "../../util/own.ts";
import type { Env } from "../shells/dump.ts";

/** Who is behind what no watched command brought: an entry of PATH, or a variable's value. */
export interface Outside {
  readonly entry: (entry: string) => Place;
  readonly variable: (name: string, value: string) => Place;
  /** Refines a line's place for one entry: path_helper's entries come from a file of their own. */
  readonly refine: (place: Place, entry: string) => Place;
}

/** A command that writes PATH or its array, not one that only reads `$PATH`. */
const NAMES_PATH = /(^|[^\w${])(PATH|path|fish_add_path)\b/;

interface Known {
  readonly introduced: Place;
  readonly moved: Place | null;
  readonly again: readonly Place[];
}

/**
 * Replays a watched start. An entry of PATH was introduced by the command after which it first stood there (again,
 * when it had gone), and moved by the last one after which it stood at another place among those that stayed. When
 * PATH or a variable returns to an earlier value and no command asked for that (a `local PATH` ends), what was known then
 * holds again. Confidence is low when the shell ended with another value than the last one seen.
 */
export function replay(steps: readonly Step[], final: Env, outside: Outside): Omit<BlameFacts, "context"> {
  const history = new Map<string, ReadonlyMap<string, Known>>();
  let known: ReadonlyMap<string, Known> = new Map();
  let path: readonly string[] = [];
  const variables = new Map<string, { value: string | null; place: Place | null }>();
  const earlierPlaces = new Map<string, Place | null>();
  for (const { place, command, values } of steps) {
    const next = split(values.PATH);
    if (next.join(":") !== path.join(":")) {
      const earlier = NAMES_PATH.test(command) ? undefined : history.get(next.join(":"));
      known = earlier ?? judge(path, next, known, place, outside);
      path = next;
      history.set(path.join(":"), known);
    }
    for (const [name, value] of Object.entries(values)) {
      if (variables.get(name)?.value === value) continue;
      const key = `${name}=${value}`;
      const by = command.includes(name) || value === null ? place : (earlierPlaces.get(key) ?? place);
      variables.set(name, { value, place: by });
      earlierPlaces.set(key, by);
    }
  }
  const last = split(final.PATH);
  const sure =
    last.join(":") === path.join(":") &&
    // One that is not there at the end was never exported, or is gone: nothing of it is told.
    [...variables].every(([name, { value }]) => [undefined, value].includes(own(final, name)));
  const copiesOf = counts(last);
  const entries = [...copiesOf.keys()].map((entry): PathBlame => {
    const found = known.get(entry) ?? { introduced: outside.entry(entry), moved: null, again: [] };
    const { introduced, moved } = found;
    const copies = copiesOf.get(entry) ?? 0;
    const again = found.again.slice(0, copies - 1);
    return { entry, introduced, moved, copies, ...(again.length > 0 && { again }) };
  });
  const others = [...variables].flatMap(([name, { value, place }]) => {
    const held = own(final, name);
    if (name === "PATH" || held === undefined) return [];
    const seen = held === value ? place : null;
    return [[name, { value: held, place: seen ?? outside.variable(name, held) }] as const];
  });
  // One that nobody knew to watch: a file that no text names has set it.
  for (const [name, value] of Object.entries(final))
    if (steps.length > 0 && isReadByGo(name) && !variables.has(name))
      others.push([name, { value, place: outside.variable(name, value) }]);
  const read = [...entries.map(({ introduced }) => introduced), ...others.map(([, { place }]) => place)];
  return {
    confidence: sure && read.every(isSure) ? "high" : "low",
    path: entries,
    variables: Object.fromEntries(others),
  };
}

/** Seen while it ran, or read where only this can be meant; a watched line that could not be found is not. */
function isSure({ kind, line }: Place): boolean {
  return kind !== "text" && kind !== "unknown" && (kind !== "line" || line !== null);
}

function judge(
  before: readonly string[],
  after: readonly string[],
  known: ReadonlyMap<string, Known>,
  place: Place | null,
  outside: Outside,
): ReadonlyMap<string, Known> {
  const copies = { before: counts(before), after: counts(after) };
  const stayed = commonOrder(
    [...copies.before.keys()].filter((entry) => copies.after.has(entry)),
    [...copies.after.keys()].filter((entry) => copies.before.has(entry)),
  );
  const result = new Map<string, Known>();
  for (const entry of after) {
    if (result.has(entry)) continue;
    const earlier = known.get(entry);
    const by = place === null ? outside.entry(entry) : outside.refine(place, entry);
    const more = (copies.after.get(entry) ?? 0) - Math.max(1, copies.before.get(entry) ?? 0);
    const again = place === null || more <= 0 ? (earlier?.again ?? []) : [...(earlier?.again ?? []), by];
    if (earlier === undefined) result.set(entry, { introduced: by, moved: null, again });
    else {
      // One more copy in front moves nothing: the entry was there and is there.
      const moved = stayed.has(entry) || place === null ? earlier.moved : by;
      result.set(entry, { ...earlier, moved, again });
    }
  }
  return result;
}

/** How often each entry is there, in the order in which they first are. */
function counts(path: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const entry of path) found.set(entry, (found.get(entry) ?? 0) + 1);
  return found;
}

/**
 * Entries that kept their order, of two orders of the same ones: the longest common subsequence. Among equals the one whose
 * entries stood first: what now stands further in front counts as moved, because that is what people do.
 */
function commonOrder(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const placeOf = new Map(after.map((entry, at) => [entry, at]));
  const places = before.map((entry) => placeOf.get(entry) ?? -1);
  // How many can be kept from each entry on; `furthest` has, for each number, the last place where so many begin.
  const kept = new Array<number>(places.length).fill(0);
  const furthest = [Number.POSITIVE_INFINITY];
  for (let at = places.length - 1; at >= 0; at -= 1) {
    const place = places[at] ?? -1;
    let [low, high] = [0, furthest.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((furthest[middle] ?? 0) > place) low = middle;
      else high = middle;
    }
    kept[at] = low + 1;
    furthest[low + 1] = place;
  }
  let [left, last] = [furthest.length - 1, -1];
  const stayed = before.filter((_, at) => {
    const place = places[at] ?? -1;
    if (place <= last || kept[at] !== left) return false;
    last = place;
    left -= 1;
    return true;
  });
  return new Set(stayed);
}

function split(path: string | null | undefined): readonly string[] {
  return path ? path.split(":") : [];
}
