import type { ReadClaim } from '../../model.ts'

const LINK = /\b(?:(up|higher|more)|(?:down|lower|less|fewer)) (?:from|than|on)(?: [a-z]+){0,2} $/
/** A month goes up and down on the one before; quarters of firms do on the year. */
const MONTH = /^\d{4}-\d\d$/

/**
 * "Fell to 5.2 % in May, up from 4.7 % a year earlier": the verb is on the month before and the words beside the second on the year; against
 * one base they would contradict each other.
 */
export function areOnTwoBases(
  text: string,
  first: ReadClaim,
  second: ReadClaim,
  verb: 'up' | 'down',
): boolean {
  const link = LINK.exec(text.slice(first.end, second.start))
  if (link === null || (link[1] === undefined ? 'down' : 'up') === verb) return false
  const [now, then] = [first.period ?? '', second.period ?? '']
  return MONTH.test(now) && now.slice(4) === then.slice(4) && now !== then
}
