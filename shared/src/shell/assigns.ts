/** Whether a startup line gives a variable a value: `export NAME=…`, `NAME=…`, `set -gx NAME …`, `setenv NAME …`. */
export function assigns(text: string, name: string): boolean {
  return new RegExp(`(^|[\\s;&])(${name}=|set\\s+(-\\w+\\s+)*${name}\\b|setenv\\s+${name}\\b)`).test(text);
}

/** Whether such a line may give this value: it does not where its own is plain text, `~` and `$HOME` aside, and another one. */
export function mayAssign(text: string, name: string, value: string, home: string): boolean {
  if (!assigns(text, name)) return false;
  const word = /^(?:"([^"]*)"|'([^']*)'|([^\s;&|"'#]+))(?:\s*(?:$|[;&|#])|\s+\w+=)/.exec(
    text.replace(new RegExp(`^.*?(?:${name}=|\\b${name}\\s+)`), ""),
  );
  const said = (word?.[1] ?? word?.[2] ?? word?.[3] ?? "$")
    .replace(/^~(?=\/|$)/, home)
    .replace(/\$(?:HOME\b|\{HOME\})/g, home);
  return /[$`(*?[{]/.test(said) || said === value;
}
