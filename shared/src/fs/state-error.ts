import type { Done, Refusal } from "../model/index.ts";

/** An error that carries why something of ours could not be read or written, for the command to put into words. */
interface StateError extends Error {
  readonly refusal: Refusal;
}

/** Makes one; its message is for programs, the words for people are `refusalText`'s. */
function stateError(refusal: Refusal): StateError {
  const { kind, file, detail } = refusal;
  return Object.assign(new Error(`${file}: ${kind}${detail === "" ? "" : ` (${detail})`}`), { refusal });
}

/** Whether a caught error is one of these. */
export function isStateError(error: unknown): error is StateError {
  return error instanceof Error && "refusal" in error;
}

/** The value of what was done; throws a StateError of its refusal. */
export function orThrow<T>(result: Done<T>): T {
  if (!result.ok) throw stateError(result.refusal);
  return result.value;
}
