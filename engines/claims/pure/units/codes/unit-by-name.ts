import type { ReadClaim } from '../../model.ts'

/** What says more of a noun begins so. */
const BEHIND = / (?:of|from|to|in|for|at|on|by|with|who|that|which|tied|aged|living) .*$/
const EMPTY = /^.*\b(?:number|total) of /i
const PERSONS =
  /\b(?:people|persons|(?:wo)?men|children|visitors|tourists|passengers|guests|travell?ers|patients|students|pupils|graduates|workers|employees|members|residents|refugees|migrants|donors|voters|respondents|[a-z]+keepers|arrivals|deaths|fatalities)$/i

/** Of visitors may be counted what they did. */
const DEEDS = /\b(?:nights?|stays|visits|trips|spent|bought)\b/
const DEEDS_REACH = 300

/** 平均亩产485公斤: what a field yields, and by how much more it does. */
const OF_A_MU = /[亩畝][产產](?:量|值)?$/
const BY_THE_MU: ReadonlySet<string> = new Set(['kg', 'jin', 't', 'CNY'])

/** "Visitors from Maldives" that came to 7,036, "fatalities", of which there were 39 more: a bare number is of the persons that its name says. */
export function unitByName(
  text: string,
  { unit, form, value, start }: ReadClaim,
  name: string | null,
): string {
  if (form === 'number' && BY_THE_MU.has(unit) && name !== null && OF_A_MU.test(name))
    return `${unit}/mu`
  if (unit !== 'items' || form !== 'number' || name === null || value.scale > 0) return unit
  if (!PERSONS.test(name.replace(EMPTY, '').replace(BEHIND, ''))) return unit
  return DEEDS.test(text.slice(Math.max(0, start - DEEDS_REACH), start)) ? unit : 'persons'
}
