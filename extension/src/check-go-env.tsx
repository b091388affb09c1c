import type { LaunchProps } from "@raycast/api";
import { thisMac } from "./machine.ts";
import { CheckGoEnv } from "./ui/check-go-env.tsx";

/** The command Check Go Env, on this Mac. A deeplink may name the finding to select: `?context={"finding":"ID"}`. */
export default function Command({ launchContext }: Partial<LaunchProps<{ launchContext: { finding?: unknown } }>>) {
  const finding = launchContext?.finding;
  return <CheckGoEnv host={thisMac()} {...(typeof finding === "string" && { finding })} />;
}
