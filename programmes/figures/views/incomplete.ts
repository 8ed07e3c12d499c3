import type { Evaluation, Trace } from '#engines/series'
import { digitsShown, type Ground } from '#engines/series/pure'
import { compare } from '#platform/exact'
import { say, type Text } from '#platform/i18n'
import type { Quantity } from '../types.ts'
import { quantityOf } from './refs.ts'
import { filled } from './words.ts'

/** The value of an evaluation; where members without a value could change it, its words say so. */
export function evaluatedQuantity(
  ground: Ground,
  evaluation: Evaluation,
  digits: number,
): Quantity | null {
  const { value, unit, bound, interval, missing, trace } = evaluation
  if (value === null) return null
  // Of a count that lacks members it is said already that it is the least.
  const isLeast = missing.length > 0 && countIn(trace) !== null
  const shown = digitsShown(evaluation, digits)
  const quantity = quantityOf(ground, value, unit, shown, isLeast ? 'exact' : bound)
  const isDecided =
    interval !== null &&
    interval.low !== null &&
    interval.high !== null &&
    compare(interval.low.at, interval.high.at) === 0
  if (isDecided) return quantity
  return incompleteOf(
    ground,
    quantity,
    missing.map(({ place }) => place),
    isLeast,
  )
}

/** A step that counts, with the members that it had to leave out; any other step as it is. */
export function countedQuantity(ground: Ground, trace: Trace, quantity: Quantity): Quantity {
  const count = countIn(trace)
  if (count === null) return quantity
  // The last input of a count is what its members are compared with.
  const without = count.inputs.slice(0, -1).filter(({ value }) => value === null)
  return incompleteOf(
    ground,
    quantity,
    without.map(({ place }) => place),
    true,
  )
}

/** The count that a step is, by itself or by the indicator that it names. */
function countIn(trace: Trace): Trace | null {
  if (trace.kind === 'count') return trace
  const [only, ...others] = trace.inputs
  return trace.kind === 'indicator' && only !== undefined && others.length === 0
    ? countIn(only)
    : null
}

/** A member without a value can only be added to a count; a ratio of counts may move either way. */
function incompleteOf(
  ground: Ground,
  quantity: Quantity,
  without: readonly string[],
  isLeast: boolean,
): Quantity {
  const places = [...new Set(without)]
  if (places.length === 0) return quantity
  const { region } = ground
  const areCities = places.every((id) => region.places.get(id)?.level === 'city')
  const who = NAMES[areCities ? 'city' : 'place'][places.length === 1 ? 'one' : 'many']
  const brief = isLeast
    ? filled(AT_LEAST, region, (lang) => ({ value: say(quantity.words, lang) }))
    : quantity.words
  return {
    ...quantity,
    words: filled(WITHOUT, region, (lang) => ({
      value: say(brief, lang),
      who: say(who, lang).replace('{n}', String(places.length)),
    })),
    incomplete: { missing: places.length, brief },
  }
}

const AT_LEAST: Text = { en: 'at least {value}', zh: '至少{value}' }
const WITHOUT: Text = { en: '{value} ({who} without a value)', zh: '{value}（{who}无数值）' }
const NAMES = {
  city: {
    one: { en: '{n} city', zh: '{n}个城市' },
    many: { en: '{n} cities', zh: '{n}个城市' },
  },
  place: {
    one: { en: '{n} place', zh: '{n}个地方' },
    many: { en: '{n} places', zh: '{n}个地方' },
  },
} as const satisfies { readonly [level: string]: { readonly [number: string]: Text } }
