/** A text as it is searched: without case, accents and full-width forms. */
export function folded(text: string): string {
  return text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').trim()
}
