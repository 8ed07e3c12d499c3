const SOFT_HYPHEN = '\u00ad'

/** Where a word may be divided no reader sees anything. */
export function withoutSoftHyphens(text: string): string {
  return text.includes(SOFT_HYPHEN) ? text.replaceAll(SOFT_HYPHEN, '') : text
}
