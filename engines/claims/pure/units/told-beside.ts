import { sentenceAt } from '../context/around.ts'
import type { Doc, Quantity } from '../model.ts'

// "Turnout in Ward 4 was 46.3 per cent. In Ward 7 they managed 58.1." A bare number that is told as the last figure before it was,
// with as many places and of its size, is of its unit.

const MEASURES: ReadonlySet<string> = new Set(
  'percent degC degF deg km m cm mm mile ft yd inch fathom light-year kg g t lb stone oz L m2 m3 ha acre km2 Wh kWh MWh GWh TWh W kW MW GW knot km/h mile/h m/s dB hPa ppm seconds index-points'.split(
    ' ',
  ),
)
/** Of these a whole number may be anything else. */
const DECIMAL_ONLY: ReadonlySet<string> = new Set([
  'percent',
  'hours',
  'minutes',
  'days',
  'weeks',
  'months',
  'years',
])

const BEHIND =
  /^(?:[,.;)!?…]|[”"’]|$|\n| ?[–—]| (?:in|on|for|last|this|and|but|while|at|then|now|before|after|until|when|which|with|to|today|yesterday|the (?:year|day|week|month|night) before|a (?:year|month|week|day) (?:ago|earlier))\b)/
const NO_NUMBER_BEHIND = /^(?:[.:,/-]\d|[–—]\d|\.[A-Z]| (?:and|to|in|at|on) \d| on board\b)/
/** What leads a level in, and no name: `was 26.4`, `they managed 58.1`, `another 51`, `(58.77)`. */
const LED =
  /(?:\b(?:at|was|were|is|are|be|been|only|just|another|mere|barely|of|to|from|than|with|by|managed|held|had|has|took|takes|read|reads|showed|shows|did|does|made|reached|ran|hit|won|got|found|drew|drank|used|weighed|measured|lifted|covered|claims?|claimed|counted|scored|averaged|stood|fell|rose|now|yesterday|today)|[(:]) ?$/i
/** `a climbing hall 950`, `and Saltfleet 43`: a name behind a comma or an `and`, and no verb: not `, injuring 14`. */
const LISTED =
  /^[^.;:()\d]{0,40}(?:,| and| while| but) (?![a-z]+ing )(?:(?!and |was |is )[\p{L}’'-]+ ){1,5}$/u

/** The unit of something else is said nearby. */
const OTHER =
  /\b(?:index|indices|pmi|ratio|coefficient|ratings?|stars?|score[ds]?|marks?|points|version|route|line|bus|flight|room|page|lot|number|no|phone|grade|magnitude|par|odds|p\.m|a\.m|o'clock|aged?|ages|goals?|runs?|wickets?|times|dollars|euros|pounds)\b|[$€£¥₹]/i

/** "276 km last year. Spills rose to 231": a sentence that opens with other things counts those. */
const OF_THINGS =
  /(?:^|[.!?] )\W{0,2}(?:The |These |Those |Such )?(?:[A-Za-z][a-z]+ ){0,3}[A-Za-z]?[a-z]{2,}(?<![aious]s|[a-z]ss)s (?:(?:have|had) )?(?:[a-z]+ly )?(?:was|were|are|rose|fell|reached|numbered|totall?ed|stood|came|went|grew|increased|decreased|declined|dropped|climbed|jumped)\b/

const SENTENCES_BACK = 2
const LIKE = 2
/** Members of a list, each in a bracket behind its name, differ more. */
const LIKE_LISTED = 40

export function withToldBeside(doc: Doc, quantities: readonly Quantity[]): readonly Quantity[] {
  if (doc.grammar !== 'en') return quantities
  let told: Quantity | null = null
  return quantities.map((one) => {
    if (one.form !== 'number' || one.valueHigh !== null) {
      if (one.form === 'number') told = null
      return one
    }
    if (one.unit !== 'items') {
      told = isMeasure(one.unit) ? one : null
      return one
    }
    if (told === null || !isTold(doc, one, told)) return one
    const read: Quantity = { ...one, unit: told.unit }
    told = read
    return read
  })
}

function isMeasure(unit: string): boolean {
  return (
    MEASURES.has(unit) || DECIMAL_ONLY.has(unit) || /^(?:k?Wh|kg|t|g|L|m3)\/(?!person)/.test(unit)
  )
}

function isTold({ text, sentences }: Doc, one: Quantity, told: Quantity): boolean {
  // "Winds of 195 km/h and gusts of up to 240": a bound is no unit.
  if (one.end !== one.number.end || !/^\d[\d.,]*$/.test(text.slice(one.number.start, one.end)))
    return false
  const behind = text.slice(one.end, one.end + 24)
  if (!BEHIND.test(behind) || NO_NUMBER_BEHIND.test(behind)) return false
  const [from, to] = [told.start, one.start].map((place) => sentenceAt(sentences, place))
  const [first, last] = [sentences[from ?? -1], sentences[to ?? -1]]
  if (first === undefined || last === undefined || first.grammar !== 'en') return false
  const steps = (to ?? 0) - (from ?? 0)
  const isDecimal = one.value.scale > 0
  if (steps > (isDecimal ? SENTENCES_BACK : 1) || first.paragraph !== last.paragraph) return false
  const most = steps === 0 && areBracketed(text, told, one) ? LIKE_LISTED : LIKE
  if (one.value.scale !== told.value.scale || !isOfSize(one, told, most)) return false
  if (!isDecimal && DECIMAL_ONLY.has(told.unit)) return false
  const own = text.slice(Math.max(last.start, told.end), one.start)
  if (OTHER.test(own.replace(/\b(?:was|is|at|to) $/, ''))) return false
  if (steps > 0 && !isDecimal && OF_THINGS.test(own)) return false
  if (steps === 0 && LISTED.test(own)) return true
  // Points of a league are of whoever the list names.
  return (
    told.unit !== 'index-points' && LED.test(text.slice(Math.max(0, one.start - 14), one.start))
  )
}

/** "Black Heron (9,400 hectares), Mount Esker (6,750) and Sawtooth Flat (1,100)". */
function areBracketed(text: string, a: Quantity, b: Quantity): boolean {
  return (
    text[b.end] === ')' &&
    /^\),?(?: and)? \p{Lu}[^()\d.;:]{1,40}\($/u.test(text.slice(a.end, b.start))
  )
}

function isOfSize({ value: a }: Quantity, { value: b }: Quantity, most: number): boolean {
  const [left, right] = [Number(a.coefficient), Number(b.coefficient)]
  if (left <= 0 || right <= 0) return false
  return left <= right * most && right <= left * most
}
