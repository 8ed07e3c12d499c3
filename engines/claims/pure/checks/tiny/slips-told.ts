import { expect } from 'vitest'
import { checkText } from '../../check-text.ts'

const RELEASED = '2025-11-20'

/** The claims of a text that are inconsistent, in its own words. */
export function accused(text: string, date = RELEASED): readonly string[] {
  return checkText(text, { date }).claims.flatMap((one) =>
    one.verdict === 'inconsistent' ? [one.text] : [],
  )
}

/** A true text, and what is wrong in it with the second words in the place of the first. */
export function told(text: string, ...slips: readonly (readonly [string, string])[]): void {
  expect(accused(text)).toEqual([])
  for (const [right, wrong] of slips) {
    expect(text.split(right)).toHaveLength(2)
    expect(accused(text.replace(right, wrong)), `${right}: ${wrong}`).not.toEqual([])
  }
}
