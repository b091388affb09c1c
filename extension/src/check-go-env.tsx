import { thisMac } from "./machine.ts";
import { CheckGoEnv } from "./ui/check-go-env.tsx";

/** The command: the shared calibration, on this Mac. */
export default function Command() {
  return <CheckGoEnv host={thisMac()} />;
}
