/** Whether a text may become a link: an address of the web and nothing else, whatever a stored report says. */
export function isWebAddress(text: string): boolean {
  return /^https:\/\/[\w.-]+(\/[\w./?#&=%+~@:,;!-]*)?$/.test(text);
}
