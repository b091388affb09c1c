/** Whether a startup line gives a variable a value: `export NAME=…`, `NAME=…`, `set -gx NAME …`, `setenv NAME …`. */
export function assigns(text: string, name: string): boolean {
  return new RegExp(`(^|[\\s;&])(${name}=|set\\s+(-\\w+\\s+)*${name}\\b|setenv\\s+${name}\\b)`).test(text);
}
