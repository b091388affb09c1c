import type { Finding } from "../../../shared/src/index.ts";
import type { CheckView } from "./check-view.ts";

export function SuppressAction(_: { finding: Finding; view: CheckView }) {
  return null;
}
