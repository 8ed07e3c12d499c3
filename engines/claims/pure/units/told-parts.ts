import type { Doc, Quantity } from '../model.ts'
import { dimensionOf } from './table.ts'

// "318,000 spectators came (96,000 on Friday, 107,000 on Saturday and 115,000 on Sunday)": what a bracket deals out is of what was
// counted before it.

const OPENS = /\((?:[\p{L}’' -]{1,24}: ?)?$/u
/** So far before its bracket a count may stand, with its verb between. */
const REACH = 60
const JOINED = /^[^.;:()]{0,40}(?:,|;| and) (?:[\p{L}’'-]+ ){0,3}$/u
const COUNTED: ReadonlySet<string> = new Set(
  'person person-time household firm place vehicle ship aircraft train point station use bed parcel container'.split(
    ' ',
  ),
)

/** Gives bare numbers dealt out in one bracket the unit of the count before it, of which they are most. */
export function withToldParts(
  { text, grammar }: Doc,
  quantities: readonly Quantity[],
): readonly Quantity[] {
  if (grammar !== 'en') return quantities
  const units = new Map<Quantity, string>()
  for (const [order, whole] of quantities.entries()) {
    if (whole.form !== 'number' || !COUNTED.has(dimensionOf(whole.unit))) continue
    const parts = partsBehind(text, quantities, order)
    if (parts.length > 1 && areMost(parts, whole))
      for (const one of parts) units.set(one, whole.unit)
    for (const one of followersOf(text, quantities, order)) units.set(one, whole.unit)
    for (const one of placedOf(text, quantities, order)) units.set(one, whole.unit)
  }
  if (units.size === 0) return quantities
  return quantities.map((one) => {
    const unit = units.get(one)
    return unit === undefined ? one : { ...one, unit }
  })
}

/** The figures of the bracket behind the count at `order`, all of them bare; none where one isn't. */
function partsBehind(
  text: string,
  quantities: readonly Quantity[],
  order: number,
): readonly Quantity[] {
  const [whole, first] = [quantities[order], quantities[order + 1]]
  if (whole === undefined || first === undefined || first.start - whole.end > REACH) return []
  const gap = text.slice(whole.end, first.start)
  if (!OPENS.test(gap) || /[.;)]/.test(gap)) return []
  const close = text.indexOf(')', first.end)
  const parts: Quantity[] = []
  for (let at = order + 1; at < quantities.length; at += 1) {
    const [one, before] = [quantities[at], quantities[at - 1]]
    if (one === undefined || before === undefined || one.start > close) break
    const isBare = one.form === 'number' && one.unit === 'items' && one.valueHigh === null
    const isJoined = parts.length === 0 || JOINED.test(text.slice(before.end, one.start))
    if (!isBare || !isJoined) return []
    parts.push(one)
  }
  return parts
}

/** "171,500 visitors (42.6 per cent), followed by Ardland (88,200) and Belmark (61,700)". */
function followersOf(
  text: string,
  quantities: readonly Quantity[],
  order: number,
): readonly Quantity[] {
  const whole = quantities[order]
  const found: Quantity[] = []
  for (const one of quantities.slice(order + 1, order + 1 + FOLLOWERS_MAX)) {
    if (whole === undefined || one.start - whole.end > FOLLOWERS_REACH) break
    const gap = text.slice(whole.end, one.start)
    if (/[.;]\s/.test(gap)) break
    const isBare = one.form === 'number' && one.unit === 'items' && text[one.end] === ')'
    if (isBare && FOLLOWED.test(gap) && amountOf(one) < amountOf(whole)) found.push(one)
  }
  return found
}

/** "17.3 million people in 40 countries, including 3.56 million in Yemen and 2.01 million in Niger", "five people died in Orrin, three in Marl". */
function placedOf(
  text: string,
  quantities: readonly Quantity[],
  order: number,
): readonly Quantity[] {
  const whole = quantities[order]
  if (whole === undefined) return []
  const found: Quantity[] = []
  for (const [at, one] of quantities.slice(order + 1, order + 1 + FOLLOWERS_MAX).entries()) {
    const last = quantities[order + at]
    if (last === undefined || one.start - last.end > REACH) break
    const gap = text.slice(last.end, one.start)
    const isBare = one.form === 'number' && one.unit === 'items' && one.valueHigh === null
    const isPlaced = isBare && IN_PLACE.test(text.slice(one.number.end, one.end + PLACE_MAX))
    const isNext =
      found.length > 0 || at === 0
        ? PLACED.test(gap) || (at === 0 && INCLUDING.test(gap))
        : at === 1 && INCLUDING.test(gap)
    if (isPlaced && isNext && amountOf(one) < amountOf(whole)) found.push(one)
    else if (at > 0 || !OF_PLACES.test(text.slice(last.end, one.end))) break
  }
  return found
}

const PLACE_MAX = 16
const IN_PLACE = /^(?: (?:thousand|million|billion))? in (?:the )?\p{Lu}/u
/** "Died in Orrin, ", "in Yemen and ". */
const PLACED =
  /^[^.;:()\d]{0,36} in (?:the )?\p{Lu}[^.;:(),]{0,30}(?:,(?: and| plus)?| and| plus) $/u
const INCLUDING =
  /^[^.;:()\d]{0,30}, (?:including|among them) (?:about |around |some |over |nearly )?$/
/** " in 40 countries" between them. */
const OF_PLACES = /^ (?:in|across) \d[\d,]* /

const FOLLOWERS_MAX = 6
const FOLLOWERS_REACH = 160
const FOLLOWED = /\b(?:followed|trailed) by\b.*\p{Lu}[\p{L}’' -]* \($/u

function areMost(parts: readonly Quantity[], whole: Quantity): boolean {
  const all = amountOf(whole)
  const sum = parts.reduce((total, part) => total + amountOf(part), 0)
  return sum > all / 2 && sum < all * 1.2
}

function amountOf({ value: { coefficient, scale } }: Quantity): number {
  return Number(coefficient) / 10 ** scale
}
