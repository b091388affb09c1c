declare const SHELL_TEXT: unique symbol;

/**
 * Code for a shell in which every value is quoted. Only `shell/shell-text.ts` makes it: a plain string does not compile
 * where a command or a snippet is handed to somebody.
 */
export type ShellText = string & { readonly [SHELL_TEXT]: true };
