/** The message of a check that a program's output shows, or null; `…` stands for anything within a line. */
export function messageIn(text: string, messages: readonly string[]): string | null {
  return messages.find((message) => patternOf(message).test(text)) ?? null;
}

function patternOf(message: string): RegExp {
  return new RegExp(
    message
      .split("…")
      .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join(".+"),
  );
}
