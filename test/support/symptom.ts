/** The message of a check that a program's output shows, or null; `…` stands for anything within a line. */
export function symptomIn(text: string, messages: readonly string[]): string | null {
  return messages.find((symptom) => patternOf(symptom).test(text)) ?? null;
}

function patternOf(symptom: string): RegExp {
  return new RegExp(
    symptom
      .split("…")
      .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join(".+"),
  );
}
