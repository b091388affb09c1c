import type { LaunchProps } from "@raycast/api";
import { thisMac } from "./machine.ts";
import { CheckGoEnv } from "./ui/check-go-env.tsx";

/**
 * The command Check Go Env, on this Mac. A deeplink may name the finding to select (`?context={"finding":"ID"}`), or a join
 * link to ask about (`?context={"join":"https://host/j/CODE"}`), which the page of an invite does.
 */
export default function Command({
  launchContext,
}: Partial<LaunchProps<{ launchContext: { finding?: unknown; join?: unknown } }>>) {
  const { finding, join } = launchContext ?? {};
  return (
    <CheckGoEnv
      host={thisMac()}
      {...(typeof finding === "string" && { finding })}
      {...(typeof join === "string" && { join })}
    />
  );
}
