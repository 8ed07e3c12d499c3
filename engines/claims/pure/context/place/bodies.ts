import type { FoundPlace } from './scan-places.ts'

// Bodies of several places that tell something together: 清河市政府新闻办与云溪市政府新闻办联合, 甲省消保委、乙省消保委.

/** What it tells with another is of neither's place alone. */
export function isOneOfBodies(
  text: string,
  place: FoundPlace,
  places: readonly FoundPlace[],
): boolean {
  return places.some(
    (other) =>
      !isSame(text, other, place) &&
      (other.start < place.start ? areBodies(text, other, place) : areBodies(text, place, other)),
  )
}

/** Whether the words between two places are the name of a body and what joins it to the next one. */
export function areBodies(text: string, left: FoundPlace, right: FoundPlace): boolean {
  return (
    right.start - left.end <= BETWEEN_MAX &&
    areOfOneRank(left, right) &&
    JOINED.test(text.slice(left.end, right.start))
  )
}

const BETWEEN_MAX = 24
const JOINED =
  /^[省市]?[㐀-鿿]{1,12}[局委厅办室会院关府社署处部](?:[今昨][天日]|\d{1,2}月\d{1,2}日)?[、和与及同]$/

/** A municipality is a city of the rank of a province. */
function areOfOneRank({ level: a }: FoundPlace, { level: b }: FoundPlace): boolean {
  return a === b || [a, b].every((level) => level === 'city' || level === 'province')
}

export function isSame(text: string, one: FoundPlace, other: FoundPlace): boolean {
  if (one.id !== null || other.id !== null) return one.id === other.id
  return text.slice(one.start, one.end) === text.slice(other.start, other.end)
}
