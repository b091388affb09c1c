import { resolve } from "node:path/posix";
import type { ProjectFacts } from "../model/index.ts";

/** What go says that it cannot read, and where; the line is null where it names none. */
export interface Fault {
  readonly file: string;
  readonly line: number | null;
  readonly said: string;
}

const PARSING =
  /errors? (?:parsing|reading) go\.(mod|work)|^go: reading go\.work|invalid toolchain .* in \S*go\.(mod|work)/m;
const PLACE = /^(?:go: .*?: )?(\S*go\.(?:mod|work)):(\d+)(?::\d+)?: (.*)$/m;

/** The fault of go.mod or go.work in what a go command said of a project; null where it said something else. */
export function faultIn(said: string, project: ProjectFacts): Fault | null {
  const head = PARSING.exec(said);
  if (head === null) return null;
  const workIsMeant = head[0].includes("go.work");
  const known = workIsMeant ? project.work?.file : project.goMod;
  const place = PLACE.exec(said);
  if (place !== null)
    return { file: resolve(project.dir, place[1] ?? ""), line: Number(place[2]), said: place[3] ?? "" };
  const line = said.split("\n").find((one) => PARSING.test(one)) ?? "";
  const text = line.replace(/^go: /, "").replace(/^errors? (?:parsing|reading) go\.\w+: ?/, "");
  return {
    file: known ?? `${project.dir}/go.mod`,
    line: null,
    said: text.replace(/ To specify .*/, ""),
  };
}
