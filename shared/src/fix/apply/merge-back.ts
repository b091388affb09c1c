import { diffArrays } from "diff";

/**
 * A file's lines without a fix, whatever else happened to it since: what led from `before` to `after` is turned back in
 * `now`. Null where a line that the fix wrote has changed or is gone.
 */
export function mergeBack(now: string, before: string, after: string): string | null {
  const left = now.split("\n");
  const fixed = after.split("\n");
  const places = placesOf(fixed, left);
  let lines = [...left];
  let at = fixed.length;
  // From the end, so that places in front stay as they are.
  for (const { count, added, removed, value } of diffArrays(before.split("\n"), fixed).reverse()) {
    if (!added && !removed) at -= count;
    else if (added) {
      at -= count;
      const own = value.map((_, index) => places[at + index] ?? -1);
      const [first = -1] = own;
      if (own.some((place, index) => place < 0 || place !== first + index)) return null;
      if (value.some((line) => times(left, line) > times(fixed, line))) return null;
      lines = [...lines.slice(0, first), ...lines.slice(first + count)];
    } else {
      const place = gapAt(at, places, left.length);
      lines = [...lines.slice(0, place), ...value, ...lines.slice(place)];
    }
  }
  return lines.join("\n");
}

/** Where each line stands in another text; negative for one that is gone. */
function placesOf(lines: readonly string[], there: readonly string[]): readonly number[] {
  const places: number[] = [];
  let at = 0;
  for (const { count, added, removed } of diffArrays([...lines], [...there])) {
    if (added) at += count;
    else if (removed) places.push(...Array(count).fill(-1));
    else for (let index = 0; index < count; index += 1) places.push(at++);
  }
  return places;
}

/** Between two lines of a text: behind the one in front that still stands, else before the one behind, else at the end. */
function gapAt(at: number, places: readonly number[], end: number): number {
  for (let index = at - 1; index >= 0; index -= 1) {
    const place = places[index] ?? -1;
    if (place >= 0) return place + 1;
  }
  const behind = places.slice(at).find((place) => place >= 0);
  return behind ?? end;
}

function times(lines: readonly string[], line: string): number {
  return lines.filter((one) => one === line).length;
}
