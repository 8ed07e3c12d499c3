import type { Claim } from '#engines/claims/pure'

/** Accounts set what is below nothing in brackets: `(251.3)`. They are the figure's minus, and shown as part of it. */
export function withBrackets<T extends Pick<Claim, 'start' | 'end' | 'text' | 'value'>>(
  claim: T,
  text: string,
): T {
  const { start, end, value } = claim
  const around = text.slice(Math.max(0, start - 1), end + 1)
  if (!value.startsWith('-') || !IN_BRACKETS.test(around)) return claim
  return { ...claim, start: start - 1, end: end + 1, text: around }
}

/** A figure with a sign or brackets of its own needs none. */
const IN_BRACKETS = /^[(（][^-−–()（）]+[)）]$/
