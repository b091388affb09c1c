import type { Facts, GoFacts } from "../model/index.ts";
import { activeGo } from "./active-go.ts";
import { newestGo } from "./newest-go.ts";

/** Another Go with all of its SDK than the one that a command line gets: the next on PATH, else the newest off PATH. */
export function anotherWholeGo(facts: Facts): GoFacts | null {
  const active = activeGo(facts)?.realPath;
  const whole = (go: GoFacts | null): readonly GoFacts[] =>
    go !== null && isWhole(go) && go.realPath !== active ? [go] : [];
  return facts.path.flatMap(({ go }) => whole(go))[0] ?? newestGo(facts.elsewhere.flatMap(whole));
}

/** Whether a Go can build, as far as the files of its SDK tell. */
export function isWhole({ sdk }: GoFacts): boolean {
  return sdk !== null && sdk.sourceMissing !== true && sdk.toolsMissing !== true;
}
