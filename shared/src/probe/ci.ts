import type { Facts } from "../model/index.ts";
import type { Host } from "./host.ts";

/** What systems set that do not set CI (the documentation of Azure Pipelines, Jenkins and TeamCity). */
const WITHOUT_CI = ["TF_BUILD", "JENKINS_URL", "TEAMCITY_VERSION"];

/** The kind of CI system whose job this process belongs to; nothing outside of one. */
export function readCi({ env }: Host): Pick<Facts, "ci"> {
  if (env.GITHUB_ACTIONS === "true") return { ci: "github" };
  return env.CI === "true" || WITHOUT_CI.some((name) => env[name]) ? { ci: "other" } : {};
}
