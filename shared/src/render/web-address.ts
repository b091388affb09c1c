/** Whether a text may become a link: only a web address may, because a stored report can contain anything. */
export function isWebAddress(text: string): boolean {
  return /^https:\/\/[\w.-]+(\/[\w./?#&=%+~@:,;!-]*)?$/.test(text);
}
