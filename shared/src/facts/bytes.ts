/** Bytes as people read them: `1.5 GiB`. */
export function inGiB(bytes: number): string {
  return `${(bytes / 2 ** 30).toFixed(1)} GiB`;
}
