import { thisMac } from "./machine.ts";
import { CheckGoEnv } from "./ui/check-go-env.tsx";

/** The command Check Go Env, on this Mac. */
export default function Command() {
  return <CheckGoEnv host={thisMac()} />;
}
