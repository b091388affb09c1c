import { USAGE_MESSAGES, type UsageMessages } from "../messages/usage.ts";

/** Bad usage: the message says what to do. Recognized by its name, because each bundle has its own copy of the class. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  /** The message in the language of these texts. */
  readonly text: (messages: UsageMessages) => string;

  constructor(text: (messages: UsageMessages) => string) {
    super(text(USAGE_MESSAGES));
    this.text = text;
  }
}

/** Whether an error is bad usage, whichever bundle threw it. */
export function isUsageError(error: unknown): error is UsageError {
  return (
    error instanceof Error &&
    error.name === "UsageError" &&
    "text" in error &&
    typeof error.text === "function"
  );
}
