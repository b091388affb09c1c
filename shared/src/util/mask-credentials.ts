/**
 * A text with the passwords of the addresses in it hidden: `https://me:secret@proxy` becomes `https://me:•••@proxy`. A
 * report is made to be shown and mailed; what a fix needs of the value it takes from the facts.
 */
export function maskCredentials(text: string): string {
  return text.includes("@") ? text.replace(/(:\/\/[^\s/:@]*):[^\s/@]+@/g, "$1:•••@") : text;
}
