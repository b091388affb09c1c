import type { Check } from "../../shared/src/model.ts";

/** The symptom of a check that a program's words show, or null; `…` stands for anything within a line. */
export function symptomIn(text: string, { symptoms }: Pick<Check, "symptoms">): string | null {
  return symptoms.find((symptom) => patternOf(symptom).test(text)) ?? null;
}

function patternOf(symptom: string): RegExp {
  return new RegExp(
    symptom
      .split("…")
      .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join(".+"),
  );
}
